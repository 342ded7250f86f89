package org.mingjian.synth.plant;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.Person;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// What one scene marks: lines, visits or windows that the rule must blame or spare.
final class Marks {
  private final String ruleCode;
  private final List<ChargeLine> lines = new ArrayList<>();
  private final List<Visit> visits = new ArrayList<>();
  private final List<TruthRow.Subject> windows = new ArrayList<>();

  Marks(String ruleCode) {
    this.ruleCode = ruleCode;
  }

  /// Marks lines.
  void line(ChargeLine... marked) {
    lines.addAll(List.of(marked));
  }

  /// Marks a visit.
  void visit(Visit marked) {
    visits.add(marked);
  }

  /// Marks a window of a person at one institution.
  void window(Person person, Institution institution, int startDay) {
    window(person, institution.code(), startDay);
  }

  /// Marks a window of a person anywhere.
  void window(Person person, int startDay) {
    window(person, "", startDay);
  }

  /// Marks a window of an institution.
  void window(Institution institution, int startDay) {
    String start = CivilTime.date(startDay).toString();
    windows.add(new TruthRow.Subject("", institution.code(), "", "", start));
  }

  List<ChargeLine> lines() {
    return lines;
  }

  List<Visit> visits() {
    return visits;
  }

  /// The marks as rows of the truth.
  List<TruthRow> rows(Planting planting, String note) {
    List<TruthRow.Subject> subjects = new ArrayList<>(windows);
    for (ChargeLine line : lines) {
      subjects.add(subject(line.visit, line.number()));
    }
    visits.forEach(visit -> subjects.add(subject(visit, "")));
    return subjects.stream().map(s -> new TruthRow(planting, ruleCode, s, note)).toList();
  }

  private void window(Person person, String institution, int startDay) {
    String start = CivilTime.date(startDay).toString();
    windows.add(new TruthRow.Subject(person.number(), institution, "", "", start));
  }

  private static TruthRow.Subject subject(Visit visit, String line) {
    return new TruthRow.Subject(
        visit.person.number(), visit.institution.code(), visit.id(), line, "");
  }
}
