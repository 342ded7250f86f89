package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files as they come from offices, portals and broken disks.
class BadFilesTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int MEGABYTE = 1 << 20;

  @TempDir Path folder;

  private final SmallExtract extract = SmallExtract.planted();

  @Test
  void readsGb18030AndKeepsTheNames() {
    Path input = extract.writeTo(folder.resolve("in"));
    SmallExtract.write(input, "fee_list_d.csv", extract.lines.bytes(GB18030));
    SmallExtract.write(input, "mdtrt_d.csv", extract.visits.bytes(GB18030));
    assertTrue(foundNames(audit(input)).contains("艾附暖宫丸"));
  }

  @Test
  void readsUtf8WithByteOrderMark() {
    Path input = extract.writeTo(folder.resolve("in"));
    SmallExtract.write(input, "fee_list_d.csv", "\ufeff" + extract.lines.text());
    assertTrue(foundNames(audit(input)).contains("艾附暖宫丸"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", "|"})
  void readsEveryDelimiterWithUpperCaseHeadersInAnotherOrder(String delimiter) {
    Path input = extract.writeTo(folder.resolve("in"));
    SmallExtract.write(input, "fee_list_d.csv", extract.lines.text(delimiter));
    SmallExtract.write(input, "setl_d.csv", extract.settlements.text(delimiter));
    assertEquals("1/1/0/0", audit(input).rows("fee_list_d", "fee_list_d.csv"));
  }

  @Test
  void readsGzip() throws IOException {
    Path input = withoutLines();
    SmallExtract.write(input, "fee_list_d_2025_03.csv.gz", gzip(extract.lines.text()));
    audit(input);
  }

  @Test
  void keepsTheRowsBeforeTheBreakOfATruncatedGzip() throws IOException {
    for (int i = 0; i < 5000; i++) {
      extract.lines.add("bkkp_sn", "N" + i * 7919, "hilist_name", "名" + i * 104729);
    }
    byte[] whole = gzip(extract.lines.text());
    Path input = withoutLines();
    SmallExtract.write(input, "fee_list_d.csv.gz", Arrays.copyOf(whole, whole.length / 2));
    audit(input).says("fee_list_d.csv.gz 在第");
  }

  @Test
  void namesAGzipOfWhichNothingCanBeRead() throws IOException {
    Path input = extract.writeTo(folder.resolve("in"));
    byte[] whole = gzip(extract.lines.text());
    SmallExtract.write(input, "fee_list_d_02.csv.gz", Arrays.copyOf(whole, 12));
    audit(input).says("fee_list_d_02.csv.gz");
  }

  @Test
  void rejectsALineOfAHundredMegabytesAndReadsOn() throws IOException {
    Path input = withoutLines();
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(input.resolve("fee_list_d.csv")))) {
      out.write(extract.lines.text().lines().findFirst().orElseThrow().getBytes());
      out.write('\n');
      byte[] block = new byte[MEGABYTE];
      Arrays.fill(block, (byte) 'x');
      for (int i = 0; i < 100; i++) {
        out.write(block);
      }
      out.write(("\n" + extract.lines.rows().getFirst() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    CommandRun run = audit(input);
    assertEquals(List.of("fee_list_d.csv:2 = too-long"), run.rejected());
  }

  @Test
  void rejectsTheLineOfAQuoteThatNeverEnds() {
    extract.lines.add("bkkp_sn", "Q", "hilist_name", "\"艾附");
    extract.lines.add("bkkp_sn", "R");
    CommandRun run = audit(extract.writeTo(folder.resolve("in")));
    assertEquals(List.of("fee_list_d.csv:3 = quote-not-closed"), run.rejected());
    assertEquals("3/2/0/1", run.rows("fee_list_d", "fee_list_d.csv"));
  }

  @Test
  void rejectsRowsInAnotherEncodingThanTheFile() throws IOException {
    for (int i = 0; i < 20; i++) {
      extract.lines.add("bkkp_sn", "U" + i);
    }
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.write(extract.lines.bytes(StandardCharsets.UTF_8));
    mixed.write(extract.lines.row("bkkp_sn", "G").getBytes(GB18030));
    Path input = extract.writeTo(folder.resolve("in"));
    SmallExtract.write(input, "fee_list_d.csv", mixed.toByteArray());
    assertEquals(List.of("fee_list_d.csv:23 = bad-encoding"), audit(input).rejected());
  }

  @Test
  void showsTheBeginningOfAValueThatIsTooLongToShow() {
    extract.lines.add("bkkp_sn", "W", "cnt", "9".repeat(199) + "🐟🐟");
    CommandRun run = audit(extract.writeTo(folder.resolve("in")));
    assertTrue(run.rejected().getFirst().endsWith("9… bad-number"), run.rejected().getFirst());
  }

  @Test
  void refusesAnEmptyMandatoryFile() {
    Path input = withoutLines();
    SmallExtract.write(input, "fee_list_d.csv", "");
    CommandRun run = CommandRun.audit(input, folder.resolve("out"));
    assertEquals(3, run.exit());
    run.says("fee_list_d.csv 无法读取：没有表头 no header");
    assertFalse(Files.exists(folder.resolve("out/summary.json")));
  }

  @Test
  void namesAnEmptyFileBesideGoodOnes() {
    Path input = extract.writeTo(folder.resolve("in"));
    SmallExtract.write(input, "setl_list_oprn_d.csv", "");
    audit(input).says("setl_list_oprn_d.csv 无法读取：没有表头 no header");
  }

  @Test
  void auditsTablesWithoutRows() {
    SmallExtract.write(folder.resolve("in"), "setl_d.csv", head(extract.settlements));
    SmallExtract.write(folder.resolve("in"), "fee_list_d.csv", head(extract.lines));
    CommandRun run = CommandRun.audit(folder.resolve("in"), folder.resolve("out")).done();
    assertEquals(0, run.findings().size());
    assertEquals("0/0/0/0", run.rows("fee_list_d", "fee_list_d.csv"));
  }

  @Test
  void auditsSettlementsWithoutVisits() throws IOException {
    Path input = extract.writeTo(folder.resolve("in"));
    Files.delete(input.resolve("mdtrt_d.csv"));
    Files.delete(input.resolve("setl_list_diag_d.csv"));
    assertEquals("事后", audit(input).findings().getFirst().getField("phase"));
  }

  @Test
  void auditsVisitsNotSettledYet() throws IOException {
    Path input = extract.writeTo(folder.resolve("in"));
    Files.delete(input.resolve("setl_d.csv"));
    CommandRun run = audit(input);
    assertEquals("事中", run.findings().getFirst().getField("phase"));
    assertEquals("0.00", run.findings().getFirst().getField("fund_amount"));
  }

  @Test
  void namesAllMissingColumnsOfAllTablesAtOnce() {
    Path input = folder.resolve("in");
    SmallExtract.write(input, "setl_d.csv", "SETL_ID,MDTRT_ID,PSN_NO,GEND\n");
    SmallExtract.write(input, "fee_list_d.csv", "MDTRT_ID,PSN_NO\n");
    SmallExtract.write(input, "setl_list_diag_d.csv", "mdtrt_id\n");
    CommandRun run = CommandRun.audit(input, folder.resolve("out"));
    assertEquals(3, run.exit());
    run.says("setl_d (setl_d.csv) 缺少列 missing columns: fixmedins_code, insutype, med_type")
        .says("fee_ocur_time, cnt")
        .says("bkkp_sn|feedetl_sn, hilist_code|med_list_codg")
        .says("setl_list_diag_d (setl_list_diag_d.csv) 缺少列 missing columns: diag_code");
    assertFalse(Files.exists(folder.resolve("out/summary.json")));
  }

  @Test
  void saysWhichTablesAreMissing() {
    Path input = folder.resolve("in");
    SmallExtract.write(input, "setl_list_diag_d.csv", extract.diagnoses.text());
    SmallExtract.write(input, "说明.docx", "x");
    CommandRun run = CommandRun.audit(input, folder.resolve("out"));
    assertEquals(3, run.exit());
    run.says("缺少表 missing table: fee_list_d")
        .says("缺少表 missing table: setl_d 或 or mdtrt_d")
        .says("说明.docx");
  }

  private CommandRun audit(Path input) {
    return CommandRun.audit(input, folder.resolve("out")).findsThePlanted();
  }

  private static List<String> foundNames(CommandRun run) {
    return run.findings().stream().map(row -> row.getField("item_name")).toList();
  }

  private Path withoutLines() {
    Path input = extract.writeTo(folder.resolve("in"));
    try {
      Files.delete(input.resolve("fee_list_d.csv"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return input;
  }

  private static String head(SmallTable table) {
    return table.text().lines().findFirst().orElseThrow() + "\n";
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }
}
