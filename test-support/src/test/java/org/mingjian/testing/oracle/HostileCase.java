package org.mingjian.testing.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjian.claims.BatchSource;
import org.mingjian.claims.extract.ExtractFolder;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.LocalTables;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.lake.ExtractSources;
import org.mingjian.lake.ImportReport;
import org.mingjian.lake.ImportSettings;
import org.mingjian.lake.Importer;
import org.mingjian.testing.hostile.RandomClaims;

/// One hostile extract with the oracle's view of it, to hold an audit against.
final class HostileCase implements AutoCloseable {
  static final Path RULEPACK = Path.of("../rulepack/src/main/resources/rulepack");
  private static final RulePack PACK = RulePack.builtIn();

  final Path folder;
  final Oracle oracle;
  private final RulePack pack;

  /// Writes the extract of a seed into `folder`; `crowd` as in [RandomClaims].
  HostileCase(Path folder, long seed, int crowd) throws IOException, SQLException {
    this.folder = folder;
    new RandomClaims(seed, RULEPACK).write(folder, crowd);
    HostilePack hostile = HostilePack.in(folder.resolve("rulepack"));
    pack = hostile.rules();
    oracle = Oracle.open(folder, folder.resolve("local"), hostile.folder());
  }

  Release release() {
    LocalTables local = LocalTables.in(folder.resolve("local"), pack.schemas());
    return new ReleaseBuilder(pack).with(local).build();
  }

  /// Imports the extract.
  ImportReport importInto(Path lake) {
    ExtractFolder extract =
        ExtractFolder.open(
            folder,
            file -> {
              throw new IOException("no Parquet here: " + file);
            });
    return new Importer(lake, ImportSettings.defaults())
        .run(ExtractSources.of(extract, extract.terms(Clock.systemDefaultZone())));
  }

  /// Everything in which the engine, reading `source`, differs from the oracle.
  List<String> differences(BatchSource source) throws SQLException {
    AuditedClaims audit = new AuditedClaims(release(), source);
    List<String> differences = new ArrayList<>();
    for (String rule : audit.rules()) {
      List<OracleOutcome> outcomes = oracle.outcomes(rule);
      differences.addAll(differences(rule, audit, outcomes));
      if (oracle.judged(rule) != audit.judged(rule)) {
        differences.add(
            "%s %s: judged %d, by the oracle %d"
                .formatted(
                    oracle.rules().get(rule).template(),
                    rule,
                    audit.judged(rule),
                    oracle.judged(rule)));
      }
    }
    return differences;
  }

  private List<String> differences(String rule, AuditedClaims audit, List<OracleOutcome> outcomes) {
    List<OracleOutcome> hits = outcomes.stream().filter(OracleOutcome::isHit).toList();
    List<OracleOutcome> others = outcomes.stream().filter(one -> !one.isHit()).toList();
    List<String> differences = new ArrayList<>();
    differences.addAll(OracleComparison.ofFindings(audit.findings(rule), hits));
    differences.addAll(OracleComparison.ofUndetermined(audit.undetermined(rule), others));
    String name = oracle.rules().get(rule).template() + " " + rule + ": ";
    return differences.stream().map(name::concat).toList();
  }

  /// Every field that a rule asks for.
  static Set<String> allFields() {
    return PACK.rules().stream()
        .flatMap(rule -> rule.scope().fields().stream())
        .flatMap(field -> List.of(field.split("\\|", -1)).stream())
        .collect(Collectors.toSet());
  }

  @Override
  public void close() throws SQLException {
    oracle.close();
  }
}
