package org.mingjian.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.audit.evaluation.Evaluation;
import org.mingjian.testing.oracle.Oracle;
import org.mingjian.testing.oracle.OracleComparison;
import org.mingjian.testing.oracle.OracleComparison.Agreement;
import org.mingjian.testing.oracle.OracleOutcome;
import tools.jackson.databind.JsonNode;

/// One synthetic city, generated, imported and audited as a user does, and held against what was
/// planted and against the oracle over the same extract.
///
/// @param totals of `summary.json`
/// @param planted the findings held against `truth.csv`
/// @param agreement the findings held against the oracle's, by all that both state of them
/// @param judged lines, visits and windows that the oracle's rules judge
/// @param differences the first differences in findings, in what is undetermined and in how much
///   was judged, readable
record CityCheck(
    long seed,
    JsonNode totals,
    Evaluation planted,
    Agreement agreement,
    long judged,
    List<String> differences) {
  private static final Path RULEPACK = Path.of("../rulepack/src/main/resources/rulepack");

  /// Makes and checks the city in a folder.
  static CityCheck run(Path folder, int persons, int months, long seed)
      throws SQLException, IOException {
    Path extract = folder.resolve("extract");
    CommandRun.of(
            "synth",
            "--persons=" + persons,
            "--months=" + months,
            "--seed=" + seed,
            "--out=" + extract)
        .done();
    CommandRun audit = CommandRun.audit(extract, folder.resolve("result")).done();
    Evaluation planted =
        Evaluation.of(extract.resolve("truth.csv"), audit.folder().resolve("findings.csv"));
    try (Oracle oracle = Oracle.open(extract, extract.resolve("local"), RULEPACK)) {
      JsonNode totals = audit.summary().get("totals");
      return new Twins(new AuditFiles(audit), oracle).check(seed, totals, planted);
    }
  }

  /// The cells of a table of cities.
  String[] cells() {
    List<String> cells = new ArrayList<>(List.of(Long.toString(seed)));
    Stream.of(
            totals.get("persons").asLong(),
            totals.get("lines").asLong(),
            planted.total().planted(),
            planted.total().found(),
            judged,
            planted.total().outside(),
            agreement.same(),
            agreement.auditOnly(),
            agreement.oracleOnly(),
            agreement.different(),
            planted.total().nearMisses(),
            planted.total().nearMissesHit())
        .map(Figures::count)
        .forEach(cells::add);
    return cells.toArray(String[]::new);
  }

  /// Audit and oracle over one extract, compared rule by rule.
  private record Twins(AuditFiles audit, Oracle oracle) {
    CityCheck check(long seed, JsonNode totals, Evaluation planted) throws SQLException {
      Agreement agreement = new Agreement(0, 0, 0, 0);
      long judged = 0;
      List<String> differences = new ArrayList<>();
      for (String rule : oracle.rules().keySet()) {
        List<OracleOutcome> outcomes = oracle.outcomes(rule);
        List<OracleOutcome> hits = outcomes.stream().filter(OracleOutcome::isHit).toList();
        agreement = agreement.plus(OracleComparison.agreement(audit.findings(rule), hits));
        long judgedByRule = oracle.judged(rule);
        judged += judgedByRule;
        Stream.of(
                ofFindings(rule, hits),
                ofUndetermined(rule, outcomes),
                ofJudged(rule, judgedByRule))
            .flatMap(List::stream)
            .map((rule + ": ")::concat)
            .forEach(differences::add);
      }
      return new CityCheck(seed, totals, planted, agreement, judged, differences);
    }

    private List<String> ofFindings(String rule, List<OracleOutcome> hits) {
      return OracleComparison.ofFindings(audit.findings(rule), hits);
    }

    private List<String> ofUndetermined(String rule, List<OracleOutcome> outcomes) {
      List<OracleOutcome> others = outcomes.stream().filter(one -> !one.isHit()).toList();
      return OracleComparison.ofUndetermined(audit.undetermined(rule), others);
    }

    private List<String> ofJudged(String rule, long judged) {
      return audit.judged(rule) == judged
          ? List.of()
          : List.of("judged %d, by the oracle %d".formatted(audit.judged(rule), judged));
    }
  }
}
