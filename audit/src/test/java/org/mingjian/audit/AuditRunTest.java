package org.mingjian.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.audit.output.OutputFolder;
import org.mingjian.audit.summary.RejectReason;
import org.mingjian.audit.summary.RowCount;
import org.mingjian.audit.summary.RuleSummary;
import org.mingjian.audit.summary.Source;
import org.mingjian.audit.summary.Summary;
import org.mingjian.claims.BatchSource;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.FieldPresence;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;

class AuditRunTest {
  private static final String SEX_RULE = "GZ10000301004000";
  private static final String FOR_MEN = "XL02BBA326A001010102180";
  private static final RowCount ROWS = new RowCount("fee_list_d", "fee_list_d.csv", 10, 8, 1, 1);

  @TempDir Path folder;

  @Test
  void writesEveryFileAndNothingElse() throws IOException {
    run("out", Period.ALL);
    try (var files = Files.list(folder.resolve("out"))) {
      assertEquals(
          List.of(
              "findings.csv",
              "findings.parquet",
              "findings.xlsx",
              "indicators.csv",
              "rejected.csv",
              "report.html",
              "summary.json"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void countsWhatARuleJudgedFoundAndCouldNotJudge() {
    RuleSummary rule = run("out", Period.ALL).rules().get(0);
    assertEquals(SEX_RULE, rule.code());
    assertEquals(30, rule.judged());
    assertEquals(10, rule.findings());
    assertEquals(10 * 1250, rule.amountFen());
    assertEquals(1, rule.undetermined().size());
    assertEquals(UndeterminedReason.SEX_UNKNOWN, rule.undetermined().get(0).reason());
    assertEquals(10, rule.undetermined().get(0).rows());
  }

  @Test
  void judgesTheDaysAskedForOnly() {
    LocalDate day = LocalDate.parse("2025-03-01");
    Summary summary = run("out", new Period(Optional.of(day), Optional.of(day.plusDays(3))));
    assertEquals("2025-03-04", summary.toDay());
    assertEquals(4, summary.totals().findings());
    assertEquals(30, summary.scope().lines());
  }

  @Test
  void givesTheSameFilesTwice() throws IOException {
    run("first", Period.ALL);
    run("second", Period.ALL);
    for (String name :
        List.of(
            "findings.csv", "findings.parquet", "findings.xlsx", "indicators.csv", "report.html")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("first").resolve(name)),
          Files.readAllBytes(folder.resolve("second").resolve(name)),
          name);
    }
  }

  @Test
  void tellsWhatARuleWants() {
    Summary summary = run("out", Period.ALL, new FieldPresence(Set.of()));
    assertFalse(summary.rules().get(0).missing().isNothing());
    assertEquals("数据中缺少 setl_d.gend 或 mdtrt_d.gend", summary.rules().get(0).missing().text().zh());
    assertEquals(0, summary.totals().findings());
  }

  @Test
  void gathersRejectedRowsByReason() throws IOException {
    Path rejected =
        Files.writeString(
            folder.resolve("rejected.csv"),
            "file,line,column,value,reason\na.csv,3,cnt,x,不是数字\na.csv,4,cnt,\"1,2\",不是数字\n");
    List<RejectReason> reasons =
        RejectedRows.gather(List.of(rejected, rejected), folder.resolve("all.csv"));
    RejectReason.Example first = new RejectReason.Example("3", "x");
    assertEquals(List.of(new RejectReason("a.csv", "cnt", "不是数字", 4, first)), reasons);
    assertEquals(5, Files.readAllLines(folder.resolve("all.csv")).size());
  }

  @Test
  void writesASummaryThatAddsUp() throws IOException {
    run("out", Period.ALL);
    String summary = Files.readString(folder.resolve("out/summary.json"));
    assertTrue(summary.contains("\"amount_once\" : 125.00"), summary);
    assertTrue(summary.contains("\"left_out\" : 1"), summary);
  }

  private Summary run(String name, Period period) {
    return run(name, period, new FieldPresence(Set.of("setl_d.gend", "setl_d")));
  }

  private Summary run(String name, Period period, FieldPresence fields) {
    try (OutputFolder output = OutputFolder.open(folder.resolve(name))) {
      return AuditRun.run(
          new AuditRequest(
              new Persons(fields),
              new Source(List.of(ROWS), List.of(), 0),
              release(),
              new AuditRequest.Options(period, 2, Progress.SILENT),
              output));
    }
  }

  private static Release release() {
    return new ReleaseBuilder(RulePack.builtIn()).build().only(List.of(SEX_RULE));
  }

  /// Thirty persons, a batch each: ten men, ten women, ten of unknown sex, with one drug for men.
  private static final class Persons implements BatchSource {
    private final FieldPresence fields;
    private final Dictionaries dictionaries = Dictionaries.empty();
    private final List<PersonBatch> batches = IntStream.range(0, 30).mapToObj(this::batch).toList();

    Persons(FieldPresence fields) {
      this.fields = fields;
    }

    private PersonBatch batch(int i) {
      return new PersonBatchBuilder(dictionaries)
          .person(
              "P" + i,
              person ->
                  person
                      .sex(i % 3)
                      .visit(
                          "V" + i,
                          visit ->
                              visit
                                  .institution("H1", "第一医院")
                                  .line(
                                      "L" + i,
                                      line ->
                                          line.item(FOR_MEN)
                                              .at("2025-03-%02d 08:00:00".formatted(i / 3 + 1))
                                              .price("12.5"))))
          .build();
    }

    @Override
    public Dictionaries dictionaries() {
      return dictionaries;
    }

    @Override
    public FieldPresence fields() {
      return fields;
    }

    @Override
    public void forEach(int threads, Consumer<PersonBatch> consumer) {
      batches.parallelStream().forEach(consumer);
    }
  }
}
