package org.mingjian.server.desk.docket;

import org.mingjian.cases.gathering.CaseFinding;

/// What a finding that stands comes to before it is gathered.
sealed interface Sifted {
  /// The row it was.
  FoundRow row();

  /// It goes to its case, less what other cases hold of its line.
  ///
  /// @param heldBy the case that holds most of it; empty where none does
  /// @param heldFen how much all others hold
  record Gathered(FoundRow row, CaseFinding finding, String heldBy, long heldFen)
      implements Sifted {}

  /// An exemption covers it.
  record Exempt(FoundRow row, String exemption) implements Sifted {}

  /// Other cases hold all of its line: it opens none.
  record Marked(FoundRow row, String heldBy, long heldFen) implements Sifted {}
}
