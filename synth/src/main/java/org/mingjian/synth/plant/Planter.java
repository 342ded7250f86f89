package org.mingjian.synth.plant;

/// Knows how to break rules of one template, and how to nearly break them.
@FunctionalInterface
interface Planter {
  /// Adds what can be played for a rule.
  void plan(Scripts scripts);
}
