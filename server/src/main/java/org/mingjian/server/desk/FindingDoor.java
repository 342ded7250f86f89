package org.mingjian.server.desk;

import org.jooq.DSLContext;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.desk.found.Findings;
import org.mingjian.server.desk.found.Listed;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.MingjianException;

/// Who may see which finding: what the scope of the transaction shows, and of that, a doctor what
/// is about their own orders and what the cases hold that are open to them: who is asked to explain
/// a visit must see what is held against it.
record FindingDoor(Findings findings, CaseDoor cases) {
  private static final String CASES =
      """
      SELECT replace(CAST("case" AS text), '-', '') FROM desk_case
      WHERE case_key = CAST(nullif(?, '') AS uuid) ORDER BY number
      """;

  /// A finding, where who asks may see it.
  ///
  /// @throws MingjianException [ApiError#NOT_FOUND]
  Listed open(DSLContext sql, String id, Actor actor) {
    if (!id.matches("[0-9a-f]{32}")) {
      throw missing(id);
    }
    return findings
        .find(sql, id)
        .filter(one -> isOf(actor, one) || isHeldInOpenCase(sql, actor, one))
        .orElseThrow(() -> missing(id));
  }

  private static boolean isOf(Actor actor, Listed finding) {
    return actor.doctor().filter(own -> !own.equals(finding.whose().doctor())).isEmpty();
  }

  private boolean isHeldInOpenCase(DSLContext sql, Actor actor, Listed finding) {
    return sql.fetch(CASES, finding.caseKey()).stream()
        .map(row -> row.get(0, String.class))
        .anyMatch(id -> cases.holds(sql, id, actor, finding.id()));
  }

  private static MingjianException missing(String id) {
    return new MingjianException(ApiError.NOT_FOUND, "没有该疑点，或无权查看 no such finding: " + id);
  }
}
