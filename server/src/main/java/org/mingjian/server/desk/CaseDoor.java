package org.mingjian.server.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import org.jooq.DSLContext;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.desk.away.Delegations;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.store.AccessLog;
import org.mingjian.server.store.LoggedReason;
import org.mingjian.values.MingjianException;

/// Who may see which case: what the scope of the transaction shows, and of that, a doctor the cases
/// given to them, and to those they stand in for, and those they answered.
record CaseDoor(CaseFiles files, Delegations delegations) {
  private static final String ANSWERED =
      "SELECT 1 FROM given_outcome WHERE \"case\" = CAST(? AS uuid) AND account = ? LIMIT 1";

  /// The file of a case that somebody may see.
  ///
  /// @throws MingjianException [ApiError#NOT_FOUND] where there is none for them
  CaseFiles.Kept open(DSLContext sql, String id, Actor actor) {
    return find(sql, id, actor).orElseThrow(() -> missing(id));
  }

  /// Whether somebody may see a case.
  boolean isOpen(DSLContext sql, String id, Actor actor) {
    return find(sql, id, actor).isPresent();
  }

  /// Whether somebody may see a case, and it ever held a finding.
  boolean holds(DSLContext sql, String id, Actor actor, String finding) {
    return find(sql, id, actor)
        .filter(kept -> kept.file().holdings().byId().containsKey(finding))
        .isPresent();
  }

  private Optional<CaseFiles.Kept> find(DSLContext sql, String id, Actor actor) {
    return id.matches("[0-9a-f]{32}")
        ? files.find(sql, id).filter(one -> isOf(sql, actor, one) || hasAnswered(sql, id, actor))
        : Optional.empty();
  }

  private boolean isOf(DSLContext sql, Actor actor, CaseFiles.Kept kept) {
    return actor.doctor().isEmpty()
        || kept.file()
            .stay()
            .assignment()
            .filter(one ->
                one.allows(actor.account(), delegations.today())
                    || standsFor(sql, actor).containsKey(one.person()))
            .isPresent();
  }

  private static boolean hasAnswered(DSLContext sql, String id, Actor actor) {
    return !sql.fetch(ANSWERED, id, actor.account()).isEmpty();
  }

  private SortedMap<String, LocalDate> standsFor(DSLContext sql, Actor actor) {
    return delegations.standsFor(sql, actor.account());
  }

  /// Who acts on cases, with those they stand in for today.
  org.mingjian.cases.decision.Actor acting(DSLContext sql, Actor actor) {
    return CaseDesk.actor(actor).standingFor(standsFor(sql, actor));
  }

  /// What the access log says of who took something out of a case they may see.
  static AccessLog.Look looked(CaseFiles.Kept kept, Actor actor, String action, String subject) {
    return new AccessLog.Look(
        kept.areaPath(),
        kept.institution(),
        actor.account(),
        action,
        subject,
        LoggedReason.CASE_WORK.word());
  }

  static MingjianException missing(String id) {
    return new MingjianException(ApiError.NOT_FOUND, "没有该案件，或无权查看 no such case: " + id);
  }
}
