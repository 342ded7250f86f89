package org.mingjian.cases.procedure;

/// Where a case stands.
public sealed interface Stand {
  /// At a step.
  ///
  /// @param step its id
  /// @param escalated whether a superior has to act, because the limit is over
  record AtStep(String step, boolean escalated) implements Stand {}

  /// At its end.
  ///
  /// @param closing code of the reason: a closing of the procedure, or of a withdrawal
  record Closed(String closing) implements Stand {}
}
