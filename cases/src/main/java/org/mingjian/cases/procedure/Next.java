package org.mingjian.cases.procedure;

/// Where an outcome leads.
public sealed interface Next {
  /// To a step.
  ///
  /// @param step its id
  record To(String step) implements Next {}

  /// To the end of the case.
  ///
  /// @param closing the procedure's code of the reason
  record Close(String closing) implements Next {}
}
