package org.mingjian.server.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an organisation is to the fund.
public enum OrganisationKind {
  /// A bureau or its agency, 医保局、经办机构.
  BUREAU,
  /// A hospital, clinic or pharmacy, 定点医药机构.
  INSTITUTION,
  /// Experts from outside, 专家组、第三方机构.
  PANEL;

  /// As it is written in tables, on the line and by people.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind of this word.
  public static Optional<OrganisationKind> find(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
