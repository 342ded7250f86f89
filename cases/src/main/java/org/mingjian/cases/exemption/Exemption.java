package org.mingjian.cases.exemption;

import java.time.LocalDate;
import java.util.Optional;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.HeldFinding;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.values.ContentHash;

/// What an institution is not accused of by a rule for a while, because it was right once. A
/// finding it covers is shown as exempt and opens no case.
///
/// @param subject who, which rule, which item
/// @param period the days, by the day of what is blamed
/// @param basis why, in words: the clause or the ground of the decision
/// @param caseId the case that left it
public record Exemption(Subject subject, Period period, String basis, String caseId) {
  private static final int MOST_YEARS = 3;

  /// Refuses an exemption without a basis.
  public Exemption {
    if (basis.isBlank()) {
      throw new IllegalArgumentException("an exemption needs a basis");
    }
  }

  /// The exemption a case may leave for one of its findings. Empty unless people decided for the
  /// institution after hearing it, and the case held the finding to its end.
  ///
  /// @param everyItem whether the rule is set aside for every item, not the finding's alone
  public static Optional<Exemption> left(
      CaseFile file, String findingId, boolean everyItem, Grant grant) {
    return file.holdings()
        .live(findingId)
        .filter(held -> file.isUpheld())
        .map(HeldFinding::finding)
        .map(finding ->
            new Exemption(
                new Subject(
                    file.opening().key().institution(),
                    finding.ruleCode(),
                    everyItem ? "" : finding.line().itemCode()),
                grant.period(),
                grant.basis(),
                file.opening().caseId()));
  }

  /// The same for the same subject, period and case.
  public String id() {
    return ContentHash.of(
            subject.institution(),
            subject.ruleCode(),
            subject.itemCode(),
            period.from().toString(),
            period.until().toString(),
            caseId)
        .prefix(32);
  }

  /// Whether it covers a finding about an institution. A finding whose day is unknown is never
  /// covered.
  public boolean covers(String institution, CaseFinding finding) {
    boolean item =
        subject.itemCode().isEmpty() || subject.itemCode().equals(finding.line().itemCode());
    String day = finding.line().day();
    return item
        && subject.institution().equals(institution)
        && subject.ruleCode().equals(finding.ruleCode())
        && !day.isEmpty()
        && period.contains(day);
  }

  /// Whom and what it is about.
  ///
  /// @param institution its code
  /// @param ruleCode the rule
  /// @param itemCode the item, empty for every one
  public record Subject(String institution, String ruleCode, String itemCode) {}

  /// From when to when, both days included.
  public record Period(LocalDate from, LocalDate until) {
    /// Refuses a period that is over before it begins, or longer than three years.
    public Period {
      if (until.isBefore(from) || until.isAfter(from.plusYears(MOST_YEARS))) {
        throw new IllegalArgumentException(
            "an exemption lasts one day to " + MOST_YEARS + " years, was " + from + ".." + until);
      }
    }

    /// Whether a day, `yyyy-MM-dd`, lies in it.
    public boolean contains(String day) {
      return from.toString().compareTo(day) <= 0 && day.compareTo(until.toString()) <= 0;
    }
  }

  /// What whoever leaves an exemption says.
  public record Grant(Period period, String basis) {}
}
