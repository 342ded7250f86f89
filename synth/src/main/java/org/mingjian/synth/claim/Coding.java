package org.mingjian.synth.claim;

/// A diagnosis or operation as a visit carries it. `type` is `diag_type` (1 western, 2 and 3
/// Chinese medicine); for operations it is not used.
public record Coding(String code, String name, String type, boolean isMain) {}
