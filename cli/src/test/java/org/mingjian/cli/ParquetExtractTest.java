package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Extracts as Parquet, whoever wrote them.
class ParquetExtractTest {
  private static final String AS_TEXT = "SELECT * FROM lines";
  private static final String TYPED =
      "SELECT * REPLACE (fee_ocur_time::TIMESTAMP AS fee_ocur_time, cnt::DECIMAL(16,4) AS cnt,"
          + " pric::DOUBLE AS pric, inscp_amt::DECIMAL(16,2) AS inscp_amt) FROM lines";

  /// Half past nine in Shanghai is half past one in Greenwich.
  private static final String IN_UTC =
      "SELECT * REPLACE (epoch_ms(1740792600000)::TIMESTAMPTZ AS fee_ocur_time) FROM lines";

  @TempDir Path folder;

  private final SmallExtract extract = SmallExtract.planted();

  @Test
  void readsColumnsOfText() {
    assertEquals("2025-03-01 09:30:00", occurred(linesAs(AS_TEXT)));
  }

  @Test
  void readsTypedColumns() {
    assertEquals("2025-03-01 09:30:00", occurred(linesAs(TYPED)));
  }

  @Test
  void bringsTimestampsInUtcToShanghai() {
    assertEquals("2025-03-01 09:30:00", occurred(linesAs(IN_UTC)));
  }

  @Test
  void rejectsBadValuesByRow() {
    extract.lines.add("bkkp_sn", "X", "cnt", "x");
    CommandRun run = CommandRun.audit(linesAs(AS_TEXT), folder.resolve("out")).findsThePlanted();
    assertEquals("fee_list_d.parquet:2 cnt=x bad-number", run.rejected().getFirst());
  }

  @Test
  void namesATruncatedFileAndAuditsTheRest() throws IOException {
    Path input = linesAs(AS_TEXT);
    byte[] whole = Files.readAllBytes(input.resolve("fee_list_d.parquet"));
    Path broken = input.resolve("fee_list_d_02.parquet");
    Files.write(broken, Arrays.copyOf(whole, whole.length * 2 / 3));
    CommandRun.audit(input, folder.resolve("out"))
        .findsThePlanted()
        .says("fee_list_d_02.parquet 无法读取");
  }

  private String occurred(Path input) {
    CommandRun run = CommandRun.audit(input, folder.resolve("out")).findsThePlanted();
    return run.findings().stream()
        .filter(row -> row.getField("rule_code").equals(SmallExtract.PLANTED_RULE))
        .findFirst()
        .orElseThrow()
        .getField("occurred_at");
  }

  /// The extract, its lines as the Parquet file that a query over their text gives.
  private Path linesAs(String query) {
    Path input = extract.writeTo(folder.resolve("in"));
    Path csv = input.resolve("fee_list_d.csv");
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute(
          "CREATE TABLE lines AS FROM read_csv('" + csv + "', header=true, all_varchar=true)");
      statement.execute(
          "COPY (" + query + ") TO '" + input.resolve("fee_list_d.parquet") + "' (FORMAT parquet)");
      Files.delete(csv);
    } catch (SQLException | IOException e) {
      throw new AssertionError(e);
    }
    return input;
  }
}
