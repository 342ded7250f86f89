package org.mingjian.cases.procedure;

import org.mingjian.cases.calendar.Term;

/// What happens when the limit of a step is over.
public sealed interface Expiry {
  /// The outcome taken when nobody acts at all.
  String outcome();

  /// An outcome counts as given, by nobody.
  ///
  /// @param outcome its id
  record Deemed(String outcome) implements Expiry {}

  /// A superior must act; if he lets his time pass too, an outcome counts as given.
  ///
  /// @param to who acts now, instead of those before
  /// @param term how long
  /// @param outcome what counts as given after that
  record Escalated(CaseRole to, Term term, String outcome) implements Expiry {}
}
