package org.mingjian.testing.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjian.claims.BatchSource;
import org.mingjian.engine.Judge;
import org.mingjian.engine.Judgement;
import org.mingjian.engine.Program;
import org.mingjian.engine.census.Conclusion;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.Release;

/// What the engine says of all batches of a source, in the oracle's words.
final class AuditedClaims {
  private final Map<String, List<OracleOutcome>> findings = new TreeMap<>();
  private final Map<String, List<OracleComparison.Undetermined>> undetermined = new TreeMap<>();
  private final Map<String, Long> judged = new TreeMap<>();

  AuditedClaims(Release release, BatchSource source) {
    Program program = Program.compile(release, source.fields());
    BoundCodes codes = program.bind(source.dictionaries());
    program.rules().forEach(rule -> undetermined.put(rule.code(), new ArrayList<>()));
    List<Judge> judges = new ArrayList<>();
    source.forEach(
        1,
        batch -> {
          Judge judge = program.judge(codes, DayRange.ALL, Phase.AFTER);
          judges.add(judge);
          add(judge.judge(batch));
        });
    program.conclude(judges).forEach(this::add);
  }

  private void add(Conclusion conclusion) {
    conclusion.findings().forEach(this::add);
    judged.put(conclusion.rule().code(), conclusion.judged());
    undetermined.put(
        conclusion.rule().code(),
        conclusion.undetermined().entrySet().stream()
            .map(one -> new OracleComparison.Undetermined(one.getKey().name(), one.getValue(), 0))
            .toList());
  }

  private void add(Judgement judgement) {
    judgement.findings(this::add);
    judgement
        .outcomes()
        .forEach(one -> {
          undetermined.get(one.rule().code()).addAll(of(one.outcomes()));
          judged.merge(one.rule().code(), one.outcomes().judged(), Long::sum);
        });
  }

  /// Lines, visits or windows the rule looked at.
  long judged(String rule) {
    return judged.getOrDefault(rule, 0L);
  }

  /// Rules the engine could assess.
  Iterable<String> rules() {
    return undetermined.keySet();
  }

  List<OracleOutcome> findings(String rule) {
    return findings.getOrDefault(rule, List.of());
  }

  List<OracleComparison.Undetermined> undetermined(String rule) {
    return undetermined.get(rule);
  }

  private void add(Finding finding) {
    findings
        .computeIfAbsent(finding.mark().ruleCode(), code -> new ArrayList<>())
        .add(outcome(finding));
  }

  static OracleOutcome outcome(Finding finding) {
    return new OracleOutcome(
        finding.mark().ruleCode(),
        finding.claim().personNumber(),
        finding.place().institutionCode(),
        finding.claim().visitId(),
        finding.blame().lineId(),
        finding.windowStart(),
        finding.mark().knowledgeId(),
        OracleOutcome.HIT,
        finding.amountFen(),
        finding.fundAmountFen(),
        finding.evidence().comparison().measuredText(),
        finding.evidence().comparison().limitText());
  }

  private static List<OracleComparison.Undetermined> of(Outcomes outcomes) {
    return Arrays.stream(UndeterminedReason.values())
        .map(reason ->
            new OracleComparison.Undetermined(
                reason.name(), outcomes.undeterminedRows(reason), outcomes.undeterminedFen(reason)))
        .filter(one -> one.count() > 0)
        .collect(Collectors.toList());
  }
}
