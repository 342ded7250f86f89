package org.mingjian.server.desk.panel;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.mingjian.cases.decision.Actor;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.CasePage;

/// What experts work with.
public final class Panels {
  private static final String EXPERTS =
      """
      SELECT a.account, a.person FROM account a JOIN account_role r USING (account)
      WHERE r.role = 'expert' AND a.state = 'active' ORDER BY a.account
      """;

  private final CaseFiles files;
  private final CasePage page;
  private final Seats seats;

  /// Shows what `page` shows, less whose it is.
  public Panels(CaseFiles files, CasePage page, Seats seats) {
    this.files = files;
    this.page = page;
    this.seats = seats;
  }

  /// The experts at work within a scope, by name.
  public List<Expert> experts(DSLContext sql) {
    return sql.fetch(EXPERTS)
        .map(row -> new Expert(row.get("account", String.class), row.get("person", String.class)));
  }

  /// Somebody who can be seated.
  public record Expert(String account, String person) {}

  /// The cases somebody sits on.
  public List<Seats.Seat> of(DSLContext sql, Actor actor) {
    return seats.of(sql, actor.person());
  }

  /// A case somebody sits on; empty where they do not.
  public Optional<BlindCase> find(DSLContext sql, String caseId, Actor actor) {
    return seats.of(sql, actor.person()).stream()
        .filter(seat -> seat.id().equals(caseId))
        .findFirst()
        .flatMap(seat -> files.find(sql, caseId).map(kept -> blind(sql, kept, actor, seat)));
  }

  private BlindCase blind(DSLContext sql, CaseFiles.Kept kept, Actor actor, Seats.Seat seat) {
    return BlindCase.of(page.of(sql, kept, actor), kept.institution(), seat);
  }
}
