package org.mingjian.server.task;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.desk.file.FileType;
import org.mingjian.synth.CityPlan;
import org.mingjian.synth.SyntheticCity;
import org.mingjian.values.MingjianException;

class ExtractGlanceTest {
  @TempDir private static Path city;
  @TempDir private Path folder;

  @BeforeAll
  static void hasAnExtract() throws IOException {
    new SyntheticCity(new CityPlan(1, 2, 1, 1)).writeCsv(city, (persons, whole, lines) -> {});
  }

  @Test
  void takesAnExtractWithAllItNeeds() throws IOException {
    Path zip = zip(List.of("fee_list_d.csv", "setl_d.csv"), "");
    assertDoesNotThrow(() -> ExtractGlance.require(zip, FileType.ZIP, "a/b.zip"));
    assertDoesNotThrow(() -> ExtractGlance.require(city));
  }

  @Test
  void namesTheTablesThatAreMissingAndWhatIsNeeded() throws IOException {
    Path zip = zip(List.of("fee_list_d.csv"), "");
    assertRefused(zip, FileType.ZIP, "x.zip", "缺少表 missing table: setl_d", "结算表", "zip");
    Path table = city.resolve("setl_d.csv");
    assertRefused(table, FileType.CSV, "setl_d.csv", "fee_list_d 费用明细表");
  }

  @Test
  void namesTheColumnsThatAreMissing() throws IOException {
    Path zip = zip(List.of("fee_list_d.csv", "setl_d.csv"), "psn_no");
    assertRefused(zip, FileType.ZIP, "x.zip", "缺少列 missing columns", "psn_no");
  }

  private static void assertRefused(Path file, FileType type, String name, String... words) {
    MingjianException refused =
        assertThrows(MingjianException.class, () -> ExtractGlance.require(file, type, name));
    assertEquals(TaskError.EXTRACT_REFUSED, refused.code());
    for (String word : words) {
      assertTrue(refused.getMessage().contains(word), refused.getMessage());
    }
  }

  /// Some tables of the city, whose columns of this name have another.
  private Path zip(List<String> tables, String lost) throws IOException {
    Path packed = folder.resolve("some.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(packed))) {
      for (String table : tables) {
        zip.putNextEntry(new ZipEntry("extract/" + table));
        String text = Files.readString(city.resolve(table));
        zip.write(
            (lost.isEmpty() ? text : text.replace(lost, "nobody"))
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return packed;
  }
}
