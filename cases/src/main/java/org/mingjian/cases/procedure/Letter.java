package org.mingjian.cases.procedure;

import org.mingjian.values.LocalizedText;

/// A kind of letter the procedure sends.
///
/// @param id the name of its template
/// @param kind what it is to the institution
/// @param name its title
public record Letter(String id, Kind kind, LocalizedText name) {
  /// What a letter is to the institution.
  public enum Kind {
    /// 告知: tells what is held against it.
    NOTICE,
    /// 要求说明: asks for words and material.
    REQUEST,
    /// 决定: tells what was decided.
    DECISION
  }
}
