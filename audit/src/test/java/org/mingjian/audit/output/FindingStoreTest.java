package org.mingjian.audit.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.finding.Finding;

class FindingStoreTest {
  private static final RuleBases BASIS =
      new RuleBases(Map.of(new RuleBases.Key("0123456789abcdef", "NO-POINT"), "《条例》第一条"));

  @TempDir Path folder;

  @Test
  void writesTheColumnsOfTheContract() throws IOException {
    Path written =
        write(
            "golden",
            List.of(
                MadeUpFindings.quantity("V1", "0001", 123_456_789, 100_000),
                MadeUpFindings.quantity("V1", "", 1250, 1000),
                MadeUpFindings.quantity("", "", 0, 0)));
    assertEquals(golden("findings.csv"), Files.readString(written.resolve("findings.csv")));
  }

  @Test
  void givesTheSameBytesWhateverTheOrderAndThreads() throws IOException {
    List<Finding> findings = new ArrayList<>(many(3000));
    Path first = write("first", findings);
    Collections.shuffle(findings, new Random(7));
    Path second = folder.resolve("second");
    try (OutputFolder output = OutputFolder.open(second);
        FindingStore store = FindingStore.open(output, BASIS)) {
      findings.parallelStream().forEach(store::add);
      writeAll(store, output);
    }
    for (String name : SortedFindings.FILES) {
      assertArrayEquals(
          Files.readAllBytes(first.resolve(name)), Files.readAllBytes(second.resolve(name)), name);
    }
  }

  @Test
  void keepsCodesAsTextInTheWorkbook() throws IOException {
    Path written = write("book", List.of(MadeUpFindings.quantity("V1", "0001", 1, 1)));
    try (ZipFile zip = new ZipFile(written.resolve("findings.xlsx").toFile());
        InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      String cells = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(cells.contains("t=\"inlineStr\"><is><t>001204000060000</t></is>"), cells);
      assertTrue(cells.contains("<is><t>0001</t></is>"), cells);
    }
  }

  @Test
  void givesTheRulesBasisWhereThePointNamesNone() {
    Finding finding = MadeUpFindings.withoutPoint("NO-POINT");
    assertEquals("《条例》第一条", FindingRow.of(finding, BASIS).get(FindingColumn.BASIS.ordinal()));
  }

  @Test
  void writesHeadersAloneWhenNothingWasFound() throws IOException {
    Path written = write("empty", List.of());
    assertEquals(1, Files.readAllLines(written.resolve("findings.csv")).size());
  }

  private Path write(String name, List<Finding> findings) {
    Path target = folder.resolve(name);
    try (OutputFolder output = OutputFolder.open(target);
        FindingStore store = FindingStore.open(output, BASIS)) {
      findings.forEach(store::add);
      writeAll(store, output);
    }
    return target;
  }

  private static void writeAll(FindingStore store, OutputFolder output) {
    store.sorted(output).writeFiles(output);
    output.publish(SortedFindings.FILES);
  }

  private static List<Finding> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> MadeUpFindings.quantity("V" + i % 700, "L" + i, i * 100L, i))
        .toList();
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = FindingStoreTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
