package org.mingjian.engine.kernel;

import java.util.List;
import java.util.Map;
import org.mingjian.claims.Identities;
import org.mingjian.claims.VisitKind;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.engine.frame.Slot;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Fact;
import org.mingjian.finding.Tally;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Parameters;
import org.mingjian.values.CivilTime;

/// `perioperative-antibiotic`: around an operation with a clean incision, an antibiotic is given
/// too long after it, or before it at the wrong time.
final class PerioperativeAntibiotic implements Kernel {
  private static final String CLEAN = "I";
  private static final int NOT_APPLICABLE = -4;
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;

  private final KnowledgeTable antibiotics;
  private final PrefixPoints incisions;
  private final KnowledgeTable classes;
  private final int[] infections;
  private final Parameters parameters;

  private PerioperativeAntibiotic(Blueprint blueprint) {
    antibiotics = blueprint.table(0);
    classes = blueprint.table(1);
    parameters = blueprint.parameters();
    int[][] icd9 = blueprint.prefixSets(classes, "icd9", blueprint.prefixes().operations());
    incisions = new PrefixPoints(icd9, new Periods(classes));
    infections = blueprint.prefixes().diagnoses().intern(parameters.list("infectionIcd"));
  }

  static Kernel of(Blueprint blueprint) {
    return new PerioperativeAntibiotic(blueprint);
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.judged(antibiotics), Slot.facts(antibiotics));
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    Candidates all = candidates.get(0);
    for (int from = 0; from < all.size; ) {
      int visit = view.lines.visit[all.line[from]];
      int to = all.firstFrom(view.visits.firstLine[visit + 1]);
      new Stay(view, visit, candidates.get(1)).judge(all, from, to, outcomes);
      from = to;
    }
  }

  /// Antibiotics of one visit.
  private final class Stay {
    private final View view;
    private final int visit;
    private final Candidates given;
    private boolean isExtended;

    Stay(View view, int visit, Candidates given) {
      this.view = view;
      this.visit = visit;
      this.given = given;
    }

    void judge(Candidates all, int from, int to, Outcomes outcomes) {
      int obstacle = obstacle();
      for (int i = from; i < to && obstacle != NOT_APPLICABLE; i = all.endOfLine(i)) {
        int line = all.line[i];
        int answer = obstacle == LineTest.CLEAR ? judge(line) : obstacle;
        if (answer == LineTest.HIT) {
          long amount = view.lines.netInScope[line];
          outcomes.hit(Hit.onLine(view, line, all.point[i], measure(line), amount));
        } else if (answer == LineTest.CLEAR) {
          outcomes.clearLine(line);
        } else {
          outcomes.undeterminedLine(line, LineTest.reason(answer));
        }
      }
    }

    /// Why the visit is not for this rule, or cannot be judged; else clear.
    private int obstacle() {
      if (view.visits.kindOf(visit) != VisitKind.INPATIENT || isInfected()) {
        return NOT_APPLICABLE;
      }
      boolean clean = false;
      boolean unknown = false;
      int to = view.visits.firstOperation[visit + 1];
      for (int i = view.visits.firstOperation[visit]; i < to; i++) {
        int point = incision(view.batch.operations[i]);
        if (point == Hit.NONE) {
          unknown = true;
        } else if (classes.text(point, "class").equals(CLEAN)) {
          clean = true;
          isExtended |= classes.text(point, "extended").equals("1");
        } else {
          return NOT_APPLICABLE;
        }
      }
      if (!clean) {
        return NOT_APPLICABLE;
      }
      return unknown ? LineTest.undetermined(UndeterminedReason.INCISION_UNKNOWN) : surgeryKnown();
    }

    private int surgeryKnown() {
      boolean known =
          view.visits.surgeryBegin[visit] != CivilTime.ABSENT
              && view.visits.surgeryEnd[visit] != CivilTime.ABSENT;
      return known
          ? LineTest.CLEAR
          : LineTest.undetermined(UndeterminedReason.SURGERY_TIME_UNKNOWN);
    }

    private int incision(int operation) {
      int day = view.dayOfVisit(visit);
      return incisions.smallest(view.codes.operations.of(operation), day);
    }

    private boolean isInfected() {
      int to = view.visits.firstDiagnosis[visit + 1];
      for (int i = view.visits.firstDiagnosis[visit]; i < to; i++) {
        if (view.codes.diagnoses.begins(view.batch.diagnoses[i], infections)) {
          return true;
        }
      }
      return false;
    }

    private int judge(int line) {
      if (TimedLines.isDateOnly(view, line)) {
        return LineTest.undetermined(UndeterminedReason.TIME_OF_DAY_UNKNOWN);
      }
      int before = view.visits.surgeryBegin[visit] - view.lines.time[line];
      if (before < 0) {
        Hit.Measure measure = measure(line);
        return measure.measured() > measure.limit() ? LineTest.HIT : LineTest.CLEAR;
      }
      boolean ofThisOperation = before <= number("lookbackHours") * HOUR;
      return ofThisOperation && !isGivenInTime() ? LineTest.HIT : LineTest.CLEAR;
    }

    /// Seconds after the operation and how many there may be, or seconds before it.
    private Hit.Measure measure(int line) {
      int time = view.lines.time[line];
      if (time <= view.visits.surgeryBegin[visit]) {
        return new Hit.Measure(time - view.visits.surgeryBegin[visit], 0);
      }
      long hours = number(isExtended ? "extendedHours" : "afterHours");
      return new Hit.Measure(time - view.visits.surgeryEnd[visit], hours * HOUR);
    }

    /// Whether an antibiotic was charged between the earliest and the latest minute before.
    private boolean isGivenInTime() {
      int begin = view.visits.surgeryBegin[visit];
      int to = given.firstFrom(view.visits.firstLine[visit + 1]);
      for (int i = given.firstFrom(view.visits.firstLine[visit]); i < to; i++) {
        int line = given.line[i];
        int before = begin - view.lines.time[line];
        if (!TimedLines.isDateOnly(view, line)
            && before >= number("minMinutesBefore") * MINUTE
            && before <= number("maxMinutesBefore") * MINUTE) {
          return true;
        }
      }
      return false;
    }

    private long number(String parameter) {
      return parameters.number(parameter, 0);
    }
  }

  /// Whole minutes, away from the allowed ones.
  private long minutesBefore(long seconds) {
    boolean early = seconds > parameters.number("maxMinutesBefore", 0) * MINUTE;
    return early ? (seconds + MINUTE - 1) / MINUTE : seconds / MINUTE;
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    boolean after = view.lines.time[hit.line] > view.visits.surgeryBegin[hit.visit];
    Comparison comparison = comparison(hit, after);
    String measured = comparison.measured().getFirst();
    return new Explanation(
        new Evidence(
            facts(view, new Facts(view, texts), hit, measured),
            Facts.point(antibiotics, hit.point),
            Tally.given("distance"),
            comparison),
        Map.of(
            "measured",
            (after ? "术后" : "术前") + measured + comparison.unit(),
            "limit",
            limit(comparison, after)));
  }

  private Comparison comparison(Hit hit, boolean after) {
    if (after) {
      return new Comparison(
          Comparison.Operator.AT_LEAST,
          List.of(Long.toString(hit.measured / HOUR)),
          List.of(Long.toString(hit.limit / HOUR)),
          "小时");
    }
    return new Comparison(
        Comparison.Operator.OUTSIDE,
        List.of(Long.toString(minutesBefore(-hit.measured))),
        List.of(parameters.text("minMinutesBefore"), parameters.text("maxMinutesBefore")),
        "分钟");
  }

  private static List<Fact> facts(View view, Facts facts, Hit hit, String distance) {
    String begin = CivilTime.text(view.visits.surgeryBegin[hit.visit], false);
    String end = CivilTime.text(view.visits.surgeryEnd[hit.visit], false);
    return List.of(
        facts.line(hit.line, "distance", distance),
        facts.visit(hit.visit, "oprn_oprt_begntime", begin, "oprn_oprt_endtime", end));
  }

  private static String limit(Comparison comparison, boolean after) {
    List<String> limit = comparison.limit();
    return after
        ? "不超过" + limit.getFirst() + "小时"
        : limit.getFirst() + "至" + limit.getLast() + "分钟";
  }
}
