package org.mingjian.engine.census;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.Registers.StockDay;
import org.mingjian.claims.Registers.StockKey;
import org.mingjian.engine.frame.Span;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Fact;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Tally;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// Counts what of the items that some stock is known of was settled, by month and institution.
final class StockCensus implements Census {
  private static final int AREA = 0;
  private static final int SETTLED = 1;
  private static final long WHOLE = 10_000;

  private final StockPlan plan;
  private final Dictionaries codes;
  private final boolean[] isStocked;
  private final PeriodDays days = new PeriodDays(Span.MONTH);
  private final UnitSums sums = new UnitSums(2);

  StockCensus(StockPlan plan, Dictionaries codes) {
    this.plan = plan;
    this.codes = codes;
    isStocked = new boolean[codes.items().size()];
    for (StockKey stock : codes.registers().stocks().keySet()) {
      int item = codes.items().find(stock.item());
      if (item >= 0 && isLookedAt(stock)) {
        isStocked[item] = true;
      }
    }
  }

  private boolean isLookedAt(StockKey stock) {
    return !stock.item().isEmpty() && plan.shapes().indexOf(stock.item().charAt(0)) >= 0;
  }

  @Override
  public void add(View view) {
    LineColumns lines = view.lines;
    for (int i = 0; i < lines.count; i++) {
      if (isStocked[lines.item[i]] && lines.netQuantity[i] > 0) {
        int visit = lines.visit[i];
        int row =
            sums.row(days.firstDay(view.day(i)), view.visits.institution[visit], lines.item[i]);
        sums.raise(row, AREA, view.visits.treatmentArea[visit]);
        sums.add(row, SETTLED, lines.netQuantity[i]);
      }
    }
  }

  @Override
  public void add(Census other) {
    sums.addAll(((StockCensus) other).sums, 1);
  }

  @Override
  public List<Conclusion> conclude(Closing closing) {
    Months months = new Months(closing);
    Set<Integer> settled = settledMonths();
    Map<String, Integer> areas = areas();
    codes
        .registers()
        .stocks()
        .forEach((stock, known) -> {
          boolean here = closing.isJudgedIn(areas.getOrDefault(stock.institution(), 0));
          if (here && isLookedAt(stock)) {
            months(stock, known, settled).forEach(firstDay -> months.judge(stock, known, firstDay));
          }
        });
    return months.conclusion();
  }

  /// The months of stocks as they are judged one by one.
  private final class Months {
    private final Closing closing;
    private final Map<UndeterminedReason, Long> undetermined =
        new EnumMap<>(UndeterminedReason.class);
    private final Map<String, Finding> findings = new TreeMap<>();
    private long judged;

    Months(Closing closing) {
      this.closing = closing;
    }

    void judge(StockKey stock, List<StockDay> known, int firstDay) {
      if (closing.isJudged(plan.variant(), firstDay)) {
        judged++;
        balance(stock, known, firstDay)
            .ifPresentOrElse(
                balance -> weigh(stock, firstDay, balance),
                () -> undetermined.merge(UndeterminedReason.STOCK_COUNT_UNKNOWN, 1L, Long::sum));
      }
    }

    private void weigh(StockKey stock, int firstDay, Balance balance) {
      if (balance.isShort(plan.tolerance())) {
        String order = firstDay + 100_000 + stock.institution() + stock.item();
        findings.put(order, finding(stock, firstDay, balance, closing));
      }
    }

    List<Conclusion> conclusion() {
      List<Finding> found = new ArrayList<>(findings.values());
      return List.of(new Conclusion(plan.rule(), judged, undetermined, found, Values.NONE));
    }
  }

  /// The area of each institution: what its claims state, else its register row.
  private Map<String, Integer> areas() {
    Map<String, Integer> areas = new HashMap<>();
    for (int row = 0; row < sums.size(); row++) {
      int stated = (int) sums.sum(row, AREA);
      if (stated != CodeDictionary.ABSENT) {
        areas.merge(codes.institutions().code(sums.institution(row)), stated, Math::max);
      }
    }
    for (StockKey stock : codes.registers().stocks().keySet()) {
      String registered = codes.registers().institutionArea(stock.institution());
      int area = Math.max(CodeDictionary.ABSENT, codes.areas().find(registered));
      areas.putIfAbsent(stock.institution(), area);
    }
    return areas;
  }

  /// The months in which anything was settled: few, so that each stock may be looked up in each.
  private Set<Integer> settledMonths() {
    Set<Integer> months = new TreeSet<>();
    for (int row = 0; row < sums.size(); row++) {
      months.add(sums.window(row));
    }
    return months;
  }

  /// The months in which something came in, went out or was settled.
  private TreeSet<Integer> months(
      StockKey stock, List<StockDay> known, Set<Integer> settledMonths) {
    TreeSet<Integer> months = new TreeSet<>();
    for (StockDay day : known) {
      if (day.in() > 0 || day.out() > 0) {
        months.add(days.firstDay(day.day()));
      }
    }
    for (int firstDay : settledMonths) {
      if (row(stock, firstDay) != UnitSums.NONE) {
        months.add(firstDay);
      }
    }
    return months;
  }

  private static Evidence evidence(StockKey stock, Balance balance) {
    String used = text(balance.used());
    return new Evidence(
        List.of(new Fact("stock:" + stock.institution() + ":" + stock.item(), facts(balance))),
        Map.of(),
        Tally.given("used"),
        Comparison.of(Comparison.Operator.GREATER, used, text(balance.available()), ""));
  }

  private static Map<String, String> facts(Balance balance) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("used", text(balance.used()));
    facts.put("opening", text(balance.opening));
    facts.put("in", text(balance.in));
    facts.put("out", text(balance.out));
    facts.put("closing", text(balance.closing));
    facts.put("settled", text(balance.settled));
    return facts;
  }

  /// What a month came to, where it was counted at both ends.
  private Optional<Balance> balance(StockKey stock, List<StockDay> known, int firstDay) {
    int next = CivilTime.day(CivilTime.date(firstDay).plusMonths(1));
    Optional<Long> opening = counted(known, firstDay);
    Optional<Long> closing = counted(known, next);
    if (opening.isEmpty() || closing.isEmpty()) {
      return Optional.empty();
    }
    long in = 0;
    long out = 0;
    for (StockDay day : known) {
      if (day.day() >= firstDay && day.day() < next) {
        in += day.in();
        out += day.out();
      }
    }
    long settled = settled(stock, firstDay, SETTLED);
    return Optional.of(new Balance(opening.get(), in, out, closing.get(), settled));
  }

  /// The count of the last day before a day, else of that day.
  private static Optional<Long> counted(List<StockDay> stock, int day) {
    for (int at : new int[] {day - 1, day}) {
      for (StockDay one : stock) {
        if (one.day() == at && one.countedAt() != CivilTime.ABSENT) {
          return Optional.of(one.counted());
        }
      }
    }
    return Optional.empty();
  }

  private long settled(StockKey stock, int firstDay, int sum) {
    int row = row(stock, firstDay);
    return row == UnitSums.NONE ? 0 : sums.sum(row, sum);
  }

  /// Where the sums of a stock's month stand; an institution or item may have no claims.
  private int row(StockKey stock, int firstDay) {
    return sums.find(
        firstDay, codes.institutions().find(stock.institution()), codes.items().find(stock.item()));
  }

  private record Balance(long opening, long in, long out, long closing, long settled) {
    long available() {
      return opening + in - out;
    }

    long used() {
      return closing + settled;
    }

    boolean isShort(long tolerance) {
      return used() * WHOLE > available() * (WHOLE + tolerance);
    }
  }

  private Finding finding(StockKey stock, int firstDay, Balance balance, Closing closing) {
    String name = name(codes.items(), stock.item());
    String where = name(codes.institutions(), stock.institution());
    int area = (int) settled(stock, firstDay, AREA);
    WindowFinding window = new WindowFinding(plan.rule(), Span.MONTH.text(firstDay), firstDay);
    return window.compose(
        closing,
        new WindowFinding.At(stock.institution(), where, area),
        evidence(stock, balance),
        Map.of("item_code", stock.item(), "item", name.isEmpty() ? stock.item() : name));
  }

  /// The name of a code, empty where it has none; an institution or item may have no claims.
  private static String name(CodeDictionary dictionary, String code) {
    int id = dictionary.find(code);
    return id < 0 ? "" : dictionary.name(id);
  }

  private static String text(long quantity) {
    return Decimals.format(quantity, Decimals.QUANTITY_SCALE);
  }
}
