package org.mingjian.server.desk.panel;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.mingjian.cases.decision.Actor;
import org.mingjian.server.desk.claim.PersonYear;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.CasePage;
import org.mingjian.server.desk.found.Listed;

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

  /// A finding of a case somebody sits on, and what has to be hidden of it.
  public record Beside(Listed finding, List<String> hidden) {
    /// Copies in.
    public Beside {
      hidden = List.copyOf(hidden);
    }

    /// Its charges, as an expert may see them.
    public BlindClaims blind(PersonYear claims) {
      return BlindClaims.of(claims, new Blindfold(hidden, List.of(finding.words())));
    }
  }

  /// The finding of a number; empty where they do not sit on the case, or it has none such.
  public Optional<Beside> finding(DSLContext sql, String caseId, int number, Actor actor) {
    boolean sits = seats.of(sql, actor.person()).stream().anyMatch(one -> one.id().equals(caseId));
    return Optional.of(caseId)
        .filter(id -> sits)
        .flatMap(id -> files.find(sql, id))
        .flatMap(kept -> finding(sql, kept, number, actor));
  }

  private Optional<Beside> finding(DSLContext sql, CaseFiles.Kept kept, int number, Actor actor) {
    List<CasePage.Held> standing = BlindCase.Found.standing(page.of(sql, kept, actor).findings());
    String key = kept.file().opening().key().caseId(1);
    return standing.stream()
        .skip(Math.max(0, number - 1))
        .findFirst()
        .filter(held -> number > 0)
        .flatMap(held ->
            page.findings(sql, key).stream().filter(one -> one.id().equals(held.id())).findFirst())
        .map(one -> new Beside(one, Hidden.of(sql, kept)));
  }

  private BlindCase blind(DSLContext sql, CaseFiles.Kept kept, Actor actor, Seats.Seat seat) {
    CasePage.Whole whole = page.of(sql, kept, actor);
    Blindfold blindfold =
        new Blindfold(
            Hidden.of(sql, kept), whole.findings().stream().map(CasePage.Held::words).toList());
    return BlindCase.of(
        whole, blindfold, seat, BlindCase.Copy.of(whole.materials(), copies.of(sql, seat.id())));
  }
}
