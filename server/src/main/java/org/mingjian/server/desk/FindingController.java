package org.mingjian.server.desk;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jooq.DSLContext;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.Looking;
import org.mingjian.server.api.PersonalText;
import org.mingjian.server.api.Sight;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.exempt.Exemptions;
import org.mingjian.server.desk.exempt.KeptExemption;
import org.mingjian.server.desk.found.Findings;
import org.mingjian.server.desk.found.FoundFinding;
import org.mingjian.server.desk.found.Listed;
import org.mingjian.server.identity.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One finding with all its page needs, 疑点详情.
@ApiController
final class FindingController {
  private final Database database;
  private final Findings findings;
  private final FindingDoor door;
  private final Exemptions exemptions;

  FindingController(Database database, Findings findings, FindingDoor door, Exemptions exemptions) {
    this.database = database;
    this.findings = findings;
    this.door = door;
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
      Optional<KeptExemption> exemption) {}

  @GetMapping("/api/findings/{id}")
  ResponseEntity<Whole> one(@PathVariable String id, Actor actor, Looking looking) {
    return database.inScope(
        actor.scope(),
        sql -> {
          Listed found = door.open(sql, id, actor);
          Sight sight = looking.at(sql, subject(found, "show-finding"));
          return ResponseEntity.ok()
              .eTag('"' + found.contentHash() + '"')
              .body(whole(found, sight, findings.former(sql, id), exemption(sql, found, actor)));
        });
  }

  /// What is looked at by whoever does `action` with a finding.
  static Looking.Subject subject(Listed found, String action) {
    return new Looking.Subject(
        found.whose().areaPath(), found.whose().institution(), action, found.id());
  }

  private Optional<KeptExemption> exemption(DSLContext sql, Listed found, Actor actor) {
    return Optional.of(found.why().exemption())
        .filter(id -> !id.isEmpty())
        .flatMap(id -> exemptions.find(sql, id))
        .map(one -> one.seenIn(actor.scope()));
  }

  private static Whole whole(
      Listed found, Sight sight, List<Findings.Former> former, Optional<KeptExemption> exemption) {
    return new Whole(
        FindingView.of(found),
        sight.number(found.whose().person()),
        found.about(),
        found.mark().release(),
        found.words(),
        former,
        exemption);
  }
}
