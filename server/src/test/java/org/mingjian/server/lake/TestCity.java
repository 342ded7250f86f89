package org.mingjian.server.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.audit.AuditRequest;
import org.mingjian.audit.AuditRun;
import org.mingjian.audit.Period;
import org.mingjian.audit.Progress;
import org.mingjian.audit.output.OutputFolder;
import org.mingjian.audit.summary.Source;
import org.mingjian.claims.BatchSource;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.pack.LocalTables;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.lake.ImportSettings;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ReadSettings;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.synth.CityPlan;
import org.mingjian.synth.SyntheticCity;
import org.mingjian.synth.message.CityMessages;
import org.mingjian.synth.message.MessageFolder;
import org.mingjian.synth.output.RowSink;

/// A small city, as messages and as the extract that messages carry.
final class TestCity {
  private static final CityPlan SMALL = new CityPlan(1, 3, 1, 1);
  private static final int EVERY = 8;

  final CityMessages messages = new CityMessages();
  final Release release;
  private final Path folder;

  /// A small one, and of it every eighth person.
  TestCity(Path folder) throws IOException {
    this(folder, SMALL, EVERY);
  }

  /// One of a plan, and of it every so manieth person.
  TestCity(Path folder, CityPlan plan, int every) throws IOException {
    this.folder = folder;
    SyntheticCity city = new SyntheticCity(plan);
    city.write(new Some(messages, every));
    city.writeTablesAndTruth(Files.createDirectories(folder.resolve("city")));
    RulePack pack = RulePack.builtIn();
    release =
        new ReleaseBuilder(pack)
            .with(LocalTables.in(folder.resolve("city/local"), pack.schemas()))
            .build();
  }

  /// The extract that messages carry.
  Path writeTold() {
    new MessageFolder(folder).write(messages);
    return folder.resolve("told");
  }

  Path registers() {
    return folder.resolve("registers");
  }

  ImportSettings settings() {
    return ImportSettings.defaults()
        .withThreads(2)
        .withKeys(new LocalKeyFile(folder.resolve("keys")));
  }

  /// The findings of a lake, as `findings.csv` has them.
  List<String> findings(Path lake) throws IOException {
    try (LakeReader reader = LakeReader.open(lake, ReadSettings.defaults())) {
      return findings(reader, lake.getFileName().toString(), release);
    }
  }

  /// The findings of a lake by the rules that speak on the wire.
  List<String> wireFindings(Path lake) throws IOException {
    try (LakeReader reader = LakeReader.open(lake, ReadSettings.defaults())) {
      return findings(reader, lake.getFileName() + "-lake", onTheWire());
    }
  }

  /// The findings of batches by the rules that speak on the wire.
  List<String> findingsOf(BatchSource batches, int part) throws IOException {
    return findings(batches, part + "-wire", onTheWire());
  }

  private Release onTheWire() {
    return release.only(
        release.rules().stream()
            .filter(rule -> rule.scope().moments().contains("DURING"))
            .map(RuleDefinition::code)
            .toList());
  }

  private List<String> findings(BatchSource batches, String name, Release by) throws IOException {
    Path out = folder.resolve("findings-" + name);
    try (OutputFolder output = OutputFolder.open(out)) {
      Source source = new Source(List.of(), List.of(), 0);
      AuditRequest.Options options = new AuditRequest.Options(Period.ALL, 2, Progress.SILENT);
      AuditRun.run(new AuditRequest(batches, source, by, options, output));
    }
    try (Stream<String> lines = Files.lines(out.resolve("findings.csv"))) {
      return lines.toList();
    }
  }

  /// Lets through the claims of some persons and everything that is nobody's. A visit's record
  /// comes before its other rows.
  private static final class Some implements RowSink {
    private final RowSink sink;
    private final int every;
    private boolean taken = true;

    Some(RowSink sink, int every) {
      this.sink = sink;
      this.every = every;
    }

    @Override
    public void row(TypedRow row) {
      if (row.table() == ExtractTable.MDTRT_D) {
        String person = row.text(ExtractTable.MDTRT_D.index("psn_no"));
        taken = Math.floorMod(person.hashCode(), every) == 0;
      }
      if (taken) {
        sink.row(row);
      }
    }
  }
}
