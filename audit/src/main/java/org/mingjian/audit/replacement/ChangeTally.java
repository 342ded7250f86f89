package org.mingjian.audit.replacement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.engine.Judgement;
import org.mingjian.engine.census.Conclusion;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Place;
import org.mingjian.finding.UndeterminedReason;

/// Adds up what changes, batch by batch. Used by one thread; several are added up at the end.
final class ChangeTally {
  final Map<String, ChangeSums> byRule = new HashMap<>();
  final Map<String, Samples> samples = new HashMap<>();
  final Map<PlaceChange.Key, ChangeSums> byInstitution = new HashMap<>();
  final Map<PlaceChange.Key, ChangeSums> byDepartment = new HashMap<>();
  final Map<String, long[]> askedBefore = new HashMap<>();
  final Map<String, long[]> askedAfter = new HashMap<>();
  long persons;
  long lines;

  /// Counts how often rules were asked, and how often they could not tell.
  static void addAsked(Map<String, long[]> asked, Judgement judgement) {
    for (Judgement.RuleOutcome outcome : judgement.outcomes()) {
      long[] counts = asked.computeIfAbsent(outcome.rule().code(), code -> new long[2]);
      counts[0] += outcome.outcomes().judged();
      for (UndeterminedReason reason : UndeterminedReason.values()) {
        counts[1] += outcome.outcomes().undeterminedRows(reason);
      }
    }
  }

  /// Counts what rules concluded from all batches.
  void addConclusions(List<Conclusion> before, List<Conclusion> after) {
    FindingPairs pairs = new FindingPairs(this);
    for (Conclusion conclusion : before) {
      addAsked(askedBefore, conclusion);
      conclusion.findings().forEach(pairs::before);
    }
    for (Conclusion conclusion : after) {
      addAsked(askedAfter, conclusion);
      conclusion.findings().forEach(pairs::after);
    }
    pairs.close();
  }

  private static void addAsked(Map<String, long[]> asked, Conclusion conclusion) {
    long[] counts = asked.computeIfAbsent(conclusion.rule().code(), code -> new long[2]);
    counts[0] += conclusion.judged();
    counts[1] += conclusion.undetermined().values().stream().mapToLong(Long::longValue).sum();
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
    mergeAsked(askedBefore, other.askedBefore);
    mergeAsked(askedAfter, other.askedAfter);
    persons += other.persons;
    lines += other.lines;
  }

  private List<ChangeSums> sums(Finding finding) {
    Place place = finding.place();
    PlaceChange.Key institution =
        new PlaceChange.Key(place.institutionCode(), place.institutionName(), "", "");
    PlaceChange.Key department =
        new PlaceChange.Key(
            place.institutionCode(),
            place.institutionName(),
            place.departmentCode(),
            place.departmentName());
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

  private static void mergeAsked(Map<String, long[]> into, Map<String, long[]> from) {
    from.forEach((rule, counts) -> {
      long[] sums = into.computeIfAbsent(rule, code -> new long[2]);
      sums[0] += counts[0];
      sums[1] += counts[1];
    });
  }
}
