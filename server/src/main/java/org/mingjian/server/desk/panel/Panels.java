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
  private final BlindCopies copies;

  /// Shows what `page` shows, less whose it is, with the copies of its material.
  public Panels(CaseFiles files, CasePage page, Seats seats, BlindCopies copies) {
    this.files = files;
    this.page = page;
    this.seats = seats;
    this.copies = copies;
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

  /// A copy in a case somebody sits on.
  ///
  /// @param areaPath of the case
  /// @param institution the case is about, for the log of looks alone
  public record Held(BlindCase.Copy copy, String areaPath, String institution) {}

  /// The copy of a hash; empty where they do not sit on the case, or it has none such.
  public Optional<Held> copy(DSLContext sql, String caseId, String hash, Actor actor) {
    return find(sql, caseId, actor).stream()
        .flatMap(seen -> seen.copies().stream())
        .filter(copy -> copy.hash().equals(hash))
        .findFirst()
        .flatMap(copy ->
            files
                .find(sql, caseId)
                .map(kept -> new Held(copy, kept.areaPath(), kept.institution())));
  }

  private BlindCase blind(DSLContext sql, CaseFiles.Kept kept, Actor actor, Seats.Seat seat) {
    CasePage.Whole whole = page.of(sql, kept, actor);
    return BlindCase.of(
        whole,
        kept.institution(),
        seat,
        BlindCase.Copy.of(whole.materials(), copies.of(sql, seat.id())));
  }
}
