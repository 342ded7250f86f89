package org.mingjian.synth.claim;

/// A stock movement or count. `type` is `inv_data_type`: 1 count, 3 purchase; the quantity is at
/// scale 4, the time in seconds.
public record StockEntry(String institution, String item, String type, long quantity, int second) {}
