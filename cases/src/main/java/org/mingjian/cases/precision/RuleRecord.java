package org.mingjian.cases.precision;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Dossier;
import org.mingjian.cases.decision.HeldFinding;
import org.mingjian.cases.procedure.Burden;
import org.mingjian.cases.procedure.Stand;

/// How a rule's findings fared. Source: 医保发〔2022〕12号 art. 21 (规则活跃度、响应精准性).
///
/// @param findings all that came into cases: the rule's activity
/// @param decided those that were confirmed or cleared
/// @param confirmed those a final decision holds against an institution
public record RuleRecord(long findings, long decided, long confirmed) {
  /// Nothing yet.
  public static final RuleRecord NONE = new RuleRecord(0, 0, 0);

  private static final double Z = 1.959963984540054;

  /// The records of rules over cases, by rule code.
  public static SortedMap<String, RuleRecord> of(Collection<CaseFile> cases) {
    SortedMap<String, RuleRecord> records = new TreeMap<>();
    for (CaseFile file : cases) {
      for (HeldFinding held : file.holdings().byId().values()) {
        records.merge(held.finding().ruleCode(), of(file, held), RuleRecord::plus);
      }
    }
    return records;
  }

  /// Both together.
  public RuleRecord plus(RuleRecord other) {
    return new RuleRecord(
        findings + other.findings, decided + other.decided, confirmed + other.confirmed);
  }

  /// The share of decided findings that were confirmed, as the Wilson interval at 95 %. Without a
  /// decided finding nothing is known: 0 to 1.
  public Interval precision() {
    if (decided == 0) {
      return new Interval(0, 0, 1);
    }
    double n = decided;
    double share = confirmed / n;
    double centre = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
    return new Interval(share, Math.max(0, centre - half), Math.min(1, centre + half));
  }

  /// A withdrawn finding, and a case nobody decided, say nothing about the rule.
  private static RuleRecord of(CaseFile file, HeldFinding held) {
    if (!held.isLive() || !(file.position().stand() instanceof Stand.Closed)) {
      return new RuleRecord(1, 0, 0);
    }
    if (file.position().burden() == Burden.FINAL) {
      return new RuleRecord(1, 1, held.standing().isZero() ? 0 : 1);
    }
    List<Dossier.Ruling> rulings = file.dossier().rulings();
    boolean byPeople =
        !rulings.isEmpty() && !rulings.get(rulings.size() - 1).grounds().reason().isEmpty();
    return new RuleRecord(1, byPeople ? 1 : 0, 0);
  }

  /// A share and how far it can be relied on.
  ///
  /// @param share confirmed over decided, 0 without any
  /// @param low lower end
  /// @param high upper end
  public record Interval(double share, double low, double high) {}
}
