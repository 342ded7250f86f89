package org.mingjian.server.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.mingjian.audit.AuditRequest;
import org.mingjian.audit.AuditRun;
import org.mingjian.audit.Period;
import org.mingjian.audit.Progress;
import org.mingjian.audit.output.OutputFolder;
import org.mingjian.audit.summary.LakeRows;
import org.mingjian.audit.summary.Source;
import org.mingjian.audit.summary.Summary;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.extract.AreaSettingsFile;
import org.mingjian.claims.extract.ExtractFolder;
import org.mingjian.knowledge.AreaReleases;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.lake.ExtractSources;
import org.mingjian.lake.ImportSettings;
import org.mingjian.lake.Importer;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ParquetHeaders;
import org.mingjian.lake.ReadSettings;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.values.MingjianException;

/// The program that audits one extract for a task. It tells how far it is in lines, `P stage done
/// of`; at the end `F findings`, or `E` and why not. It ends with the one who started it.
public final class AuditProcess {
  private static final int ORPHANED = 5;
  private static final int REFUSED = 3;

  private final AuditSpec spec;
  private final PrintStream out;

  private AuditProcess(AuditSpec spec, PrintStream out) {
    this.spec = spec;
    this.out = out;
  }

  /// Audits what the file named by the first argument says.
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Thread.ofPlatform().daemon().name("parent").start(() -> endWith(System.in));
    try {
      long findings = run(AuditSpec.read(Path.of(arguments[0])), out);
      out.println("F " + findings);
    } catch (MingjianException e) {
      out.println("E " + e.display().replaceAll("\\s+", " "));
      System.exit(REFUSED);
    }
    System.exit(0);
  }

  /// Nothing ever comes; what ends is who would have sent it.
  private static void endWith(InputStream parent) {
    try {
      while (parent.read() >= 0) {
        Thread.onSpinWait();
      }
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
    Runtime.getRuntime().halt(ORPHANED);
  }

  /// Audits.
  ///
  /// @return how many findings there are
  static long run(AuditSpec spec, PrintStream out) throws IOException {
    return new AuditProcess(spec, out).run();
  }

  private long run() throws IOException {
    Path lake = Path.of(spec.work()).resolve("lake");
    long begun = System.nanoTime();
    bring(extract(), lake);
    try (LakeReader reader = LakeReader.open(lake, ReadSettings.defaults());
        OutputFolder output = OutputFolder.open(Path.of(spec.result()))) {
      requireOwn(reader.dictionaries().institutions());
      Source source = LakeRows.source(lake, reader.rows(), System.nanoTime() - begun);
      AuditRequest.Options options =
          new AuditRequest.Options(Period.ALL, spec.threads(), new Judging(reader.lines()));
      AreaReleases releases = AreaReleases.of(List.of(ReleaseFile.read(Path.of(spec.release()))));
      Summary summary = AuditRun.run(new AuditRequest(reader, source, releases, options, output));
      return summary.totals().findings();
    }
  }

  private Path extract() throws IOException {
    Path given = Path.of(spec.source());
    if (Files.isDirectory(given)) {
      return given;
    }
    say("unpacking", 0, 1);
    Path folder = Files.createDirectories(Path.of(spec.work()).resolve("extract"));
    if (spec.packed()) {
      PackedExtract.unpack(given, folder);
    } else {
      Files.copy(given, folder.resolve(Path.of(spec.name()).getFileName().toString()));
    }
    return folder;
  }

  private void bring(Path extract, Path lake) {
    ExtractFolder folder = ExtractFolder.open(extract, new ParquetHeaders());
    folder.requireComplete();
    ImportSettings settings =
        ImportSettings.defaults()
            .withThreads(spec.threads())
            .withKeys(new LocalKeyFile(Path.of(spec.work()).resolve("keys")))
            .ofArea(AreaSettingsFile.in(extract))
            .telling((phase, done, of) -> say(phase.name().toLowerCase(Locale.ROOT), done, of));
    new Importer(lake, settings)
        .run(ExtractSources.of(folder, folder.terms(Clock.systemDefaultZone())));
  }

  /// An institution checks itself and nobody else.
  private void requireOwn(CodeDictionary institutions) {
    List<String> others =
        IntStream.range(1, institutions.size())
            .mapToObj(institutions::code)
            .filter(code -> !code.equals(spec.institution()))
            .sorted()
            .toList();
    if (!spec.institution().isEmpty() && !others.isEmpty()) {
      throw PackedExtract.refused(
          "自查只能用本机构的数据 a self-check is of one's own rows only, "
              + spec.institution()
              + "；另有 there are also "
              + others);
    }
  }

  private void say(String stage, long done, long of) {
    out.println(new AuditProgress(stage, done, of).line());
  }

  /// Tells of judging, then of writing.
  private final class Judging implements Progress {
    private final AtomicLong judged = new AtomicLong();
    private final long whole;

    Judging(long whole) {
      this.whole = whole;
    }

    @Override
    public void judged(long lines) {
      say("judging", judged.addAndGet(lines), whole);
    }

    @Override
    public void writing() {
      say("writing", 0, 1);
    }
  }
}
