package org.mingjian.engine.kernel;

import java.util.Arrays;
import java.util.List;
import org.mingjian.claims.Identities;
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
import org.mingjian.values.Decimals;

/// `surgery-discount`: several operations through one incision on one day, of which all but the
/// dearest are to be charged at a discount. Blames those charged at more.
final class SurgeryDiscount implements Kernel {
  private static final int UNKNOWN =
      LineTest.undetermined(UndeterminedReason.STANDARD_PRICE_UNKNOWN);
  private static final int RATE_SCALE = 4;
  private static final long WHOLE_RATE = 100 * Decimals.unit(RATE_SCALE);
  private static final long TOLERANCE = Decimals.unit(Decimals.PRICE_SCALE) / 100;
  private static final long NO_PRICE = -1;

  private final KnowledgeTable table;
  private final KnowledgeTable prices;
  private final int[] group;
  private final long[] price;
  private final long rate;

  private SurgeryDiscount(Blueprint blueprint) {
    table = blueprint.table(0);
    prices = blueprint.table(1);
    group = new GroupNumbers().of(table, "group");
    price = blueprint.numbers(prices, "price", "price", NO_PRICE);
    rate = blueprint.parameters().number("ratePercent", RATE_SCALE);
  }

  static Kernel of(Blueprint blueprint) {
    return new SurgeryDiscount(blueprint);
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.judged(table), Slot.facts(prices));
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    Candidates all = candidates.get(0);
    Answers answers = new Answers(all, Answers.NOT_APPLICABLE);
    LineGroups groups = LineGroups.of(view, all, new GroupInVisit(group));
    DayRuns days = new DayRuns(view, all, groups);
    for (int g = 0; g < groups.count; g++) {
      for (int from = groups.from(g); from < groups.to(g); ) {
        int to = days.end(from, groups.to(g));
        if (days.countItems(from, to) > 1) {
          new Incision(days, from, to, standardPrices(days, from, to, candidates.get(1)))
              .judge(view, answers);
        }
        from = to;
      }
    }
    answers.report(all, i -> hit(view, all, answers, i), outcomes);
  }

  /// The standard price of each place: that of the first price point naming its line.
  private long[] standardPrices(DayRuns days, int from, int to, Candidates priced) {
    long[] standard = new long[to - from];
    for (int i = from; i < to; i++) {
      int at = Arrays.binarySearch(priced.line, 0, priced.size, days.line(i));
      while (at > 0 && priced.line[at - 1] == priced.line[at]) {
        at--;
      }
      standard[i - from] = at < 0 ? NO_PRICE : price[priced.point[at]];
    }
    return standard;
  }

  private Hit hit(View view, Candidates all, Answers answers, int i) {
    int line = all.line[i];
    long bound = answers.measured[i];
    Hit.Measure measure = new Hit.Measure(view.lines.unitPrice[line], bound);
    long amount = Overcharge.fen(view, line, bound);
    return Hit.onLine(view, line, all.point[i], measure, amount, answers.related[i]);
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    return new Explanation(
        new Evidence(
            RelatedLines.facts(new Facts(view, texts), hit),
            Facts.point(table, hit.point),
            Tally.given("pric"),
            Comparison.of(
                Comparison.Operator.GREATER,
                Decimals.format(hit.measured, Decimals.PRICE_SCALE),
                Decimals.format(hit.limit, Decimals.PRICE_SCALE),
                "")),
        RelatedLines.named(view, hit));
  }

  /// The operations of one group in one visit on one day, of two codes at least.
  private final class Incision {
    private final DayRuns days;
    private final int from;
    private final int to;
    private final long[] standard;

    private Incision(DayRuns days, int from, int to, long[] standard) {
      this.days = days;
      this.from = from;
      this.to = to;
      this.standard = standard;
    }

    void judge(View view, Answers answers) {
      boolean priced = Arrays.stream(standard).allMatch(value -> value != NO_PRICE);
      int dearest = days.item(from + indexOfDearest());
      int[] first = linesOf(dearest);
      for (int i = from; i < to; i++) {
        int candidate = days.groups().candidate[i];
        long bound = Decimals.proportion(standard[i - from], rate, WHOLE_RATE);
        boolean above = view.lines.unitPrice[days.line(i)] > bound + TOLERANCE;
        boolean hit = days.item(i) != dearest && above;
        answers.answer[candidate] = !priced ? UNKNOWN : hit ? LineTest.HIT : LineTest.CLEAR;
        answers.measured[candidate] = bound;
        answers.related[candidate] = first;
      }
    }

    /// Ties go to the first in line order.
    private int indexOfDearest() {
      int dearest = 0;
      for (int i = 1; i < standard.length; i++) {
        dearest = standard[i] > standard[dearest] ? i : dearest;
      }
      return dearest;
    }

    private int[] linesOf(int item) {
      int[] lines = new int[to - from];
      int count = 0;
      for (int i = from; i < to; i++) {
        boolean repeated = count > 0 && lines[count - 1] == days.line(i);
        if (days.item(i) == item && !repeated) {
          lines[count++] = days.line(i);
        }
      }
      return RelatedLines.of(lines, 0, count, Hit.NONE);
    }
  }
}
