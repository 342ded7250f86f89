package org.mingjian.server.desk.docket;

/// Writes the letters a case owes.
@FunctionalInterface
public interface Chancery {
  /// Writes none.
  Chancery CLOSED = caseId -> {};

  /// Issues what a case owes. What cannot be issued now stays due and is issued later; this never
  /// fails.
  void issueDue(String caseId);
}
