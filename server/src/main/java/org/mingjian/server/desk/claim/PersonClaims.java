package org.mingjian.server.desk.claim;

import java.util.List;
import java.util.Optional;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.found.Listed;
import org.mingjian.server.store.PersonRows;
import org.mingjian.values.CivilTime;
import org.mingjian.values.LocalizedText;

/// Finds what was claimed of the person of a finding. Safe for use by several threads.
public final class PersonClaims {
  private static final int MOST_LINES = 3000;
  private static final LocalizedText NO_REASON = new LocalizedText("", "");
  private static final LocalizedText UNREADABLE =
      new LocalizedText(
          "费用数据湖由旧版程序生成或已损坏，暂时无法读取，请管理员重新导入。",
          "The lake of claims was made by an older program or is damaged and cannot be read; an"
              + " administrator can import it again.");

  private final LakeShelf lake;
  private final PersonRows wire;

  /// Asks the lake first, then what the wire told.
  public PersonClaims(LakeShelf lake, PersonRows wire) {
    this.lake = lake;
    this.wire = wire;
  }

  /// The claims beside a finding, as `scope` may see them: an institution sees its own alone. A
  /// lake that cannot be read keeps nobody from what the wire told, and is named as the reason.
  public PersonYear beside(Listed finding, Scope scope) {
    Span span = Span.of(finding.day());
    String person = finding.whose().person();
    if (person.isEmpty()) {
      return of(finding, scope, new Known("none", List.of(), NO_REASON));
    }
    Known known =
        switch (lake.ofPerson(person, batch -> LakeClaims.of(batch, span))) {
          case LakeShelf.Has<List<KnownVisit>> has -> new Known("lake", has.what(), NO_REASON);
          case LakeShelf.Nothing<List<KnownVisit>> nothing -> told(person, scope, span, NO_REASON);
          case LakeShelf.Unreadable<List<KnownVisit>> lost -> told(person, scope, span, UNREADABLE);
        };
    return of(finding, scope, known);
  }

  private record Known(String source, List<KnownVisit> visits, LocalizedText reason) {}

  private Known told(String person, Scope scope, Span span, LocalizedText reason) {
    List<KnownVisit> visits =
        WireClaims.of(wire.of(scope, person, CivilTime.day(span.from())), span);
    return new Known(visits.isEmpty() ? "none" : "wire", visits, reason);
  }

  private static PersonYear of(Listed finding, Scope scope, Known known) {
    Span span = Span.of(finding.day());
    BlamedParts parts = new BlamedParts(finding);
    List<KnownVisit> seen =
        known.visits.stream().filter(visit -> isSeen(visit, scope.institution())).toList();
    List<PersonYear.Line> lines = parts.lines(seen);
    return new PersonYear(
        seen.isEmpty() ? "none" : known.source,
        known.reason,
        span.from(),
        span.to(),
        scope.institution().isPresent(),
        lines.subList(0, Math.min(MOST_LINES, lines.size())),
        lines.size(),
        seen.stream()
            .map(visit -> PersonYear.Visit.of(visit, parts.isBlamed(visit), parts.isRelated(visit)))
            .toList());
  }

  private static boolean isSeen(KnownVisit visit, Optional<String> institution) {
    return institution.filter(own -> !own.equals(visit.place().institution())).isEmpty();
  }
}
