package org.mingjian.server.desk;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jooq.DSLContext;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.api.Looking;
import org.mingjian.server.api.PersonalText;
import org.mingjian.server.api.Sight;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.exempt.Exemptions;
import org.mingjian.server.desk.found.Findings;
import org.mingjian.server.desk.found.FoundFinding;
import org.mingjian.server.desk.found.Listed;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.MingjianException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One finding with all its page needs, 疑点详情.
@ApiController
final class FindingController {
  private final Database database;
  private final Findings findings;
  private final Exemptions exemptions;

  FindingController(Database database, Findings findings, Exemptions exemptions) {
    this.database = database;
    this.findings = findings;
    this.exemptions = exemptions;
  }

  /// A finding in full.
  ///
  /// @param person number of the insured person
  /// @param words evidence, wording, clause and names, by the column of an audit's file
  /// @param former what it said before, the latest first
  /// @param exemption the one that covers it
  record Whole(
      FindingView finding,
      PersonalText person,
      FoundFinding.About about,
      String release,
      SortedMap<String, String> words,
      List<Findings.Former> former,
      Optional<ExemptionView> exemption) {}

  @GetMapping("/api/findings/{id}")
  ResponseEntity<Whole> one(@PathVariable String id, Actor actor, Looking looking) {
    return database.inScope(
        actor.scope(),
        sql -> {
          Listed found = found(findings, sql, id, actor);
          Sight sight = looking.at(sql, subject(found, "show-finding"));
          return ResponseEntity.ok()
              .eTag('"' + found.contentHash() + '"')
              .body(whole(found, sight, findings.former(sql, id), exemption(sql, found, actor)));
        });
  }

  /// A finding, where who asks may see it.
  ///
  /// @throws MingjianException [ApiError#NOT_FOUND]
  static Listed found(Findings findings, DSLContext sql, String id, Actor actor) {
    if (!id.matches("[0-9a-f]{32}")) {
      throw missing(id);
    }
    return findings.find(sql, id).filter(one -> isOf(actor, one)).orElseThrow(() -> missing(id));
  }

  /// What is looked at by whoever does `action` with a finding.
  static Looking.Subject subject(Listed found, String action) {
    return new Looking.Subject(
        found.whose().areaPath(), found.whose().institution(), action, found.id());
  }

  private Optional<ExemptionView> exemption(DSLContext sql, Listed found, Actor actor) {
    return Optional.of(found.why().exemption())
        .filter(id -> !id.isEmpty())
        .flatMap(id -> exemptions.find(sql, id))
        .map(one -> ExemptionView.of(one, actor));
  }

  private static Whole whole(
      Listed found, Sight sight, List<Findings.Former> former, Optional<ExemptionView> exemption) {
    return new Whole(
        FindingView.of(found),
        sight.number(found.whose().person()),
        found.about(),
        found.mark().release(),
        found.words(),
        former,
        exemption);
  }

  /// A doctor sees what is about their own orders.
  private static boolean isOf(Actor actor, Listed finding) {
    return actor.doctor().filter(own -> !own.equals(finding.whose().doctor())).isEmpty();
  }

  private static MingjianException missing(String id) {
    return new MingjianException(ApiError.NOT_FOUND, "没有该疑点，或无权查看 no such finding: " + id);
  }
}
