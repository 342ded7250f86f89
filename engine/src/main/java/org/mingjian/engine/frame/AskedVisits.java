package org.mingjian.engine.frame;

import org.mingjian.claims.PersonBatch;

/// Which visits of a batch are asked about; the others are history.
@FunctionalInterface
public interface AskedVisits {
  /// Whatever is in a batch.
  AskedVisits ALL = batch -> JudgedVisits.ALL;

  /// By visit whether it is asked about; empty where all are.
  boolean[] of(PersonBatch batch);
}
