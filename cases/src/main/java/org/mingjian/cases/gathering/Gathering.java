package org.mingjian.cases.gathering;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Verdict;

/// Says which case a finding belongs to, by what the procedure of the area declares.
///
/// @param procedure the procedure
public record Gathering(Procedure procedure) {
  /// The key of a finding's case. Empty for an indicator, which accuses nobody, for a rule on
  /// trial, of which no hospital hears, and for what blames no institution: nobody could be heard
  /// on it, and silence would condemn.
  public Optional<CaseKey> keyOf(Finding finding) {
    return finding.mark().shadow()
        ? Optional.empty()
        : keyOf(finding.place().institutionCode(), CaseFinding.from(finding));
  }

  /// The same for a finding as a case holds it, of a rule that is not on trial.
  public Optional<CaseKey> keyOf(String institution, CaseFinding finding) {
    return finding.verdict() == Verdict.INDICATOR || institution.isEmpty()
        ? Optional.empty()
        : Optional.of(key(institution, finding));
  }

  /// The findings that open or join cases, by the text of their key, each list by id. Neither
  /// depends on the order they come in; of two with one id the later content counts.
  public SortedMap<String, List<CaseFinding>> byKey(Collection<Finding> findings) {
    SortedMap<String, SortedMap<String, CaseFinding>> byKey = new TreeMap<>();
    for (Finding finding : findings) {
      keyOf(finding)
          .ifPresent(key ->
              byKey
                  .computeIfAbsent(key.text(), text -> new TreeMap<>())
                  .put(finding.id(), CaseFinding.from(finding)));
    }
    SortedMap<String, List<CaseFinding>> lists = new TreeMap<>();
    byKey.forEach((key, byId) -> lists.put(key, List.copyOf(byId.values())));
    return lists;
  }

  private CaseKey key(String institution, CaseFinding finding) {
    BlamedLine line = finding.line();
    if (line.settlementId().isEmpty() || procedure.patternRules().contains(finding.ruleCode())) {
      return new CaseKey.OfPattern(finding.ruleCode(), institution, line.itemCode(), line.month());
    }
    return new CaseKey.OfSettlement(institution, line.settlementId());
  }
}
