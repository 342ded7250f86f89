package org.mingjian.server.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.mingjian.server.desk.exempt.KeptExemption;
import org.mingjian.server.identity.Actor;

/// An exemption as it is shown: to an institution without who at the bureau left or ended it.
///
/// @param item empty for every one
/// @param last the last day it covers; before `from` where it was taken back
record ExemptionView(
    String id,
    String institution,
    String rule,
    String item,
    LocalDate from,
    LocalDate until,
    LocalDate last,
    String basis,
    String caseId,
    String finding,
    String leftBy,
    Instant leftAt,
    String endedBy,
    String endedWhy) {
  static ExemptionView of(KeptExemption one, Actor actor) {
    boolean ofBureau = actor.scope().institution().isEmpty();
    return new ExemptionView(
        one.id(),
        one.institution(),
        one.rule(),
        one.item(),
        one.from(),
        one.until(),
        one.last(),
        one.basis(),
        one.caseId(),
        one.finding(),
        ofBureau ? one.leftBy() : "",
        one.leftAt(),
        ofBureau ? one.endedBy() : "",
        one.endedWhy());
  }
}
