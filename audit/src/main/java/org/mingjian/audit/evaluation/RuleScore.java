package org.mingjian.audit.evaluation;

/// How one rule did.
///
/// @param rule code of the rule
/// @param planted violations planted
/// @param found planted violations among the findings
/// @param nearMisses subjects planted just inside the limit
/// @param nearMissesHit those found all the same; each is an error of ours
/// @param findings all findings of the rule
/// @param outside findings that were not planted: background rows, to be confirmed elsewhere
public record RuleScore(
    String rule,
    long planted,
    long found,
    long nearMisses,
    long nearMissesHit,
    long findings,
    long outside) {

  /// Violations planted and not found.
  public long missed() {
    return planted - found;
  }

  /// Found among planted, 1 where nothing was planted.
  public double recall() {
    return planted == 0 ? 1 : (double) found / planted;
  }

  /// Planted among the findings whose subject the truth knows, 1 where it knows none. Findings on
  /// background rows are neither right nor wrong by it.
  public double precision() {
    return found + nearMissesHit == 0 ? 1 : (double) found / (found + nearMissesHit);
  }

  RuleScore plus(RuleScore other) {
    return new RuleScore(
        rule,
        planted + other.planted,
        found + other.found,
        nearMisses + other.nearMisses,
        nearMissesHit + other.nearMissesHit,
        findings + other.findings,
        outside + other.outside);
  }
}
