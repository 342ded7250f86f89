package org.mingjian.engine.census;

import java.util.List;
import org.mingjian.engine.frame.View;

/// What one thread has counted for the rules of a [CensusPlan]. Sums are exact, so neither the
/// order of batches nor their cut over threads changes the conclusion.
public interface Census {
  /// Counts a netted batch.
  void add(View view);

  /// Adds what another thread counted for the same plan; that census is not used afterwards.
  void add(Census other);

  /// What follows once every batch is counted, one conclusion a rule of the plan.
  List<Conclusion> conclude(Closing closing);
}
