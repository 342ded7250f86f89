package org.mingjian.engine.census;

import org.mingjian.engine.frame.BoundCodes;

/// Some rules that are counted together over all batches. Immutable, shared by threads.
public interface CensusPlan {
  /// A census that has counted nothing yet, for one thread.
  Census begin(BoundCodes codes);
}
