package org.mingjian.server.desk.found;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a list of findings is sorted, the largest and the latest first.
public enum FindingOrder {
  /// By what they claim.
  AMOUNT("amount_fen", "bigint"),
  /// By the day they were found on.
  DAY("day", "date");

  private final String column;
  private final String type;

  FindingOrder(String column, String type) {
    this.column = column;
    this.type = type;
  }

  /// As a caller names it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The order of this word.
  public static Optional<FindingOrder> find(String word) {
    return Arrays.stream(values()).filter(order -> order.word().equals(word)).findFirst();
  }

  String column() {
    return column;
  }

  /// What lies behind a mark.
  String behind() {
    return "(" + column + ", finding) < (CAST(? AS " + type + "), CAST(? AS uuid))";
  }

  String sorted() {
    return column + " DESC, finding DESC";
  }
}
