package org.mingjian.wire.message;

/// Who sends a message, on whose behalf, when. Absent values are empty. Source: national-interfaces
/// §1.1.
///
/// @param infno as sent
/// @param messageId `msgid`
/// @param treatmentArea `mdtrtarea_admvs`
/// @param insuredArea `insuplc_admdvs`
/// @param institution `fixmedins_code`, as sent
/// @param operator `opter`
/// @param sentAt `inf_time`
public record Envelope(
    String infno,
    String messageId,
    String treatmentArea,
    String insuredArea,
    String institution,
    String operator,
    Moment sentAt) {
  static Envelope of(Part part) {
    return new Envelope(
        part.text("infno"),
        part.text("msgid"),
        part.text("mdtrtarea_admvs"),
        part.text("insuplc_admdvs"),
        part.text("fixmedins_code"),
        part.text("opter"),
        part.time("inf_time"));
  }
}
