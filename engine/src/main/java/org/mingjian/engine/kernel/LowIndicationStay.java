package org.mingjian.engine.kernel;

import java.util.List;
import org.mingjian.claims.Identities;
import org.mingjian.claims.LineColumns;
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
import org.mingjian.finding.Tally;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Parameters;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// `low-indication-stay`: a short stay without operation that was nearly all examination.
final class LowIndicationStay implements Kernel {
  private static final int PERCENT_SCALE = 2;
  private static final long WHOLE = 100 * Decimals.unit(PERCENT_SCALE);

  private final KnowledgeTable table;
  private final PrefixPoints diagnoses;
  private final VisitGate gate;
  private final long maxDays;
  private final long examPercent;
  private final long treatPercent;

  private LowIndicationStay(Blueprint blueprint) {
    Parameters parameters = blueprint.parameters();
    table = blueprint.table(0);
    int[][] icd = blueprint.prefixSets(table, "icd", blueprint.prefixes().diagnoses());
    diagnoses = new PrefixPoints(icd, new Periods(table));
    gate = new VisitGate(blueprint.gate());
    maxDays = parameters.number("maxDays", 0);
    examPercent = parameters.number("examPercent", PERCENT_SCALE);
    treatPercent = parameters.number("treatPercent", PERCENT_SCALE);
  }

  static Kernel of(Blueprint blueprint) {
    return new LowIndicationStay(blueprint);
  }

  @Override
  public List<Slot> slots() {
    return List.of();
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    for (int visit = 0; visit < view.visits.count; visit++) {
      int[] prefixes = view.codes.diagnoses.of(view.visits.mainDiagnosis[visit]);
      int point = diagnoses.smallest(prefixes, view.dayOfVisit(visit));
      if (point != Hit.NONE && gate.admitsStay(view, visit, outcomes)) {
        judgeStay(view, visit, point, outcomes);
      }
    }
  }

  private void judgeStay(View view, int visit, int point, Outcomes outcomes) {
    int begin = view.beginDay(visit);
    int end = view.endDay(visit);
    boolean operated = view.visits.firstOperation[visit] < view.visits.firstOperation[visit + 1];
    if (begin == CivilTime.ABSENT || end == CivilTime.ABSENT) {
      outcomes.undeterminedVisit(visit, UndeterminedReason.STAY_DATES_UNKNOWN);
    } else if (end - begin > maxDays || operated) {
      outcomes.clearVisit(visit);
    } else {
      judgeShares(view, visit, point, outcomes);
    }
  }

  private void judgeShares(View view, int visit, int point, Outcomes outcomes) {
    Shares shares = Shares.of(view, visit);
    if (!shares.complete) {
      outcomes.undeterminedVisit(visit, UndeterminedReason.CATEGORY_UNKNOWN);
    } else if (shares.total == 0
        || shares.examPercent() < examPercent
        || shares.treatPercent() > treatPercent) {
      outcomes.clearVisit(visit);
    } else {
      Hit.Measure measure = new Hit.Measure(shares.examPercent(), examPercent);
      outcomes.hit(Hit.onVisit(view, visit, point, measure));
    }
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String exam = Decimals.format(hit.measured, PERCENT_SCALE);
    Shares shares = Shares.of(view, hit.visit);
    Facts facts = new Facts(view, texts);
    return Explanation.of(
        new Evidence(
            List.of(
                facts.visit(
                    hit.visit,
                    "dscg_maindiag_code",
                    VisitCodes.mainDiagnosis(view, hit.visit),
                    "exam_percent",
                    exam,
                    "treat_percent",
                    Decimals.format(shares.treatPercent(), PERCENT_SCALE))),
            Facts.point(table, hit.point),
            Tally.given("exam_percent"),
            Comparison.of(
                Comparison.Operator.AT_LEAST,
                exam,
                Decimals.format(hit.limit, PERCENT_SCALE),
                "")));
  }

  /// What of a visit's net money went where.
  ///
  /// @param complete whether every fact line has a category
  private record Shares(long total, long exam, long treat, boolean complete) {
    static Shares of(View view, int visit) {
      LineColumns lines = view.lines;
      long total = 0;
      long exam = 0;
      long treat = 0;
      boolean complete = true;
      for (int i = view.visits.firstLine[visit]; i < view.visits.firstLine[visit + 1]; i++) {
        long net = lines.netAmount[i];
        total += net;
        switch (lines.chargeCategory[i]) {
          case 3, 4 -> exam += net;
          case 5, 6 -> treat += net;
          case 0 -> complete &= !lines.isFact(i);
          default -> {}
        }
      }
      return new Shares(total, exam, treat, complete);
    }

    long examPercent() {
      return Decimals.proportion(exam, WHOLE, total);
    }

    long treatPercent() {
      return Decimals.proportion(treat, WHOLE, total);
    }
  }
}
