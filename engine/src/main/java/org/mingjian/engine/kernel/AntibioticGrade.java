package org.mingjian.engine.kernel;

import java.util.List;
import java.util.Map;
import org.mingjian.claims.AntibioticGrades;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.Identities;
import org.mingjian.claims.Registers;
import org.mingjian.claims.VisitKind;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Tally;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.KnowledgeTable;

/// `antibiotic-grade`: the doctor may not prescribe an antibiotic of this grade, and it is not the
/// first day of an emergency.
final class AntibioticGrade implements LineTest {
  private static final int UNKNOWN = LineTest.undetermined(UndeterminedReason.PRACTITIONER_UNKNOWN);

  private final KnowledgeTable table;
  private final long[] grade;
  private final long emergencyDays;

  private AntibioticGrade(Blueprint blueprint) {
    table = blueprint.table(0);
    grade = blueprint.numbers(table, "grade", "grade", AntibioticGrades.UNKNOWN);
    emergencyDays = blueprint.parameters().number("emergencyDays", 0);
  }

  static Kernel of(Blueprint blueprint) {
    return new LineKernel(blueprint.table(0), new AntibioticGrade(blueprint));
  }

  @Override
  public int test(View view, int line, int point) {
    int allowed = allowed(view, line);
    if (allowed == AntibioticGrades.UNKNOWN) {
      return UNKNOWN;
    }
    return allowed >= grade[point] || isUrgent(view, line) ? CLEAR : HIT;
  }

  /// The highest grade the doctor may prescribe there and then.
  private static int allowed(View view, int line) {
    CodeDictionary doctors = view.codes.dictionaries.doctors();
    int institution = view.visits.institution[view.lines.visit[line]];
    String where = view.codes.dictionaries.institutions().code(institution);
    String doctor = doctors.code(view.lines.doctor[line]);
    int highest = AntibioticGrades.UNKNOWN;
    for (Registers.Licence licence : view.codes.dictionaries.registers().licences(doctor)) {
      if (licence.covers(where, view.day(line))) {
        highest = Math.max(highest, licence.antibioticGrade());
      }
    }
    return highest;
  }

  /// Whether the line lies in the first days of an emergency visit, the day it begins being 0.
  private boolean isUrgent(View view, int line) {
    int visit = view.lines.visit[line];
    return view.visits.kindOf(visit) == VisitKind.EMERGENCY
        && view.day(line) - view.dayOfVisit(visit) <= emergencyDays;
  }

  @Override
  public Hit.Measure measure(View view, int line, int point) {
    return new Hit.Measure(allowed(view, line), grade[point]);
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    CodeDictionary doctors = view.codes.dictionaries.doctors();
    String allowed = Long.toString(hit.measured);
    String doctor = doctors.code(view.lines.doctor[hit.line]);
    Facts facts = new Facts(view, texts);
    return new Explanation(
        new Evidence(
            List.of(
                facts.line(hit.line, "bilg_dr_code", doctor, "antibiotic_lv", allowed),
                facts.visit(hit.visit)),
            Facts.point(table, hit.point),
            Tally.given("antibiotic_lv"),
            Comparison.of(Comparison.Operator.LESS, allowed, Long.toString(hit.limit), "")),
        Map.of(
            "measured",
            AntibioticGrades.zh((int) hit.measured),
            "limit",
            AntibioticGrades.zh((int) hit.limit)));
  }
}
