package org.mingjian.wire.message;

/// Who sends a message, on whose behalf, when. Absent values are empty. Source: national-interfaces
/// §1.1.
///
/// @param infno as sent
/// @param messageId `msgid`
/// @param treatmentArea `mdtrtarea_admvs`
/// @param insuredArea `insuplc_admdvs`
/// @param institution `fixmedins_code`, else `medins_code`, else `medins_id`, as sent; of an ask
///   whose envelope names none, the `medins_id` of its first visit that does
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

  /// The same from an institution that something else in the message names.
  Envelope from(String named) {
    return new Envelope(infno, messageId, treatmentArea, insuredArea, named, operator, sentAt);
  }
}
