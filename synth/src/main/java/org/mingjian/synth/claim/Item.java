package org.mingjian.synth.claim;

/// Something that is charged: a drug, a piece of Chinese medicine, a service or a consumable.
/// `unitPrice` is the price of one `unit` at a second-level hospital, in yuan at scale 6; `grade`
/// is `chrgitm_lv` (01 甲类, 02 乙类, 03 自费); one unit supplies `supplyDays` days.
public record Item(
    String code, String name, Packing packing, Charging charging, long unitPrice, int supplyDays) {

  /// How the item is sold.
  public record Packing(String spec, String unit) {}

  /// What the bill says of it: `med_chrgitm_type`, `list_type`, `chrgitm_lv`.
  public record Charging(String category, String listType, String grade) {}

  /// Whether it is a western or Chinese patent drug.
  public boolean isDrug() {
    return code.startsWith("X") || code.startsWith("Z");
  }

  /// Whether it is a piece of Chinese medicine.
  public boolean isPiece() {
    return code.startsWith("T");
  }

  /// Whether it is a service, whose price follows the level of the institution.
  public boolean isService() {
    return code.startsWith("0");
  }

  /// Whether the fund pays nothing for it.
  public boolean isSelfPaid() {
    return charging.grade.equals("03");
  }
}
