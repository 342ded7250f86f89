package org.mingjian.finding;

import java.util.List;

/// The line a finding blames; line id, item and numbers are empty for a visit or window.
///
/// @param lineId the line's bkkp_sn, else feedetl_sn
/// @param itemCode charged item
/// @param itemName its name
/// @param quantity as charged, plain decimal
/// @param unitPrice in yuan, plain decimal
/// @param relatedLines lines that share in the judgement without being blamed
/// @param occurredAt `yyyy-MM-dd HH:mm:ss` or `yyyy-MM-dd`
public record Blame(
    String lineId,
    String itemCode,
    String itemName,
    String quantity,
    String unitPrice,
    List<String> relatedLines,
    String occurredAt) {
  /// Copies in.
  public Blame {
    relatedLines = List.copyOf(relatedLines);
  }
}
