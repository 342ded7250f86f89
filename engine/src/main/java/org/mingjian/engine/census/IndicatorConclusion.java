package org.mingjian.engine.census;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.Dictionaries;
import org.mingjian.engine.census.IndicatorValue.Scope;
import org.mingjian.engine.frame.Span;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Fact;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Tally;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.values.Decimals;

/// Draws the conclusion of one indicator from its sums.
final class IndicatorConclusion {
  private static final int PERCENT_SCALE = 2;
  private static final String PERCENT = "%";

  private final IndicatorRule indicator;
  private final IndicatorTables tables;
  private final Closing closing;
  private final Dictionaries codes;
  private final Span span;
  private final Map<Integer, Appraisal.Verdict> verdicts = new LinkedHashMap<>();
  private final Map<Integer, Appraisal.Figure> figures = new LinkedHashMap<>();

  IndicatorConclusion(IndicatorRule indicator, IndicatorTables tables, Closing closing) {
    this.indicator = indicator;
    this.tables = tables;
    this.closing = closing;
    codes = closing.dictionaries();
    span = indicator.limits().span();
    ordered(Scope.INSTITUTION).forEach(row -> figures.put(row, figure(row)));
    Appraisal appraisal = new Appraisal(indicator.limits(), List.copyOf(figures.values()));
    figures.forEach((row, figure) -> {
      if (indicator.isJudged(closing, figure.peers().firstDay())) {
        verdicts.put(row, appraisal.judge(figure));
      }
    });
  }

  Conclusion draw() {
    Map<UndeterminedReason, Long> undetermined = new EnumMap<>(UndeterminedReason.class);
    List<Finding> findings = new ArrayList<>();
    verdicts.forEach((row, verdict) -> {
      verdict.reason().ifPresent(reason -> undetermined.merge(reason, 1L, Long::sum));
      if (verdict.isHit()) {
        findings.add(finding(row, verdict));
      }
    });
    return new Conclusion(
        indicator.rule(), verdicts.size(), undetermined, findings, this::forEachValue);
  }

  /// The rows of a scope that have a denominator and lie where it is judged, by window, institution
  /// and code as texts.
  private List<Integer> ordered(Scope scope) {
    UnitSums sums = tables.of(scope);
    CodeDictionary second = second(scope);
    return IntStream.range(0, sums.size())
        .filter(row -> sums.sum(row, tables.denominator()) > 0)
        .filter(row -> closing.isJudgedIn(areaOf(whole(sums, row))))
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(sums::window)
                .thenComparing(row -> codes.institutions().code(sums.institution(row)))
                .thenComparing(row -> second.code(sums.code(row))))
        .toList();
  }

  /// The row of the institution as a whole.
  private int whole(UnitSums sums, int row) {
    return tables.institutions().row(sums.window(row), sums.institution(row), 0);
  }

  private int areaOf(int whole) {
    return (int) tables.institutions().sum(whole, IndicatorTables.AREA);
  }

  private CodeDictionary second(Scope scope) {
    return scope == Scope.DOCTOR ? codes.doctors() : codes.departments();
  }

  private Appraisal.Figure figure(int row) {
    UnitSums sums = tables.institutions();
    String code = codes.institutions().code(sums.institution(row));
    Appraisal.Peers peers =
        new Appraisal.Peers(
            sums.window(row),
            (int) sums.sum(row, IndicatorTables.LEVEL),
            codes.registers().institutionKind(code));
    return new Appraisal.Figure(
        peers,
        sums.institution(row),
        sums.cases(row),
        sums.sum(row, tables.numerator()),
        sums.sum(row, tables.denominator()),
        tables.unknownOf(row));
  }

  private Finding finding(int row, Appraisal.Verdict verdict) {
    Appraisal.Figure figure = figure(row);
    String value = Decimals.format(figure.value(), PERCENT_SCALE);
    String limit = Decimals.format(verdict.limit(), PERCENT_SCALE);
    String code = codes.institutions().code(figure.institution());
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("value", value);
    facts.put("numerator", amount(figure.numerator()));
    facts.put("denominator", amount(figure.denominator()));
    facts.put("cases", Long.toString(figure.cases()));
    facts.put("hosp_lv", Integer.toString(figure.peers().level()));
    facts.put("medins_type", figure.peers().kind());
    facts.put("peers", Integer.toString(verdict.peers()));
    Evidence evidence =
        new Evidence(
            List.of(new Fact("institution:" + code, facts)),
            Map.of(),
            Tally.given("value"),
            Comparison.of(Comparison.Operator.GREATER, value, limit, PERCENT));
    WindowFinding window =
        new WindowFinding(
            indicator.rule(), span.text(figure.peers().firstDay()), figure.peers().firstDay());
    String name = codes.institutions().name(figure.institution());
    return window.compose(
        closing, new WindowFinding.At(code, name, areaOf(row)), evidence, Map.of());
  }

  private String amount(long sum) {
    return indicator.unit() == IndicatorValue.Unit.FEN ? Decimals.yuan(sum) : Long.toString(sum);
  }

  private void forEachValue(Consumer<IndicatorValue> consumer) {
    verdicts.forEach((row, verdict) -> consumer.accept(value(Scope.INSTITUTION, row, verdict)));
    Appraisal.Verdict none = new Appraisal.Verdict("", -1, 0);
    for (Scope scope : List.of(Scope.DEPARTMENT, Scope.DOCTOR)) {
      for (int row : ordered(scope)) {
        if (indicator.isJudged(closing, tables.of(scope).window(row))) {
          consumer.accept(value(scope, row, none));
        }
      }
    }
  }

  private IndicatorValue value(Scope scope, int row, Appraisal.Verdict verdict) {
    UnitSums sums = tables.of(scope);
    String institution = codes.institutions().code(sums.institution(row));
    long numerator = sums.sum(row, tables.numerator());
    long denominator = sums.sum(row, tables.denominator());
    return new IndicatorValue(
        span.text(sums.window(row)),
        scope,
        where(scope, row, institution),
        (int) tables.institutions().sum(whole(sums, row), IndicatorTables.LEVEL),
        codes.registers().institutionKind(institution),
        sums.cases(row),
        numerator,
        denominator,
        indicator.unit(),
        Appraisal.hundredths(numerator, denominator),
        verdict.outcome(),
        verdict.limit(),
        verdict.peers());
  }

  private IndicatorValue.Where where(Scope scope, int row, String institution) {
    UnitSums sums = tables.of(scope);
    String name = codes.institutions().name(sums.institution(row));
    CodeDictionary second = second(scope);
    int code = scope == Scope.INSTITUTION ? CodeDictionary.ABSENT : sums.code(row);
    return new IndicatorValue.Where(institution, name, second.code(code), second.name(code));
  }
}
