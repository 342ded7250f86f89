package org.mingjian.engine.kernel;

import java.util.List;
import java.util.Map;
import org.mingjian.claims.Identities;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.VisitKind;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.engine.frame.Slot;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Tally;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.values.CivilTime;

/// `upload-delay`: a charge was sent to the insurance later than it should have been.
final class UploadDelay implements Kernel {
  private static final int HOUR_SECONDS = 3600;

  private final RuleGate gate;
  private final long outpatientHours;
  private final long inpatientHours;

  private UploadDelay(Blueprint blueprint) {
    gate = blueprint.gate();
    outpatientHours = blueprint.parameters().number("outpatientHours", 0);
    inpatientHours = blueprint.parameters().number("inpatientHours", 0);
  }

  static Kernel of(Blueprint blueprint) {
    return new UploadDelay(blueprint);
  }

  @Override
  public List<Slot> slots() {
    return List.of();
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    for (int visit = 0; visit < view.visits.count; visit++) {
      RuleGate.Answer answer = gate.ask(view, visit);
      if (answer == RuleGate.Answer.YES) {
        judgeVisit(view, visit, outcomes);
      } else if (answer != RuleGate.Answer.NO) {
        Lines.undetermined(view, visit, answer.reason(), outcomes);
      }
    }
  }

  private void judgeVisit(View view, int visit, Outcomes outcomes) {
    VisitKind kind = view.visits.kindOf(visit);
    if (kind == VisitKind.UNDETERMINED) {
      Lines.undetermined(view, visit, UndeterminedReason.KIND_UNDETERMINED, outcomes);
      return;
    }
    long hours = kind == VisitKind.INPATIENT ? inpatientHours : outpatientHours;
    for (int i = view.visits.firstLine[visit]; i < view.visits.firstLine[visit + 1]; i++) {
      if (view.lines.isFact(i)) {
        judgeLine(view, i, hours, outcomes);
      }
    }
  }

  private static void judgeLine(View view, int line, long hours, Outcomes outcomes) {
    int upload = view.lines.uploadTime[line];
    int start = start(view, line);
    if (upload == CivilTime.ABSENT || start == CivilTime.ABSENT) {
      outcomes.undeterminedLine(line, UndeterminedReason.UPLOAD_TIME_UNKNOWN);
      return;
    }
    long seconds = (long) upload - start;
    if (seconds <= hours * HOUR_SECONDS) {
      outcomes.clearLine(line);
    } else {
      Hit.Measure measure = new Hit.Measure(seconds / HOUR_SECONDS, hours);
      outcomes.hit(Hit.onLine(view, line, Hit.NONE, measure, view.lines.netInScope[line]));
    }
  }

  /// When the time to upload began: the order, else the charge if its time of day is known.
  private static int start(View view, int line) {
    int order = view.lines.orderTime[line];
    if (order != CivilTime.ABSENT) {
      return order;
    }
    boolean dateOnly = (view.lines.flags[line] & LineColumns.DATE_ONLY) != 0;
    return dateOnly ? CivilTime.ABSENT : view.lines.time[line];
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String hours = Long.toString(hit.measured);
    Facts facts = new Facts(view, texts);
    // Whole hours are shown, seconds were compared: a line late by a second shows the limit itself.
    return Explanation.of(
        new Evidence(
            List.of(
                facts.line(
                    hit.line,
                    "start",
                    CivilTime.text(start(view, hit.line), false),
                    "upld_time",
                    CivilTime.text(view.lines.uploadTime[hit.line], false),
                    "hours",
                    hours)),
            Map.of(),
            Tally.given("hours"),
            Comparison.of(Comparison.Operator.AT_LEAST, hours, Long.toString(hit.limit), "")));
  }
}
