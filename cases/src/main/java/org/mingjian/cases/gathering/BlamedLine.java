package org.mingjian.cases.gathering;

/// The line of a settlement a finding blames; texts are empty where there is none.
///
/// @param settlementId setl_id
/// @param lineId the line's id; empty where a visit or a window is blamed
/// @param itemCode the item
/// @param day `yyyy-MM-dd` of the line, or the first of the window
public record BlamedLine(String settlementId, String lineId, String itemCode, String day) {
  /// `yyyy-MM`, empty where the day is unknown.
  public String month() {
    return day.length() < 7 ? "" : day.substring(0, 7);
  }

  /// Whether the whole of a settlement is blamed, as by findings about a visit: it lies over all
  /// lines.
  public boolean isWhole() {
    return lineId.isEmpty() && !settlementId.isEmpty();
  }

  /// The line as money is booked on it: settlement and line; the settlement alone where the whole
  /// of it is blamed. Findings without a settlement share a place only if they are the same one.
  public String place(String findingId) {
    return settlementId + "/" + (settlementId.isEmpty() ? findingId : lineId);
  }
}
