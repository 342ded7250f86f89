package org.mingjian.testing.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists where an audit and the oracle differ, at most [#SHOWN] of each rule.
public final class OracleComparison {
  /// Differences shown of one rule.
  public static final int SHOWN = 20;

  private OracleComparison() {}

  /// What a rule left undetermined for one reason.
  ///
  /// @param reason name of the reason
  /// @param count lines, or visits of a visit-level rule
  /// @param amountFen their in-scope money
  public record Undetermined(String reason, long count, long amountFen) {
    Undetermined plus(Undetermined other) {
      return new Undetermined(reason, count + other.count, amountFen + other.amountFen);
    }
  }

  /// How many findings both report in the same words and to the fen, how many only one of them, and
  /// how many both with other words or money.
  public record Agreement(long same, long auditOnly, long oracleOnly, long different) {
    /// Two rules together.
    public Agreement plus(Agreement other) {
      return new Agreement(
          same + other.same,
          auditOnly + other.auditOnly,
          oracleOnly + other.oracleOnly,
          different + other.different);
    }
  }

  /// Counts what [#ofFindings(Collection, Collection)] lists; a finding reported twice counts as
  /// one that only the audit has.
  public static Agreement agreement(
      Collection<OracleOutcome> audit, Collection<OracleOutcome> oracle) {
    Map<String, OracleOutcome> theirs = byKey(audit);
    Map<String, OracleOutcome> ours = byKey(oracle);
    long shared = theirs.keySet().stream().filter(ours::containsKey).count();
    long same = theirs.entrySet().stream().filter(one -> isIn(ours, one)).count();
    return new Agreement(same, audit.size() - shared, oracle.size() - shared, shared - same);
  }

  private static boolean isIn(
      Map<String, OracleOutcome> findings, Map.Entry<String, OracleOutcome> one) {
    return one.getValue().equals(findings.get(one.getKey()));
  }

  /// Differences between the findings of one rule, readable, empty if there are none. Both sides
  /// hold hits only.
  public static List<String> ofFindings(
      Collection<OracleOutcome> audit, Collection<OracleOutcome> oracle) {
    Map<String, OracleOutcome> theirs = byKey(audit);
    Map<String, OracleOutcome> ours = byKey(oracle);
    List<String> differences = new ArrayList<>(duplicates(audit, theirs.size()));
    for (Map.Entry<String, OracleOutcome> entry : ours.entrySet()) {
      OracleOutcome other = theirs.get(entry.getKey());
      if (other == null) {
        differences.add("only the oracle: " + entry.getValue());
      } else if (!other.equals(entry.getValue())) {
        differences.add("audit %s%noracle %s".formatted(other, entry.getValue()));
      }
    }
    theirs.forEach((key, finding) -> {
      if (!ours.containsKey(key)) {
        differences.add("only the audit: " + finding);
      }
    });
    return shortened(differences);
  }

  /// Differences between what one rule left undetermined: counted by the audit, listed by the
  /// oracle.
  public static List<String> ofUndetermined(
      Collection<Undetermined> audit, Collection<OracleOutcome> oracle) {
    Map<String, Undetermined> ours = counted(oracle);
    Map<String, Undetermined> theirs = new TreeMap<>();
    audit.forEach(one -> theirs.merge(one.reason(), one, Undetermined::plus));
    return Stream.concat(ours.keySet().stream(), theirs.keySet().stream())
        .distinct()
        .filter(reason -> ours.get(reason) == null || !ours.get(reason).equals(theirs.get(reason)))
        .map(reason -> "audit %s, oracle %s".formatted(theirs.get(reason), ours.get(reason)))
        .toList();
  }

  /// Counts undetermined outcomes of one rule by reason.
  public static Map<String, Undetermined> counted(Collection<OracleOutcome> undetermined) {
    Map<String, Undetermined> counts = new TreeMap<>();
    for (OracleOutcome one : undetermined) {
      counts.merge(
          one.outcome(), new Undetermined(one.outcome(), 1, one.amountFen()), Undetermined::plus);
    }
    return counts;
  }

  private static Map<String, OracleOutcome> byKey(Collection<OracleOutcome> findings) {
    return findings.stream()
        .collect(Collectors.toMap(OracleComparison::key, f -> f, (a, b) -> a, LinkedHashMap::new));
  }

  private static String key(OracleOutcome finding) {
    return String.join(
        "|",
        finding.ruleCode(),
        finding.institution(),
        finding.person(),
        finding.visit(),
        finding.line(),
        finding.windowStart());
  }

  private static List<String> duplicates(Collection<OracleOutcome> findings, int distinct) {
    return findings.size() == distinct
        ? List.of()
        : List.of("the audit reports %d findings twice".formatted(findings.size() - distinct));
  }

  private static List<String> shortened(List<String> differences) {
    if (differences.size() <= SHOWN) {
      return differences;
    }
    List<String> shown = new ArrayList<>(differences.subList(0, SHOWN));
    shown.add("… and %d more".formatted(differences.size() - SHOWN));
    return shown;
  }
}
