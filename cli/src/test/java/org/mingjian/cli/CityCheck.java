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
/// @param differences the first differences in findings and in what is undetermined, readable
record CityCheck(
    long seed, JsonNode totals, Evaluation planted, Agreement agreement, List<String> differences) {
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
      List<String> differences = new ArrayList<>();
      for (String rule : oracle.rules().keySet()) {
        List<OracleOutcome> outcomes = oracle.outcomes(rule);
        List<OracleOutcome> hits = outcomes.stream().filter(OracleOutcome::isHit).toList();
        agreement = agreement.plus(OracleComparison.agreement(audit.findings(rule), hits));
        differences(rule, outcomes, hits).map((rule + ": ")::concat).forEach(differences::add);
      }
      return new CityCheck(seed, totals, planted, agreement, differences);
    }

    private Stream<String> differences(
        String rule, List<OracleOutcome> outcomes, List<OracleOutcome> hits) {
      List<OracleOutcome> others = outcomes.stream().filter(one -> !one.isHit()).toList();
      return Stream.concat(
          OracleComparison.ofFindings(audit.findings(rule), hits).stream(),
          OracleComparison.ofUndetermined(audit.undetermined(rule), others).stream());
    }
  }
}
