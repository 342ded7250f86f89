package org.mingjian.engine.census;

import java.util.List;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.knowledge.RuleDefinition;

/// Some rules that are counted together over all batches. Immutable, shared by threads.
public interface CensusPlan {
  /// The rules, in the order of their conclusions.
  List<RuleDefinition> rules();

  /// A census that has counted nothing yet, for one thread.
  Census begin(BoundCodes codes);
}
