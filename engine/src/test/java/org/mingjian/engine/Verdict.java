package org.mingjian.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Finding;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.values.Decimals;

/// What a [Trial] came to. Every finding's evidence has been replayed.
public final class Verdict {
  private final Judgement judgement;
  private final List<Finding> findings = new ArrayList<>();

  Verdict(Judgement judgement) {
    this.judgement = judgement;
    judgement.findings(findings::add);
    for (Finding finding : findings) {
      assertTrue(finding.evidence().replays(), () -> "does not replay: " + finding.evidence());
    }
  }

  /// All of it in one text, parts joined by `, `: each hit as `<line, visit or window> by <point>:
  /// <measured>/<limit> <amount>`, each reason as `<reason> <count>`, then `clear <count>`; or
  /// `nothing`.
  public String text() {
    List<String> parts = new ArrayList<>();
    findings.forEach(finding -> parts.add(text(finding)));
    long clear = outcomes().judged() - findings.size();
    for (UndeterminedReason reason : UndeterminedReason.values()) {
      long count = outcomes().undeterminedRows(reason);
      clear -= count;
      if (count > 0) {
        parts.add(reason + " " + count);
      }
    }
    if (clear > 0) {
      parts.add("clear " + clear);
    }
    return parts.isEmpty() ? "nothing" : String.join(", ", parts);
  }

  /// The subjects of the hits, joined by a blank.
  public String blamed() {
    return findings.stream().map(Verdict::subject).collect(Collectors.joining(" "));
  }

  /// The lines related to the only finding.
  public List<String> related() {
    return finding().blame().relatedLines();
  }

  /// The only finding.
  public Finding finding() {
    assertTrue(findings.size() == 1, () -> "not one finding: " + text());
    return findings.getFirst();
  }

  /// All findings.
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /// The Chinese message of the only finding.
  public String message() {
    return finding().wording().text().zh();
  }

  /// The outcomes themselves.
  public Outcomes outcomes() {
    return judgement.outcomes().getFirst().outcomes();
  }

  /// The judgement itself.
  public Judgement judgement() {
    return judgement;
  }

  private static String text(Finding finding) {
    Comparison comparison = finding.evidence().comparison();
    String point = finding.mark().knowledgeId();
    return subject(finding)
        + (point.isEmpty() ? "" : " by " + point)
        + ": "
        + comparison.measuredText()
        + "/"
        + comparison.limitText()
        + " "
        + Decimals.yuan(finding.amountFen());
  }

  private static String subject(Finding finding) {
    if (!finding.windowStart().isEmpty()) {
      return finding.windowStart();
    }
    String line = finding.blame().lineId();
    return line.isEmpty() ? finding.claim().visitId() : line;
  }
}
