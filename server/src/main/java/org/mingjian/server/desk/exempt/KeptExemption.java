package org.mingjian.server.desk.exempt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mingjian.cases.exemption.Exemption;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.server.database.Scope;

/// An exemption as it stands.
///
/// @param item empty for every one
/// @param last the last day it covers; before `from` where it was taken back
/// @param endedBy who ended it; empty while nobody did
public record KeptExemption(
    String id,
    String areaPath,
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
  /// As a scope sees it: an institution is not told who at the bureau left or ended it.
  public KeptExemption seenIn(Scope scope) {
    return scope.institution().isEmpty() ? this : withoutPeople();
  }

  private KeptExemption withoutPeople() {
    return new KeptExemption(
        id,
        areaPath,
        institution,
        rule,
        item,
        from,
        until,
        last,
        basis,
        caseId,
        finding,
        "",
        leftAt,
        "",
        endedWhy);
  }

  /// Whether it covers a finding about its institution. One that was taken back covers nothing.
  public boolean covers(CaseFinding finding) {
    return exemption().filter(one -> one.covers(institution, finding)).isPresent();
  }

  /// What is left of it.
  private Optional<Exemption> exemption() {
    return last.isBefore(from)
        ? Optional.empty()
        : Optional.of(
            new Exemption(
                new Exemption.Subject(institution, rule, item),
                new Exemption.Period(from, last),
                basis,
                caseId));
  }
}
