package org.mingjian.server.desk.claim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingjian.server.desk.found.FoundFinding;
import org.mingjian.server.desk.found.Listed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a finding is about among the claims of its person, and what its evidence names besides.
final class BlamedParts {
  private static final String LINE = "line:";
  private static final String VISIT = "visit:";

  private final FoundFinding.About about;
  private final String institution;
  private final Set<String> lines = new TreeSet<>();
  private final Set<String> visits = new TreeSet<>();

  BlamedParts(Listed finding) {
    this.about = finding.about();
    this.institution = finding.whose().institution();
    Stream.of(finding.word("related_lines").split(";", -1))
        .filter(id -> !id.isBlank())
        .forEach(lines::add);
    named(finding.word("evidence"));
  }

  /// Evidence that cannot be read names nothing.
  private void named(String evidence) {
    if (evidence.isEmpty()) {
      return;
    }
    try {
      for (JsonNode fact : JsonMapper.shared().readTree(evidence).path("facts").values()) {
        String subject = fact.path("subject").asString();
        if (subject.startsWith(LINE)) {
          lines.add(subject.substring(LINE.length()));
        } else if (subject.startsWith(VISIT)) {
          visits.add(subject.substring(VISIT.length()));
        }
      }
    } catch (JacksonException e) {
      lines.clear();
      visits.clear();
    }
  }

  boolean isBlamed(KnownVisit visit) {
    return !about.visit().isEmpty()
        && about.visit().equals(visit.id())
        && (institution.isEmpty() || institution.equals(visit.place().institution()));
  }

  boolean isRelated(KnownVisit visit) {
    return !isBlamed(visit)
        && (visits.contains(visit.id()) || visit.lines().stream().anyMatch(this::isNamed));
  }

  private boolean isNamed(KnownVisit.Line line) {
    return lines.contains(line.id());
  }

  private boolean isBlamed(KnownVisit.Line line) {
    return line.id().equals(about.line());
  }

  /// Lines of the settlement that is blamed, of its visit where it names none or nobody knows
  /// which; and those of its visit or others that the evidence names.
  List<PersonYear.Line> lines(List<KnownVisit> all) {
    return all.stream()
        .flatMap(visit ->
            visit.lines().stream()
                .filter(line -> isShown(visit, line))
                .map(line ->
                    PersonYear.Line.of(
                        visit, line, isBlamed(line), isNamed(line) && !isBlamed(line))))
        .toList();
  }

  private boolean isShown(KnownVisit visit, KnownVisit.Line line) {
    boolean ofSettlement =
        about.settlement().isEmpty()
            || line.settlement().isEmpty()
            || line.settlement().equals(about.settlement());
    return isBlamed(visit) && ofSettlement || isNamed(line);
  }
}
