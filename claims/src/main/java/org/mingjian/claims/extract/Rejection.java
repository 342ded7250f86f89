package org.mingjian.claims.extract;

/// A row that cannot be used, and why. `line` is the physical line on which the row starts, the
/// first line of the file being 1. `column` is empty where no single column is to blame. `value` is
/// what stood there, cut to a length a person can read; the values of personal columns are starred
/// out.
public record Rejection(
    String file, long line, String column, String value, RejectionReason reason) {
  private static final int MAX_VALUE = 200;

  /// Cuts the value, never between the halves of one character.
  public Rejection {
    if (value.length() > MAX_VALUE) {
      boolean halved = Character.isHighSurrogate(value.charAt(MAX_VALUE - 1));
      value = value.substring(0, halved ? MAX_VALUE - 1 : MAX_VALUE) + "…";
    }
  }

  /// A rejection for the value of a known column.
  public static Rejection of(
      RowPlace place, ExtractColumn column, String value, RejectionReason reason) {
    String shown = column.isPersonal() ? "***" : value;
    return new Rejection(place.file(), place.line(), column.name(), shown, reason);
  }

  /// Where a row starts.
  public record RowPlace(String file, long line) {}
}
