package org.mingjian.audit.replacement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.engine.Judgement;
import org.mingjian.engine.census.Conclusion;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Place;

/// Adds up what changes, batch by batch. Used by one thread; several are added up at the end.
final class ChangeTally {
  /// Findings about what persons did at several institutions are of none of them.
  private static final String OF_PERSONS = "跨机构（按参保人） across institutions, by person";

  final Map<String, ChangeSums> byRule = new HashMap<>();
  final Map<String, Samples> samples = new HashMap<>();
  final Map<PlaceChange.Key, ChangeSums> byInstitution = new HashMap<>();
  final Map<PlaceChange.Key, ChangeSums> byDepartment = new HashMap<>();
  private final Map<String, RuleCount> before = new HashMap<>();
  private final Map<String, RuleCount> after = new HashMap<>();
  long persons;
  long lines;

  /// What the earlier release did with a rule.
  RuleCount before(String rule) {
    return before.computeIfAbsent(rule, code -> new RuleCount());
  }

  /// What the later release did with a rule.
  RuleCount after(String rule) {
    return after.computeIfAbsent(rule, code -> new RuleCount());
  }

  /// Counts how often the rules of either release were asked, and how often they could not tell.
  void addAsked(Judgement earlier, Judgement later) {
    earlier.outcomes().forEach(it -> before(it.rule().code()).add(it.outcomes()));
    later.outcomes().forEach(it -> after(it.rule().code()).add(it.outcomes()));
  }

  /// Counts what rules concluded from all batches.
  void addConclusions(List<Conclusion> earlier, List<Conclusion> later) {
    FindingPairs pairs = new FindingPairs(this);
    for (Conclusion conclusion : earlier) {
      before(conclusion.rule().code()).add(conclusion);
      conclusion.findings().forEach(pairs::before);
    }
    for (Conclusion conclusion : later) {
      after(conclusion.rule().code()).add(conclusion);
      conclusion.findings().forEach(pairs::after);
    }
    pairs.close();
  }

  /// Counts a finding that one release makes.
  void add(Change change, Finding finding) {
    sums(finding).forEach(sums -> sums.add(change, finding));
    sample(new Sample(change, finding, finding.amountFen()));
  }

  /// Counts a finding that both releases make.
  void add(Finding before, Finding after) {
    long moved = Math.abs(after.amountFen() - before.amountFen());
    if (moved == 0 && after.fundAmountFen() == before.fundAmountFen()) {
      sums(after).forEach(sums -> sums.add(Change.KEPT, after));
    } else {
      sums(after).forEach(sums -> sums.add(before, after));
      sample(new Sample(Change.CHANGED, after, moved));
    }
  }

  void add(ChangeTally other) {
    merge(byRule, other.byRule);
    merge(byInstitution, other.byInstitution);
    merge(byDepartment, other.byDepartment);
    other.samples.forEach(
        (rule, some) -> samples.computeIfAbsent(rule, code -> new Samples()).add(some));
    other.before.forEach((rule, count) -> before(rule).add(count));
    other.after.forEach((rule, count) -> after(rule).add(count));
    persons += other.persons;
    lines += other.lines;
  }

  private List<ChangeSums> sums(Finding finding) {
    Place place = finding.place();
    String name = place.institutionCode().isEmpty() ? OF_PERSONS : place.institutionName();
    PlaceChange.Key institution = new PlaceChange.Key(place.institutionCode(), name, "", "");
    PlaceChange.Key department =
        new PlaceChange.Key(
            place.institutionCode(), name, place.departmentCode(), place.departmentName());
    return List.of(
        byRule.computeIfAbsent(finding.mark().ruleCode(), code -> new ChangeSums()),
        byInstitution.computeIfAbsent(institution, key -> new ChangeSums()),
        byDepartment.computeIfAbsent(department, key -> new ChangeSums()));
  }

  private void sample(Sample sample) {
    samples.computeIfAbsent(sample.finding().mark().ruleCode(), code -> new Samples()).add(sample);
  }

  private static <K> void merge(Map<K, ChangeSums> into, Map<K, ChangeSums> from) {
    from.forEach((key, sums) -> into.computeIfAbsent(key, some -> new ChangeSums()).add(sums));
  }
}
