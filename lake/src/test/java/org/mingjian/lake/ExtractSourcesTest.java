package org.mingjian.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.claims.extract.ExtractFolder;
import org.mingjian.lake.store.Database;

class ExtractSourcesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String SETTLEMENTS =
      """
      setl_id,mdtrt_id,psn_no,fixmedins_code,gend,brdy,insutype,med_type,setl_time,medfee_sumamt,fund_pay_sumamt
      S1,V1,P1,H1,2,1980-05-01,310,11,2025-03-05 10:00:00,10.00,8.00
      """;
  private static final String LINES =
      """
      bkkp_sn,mdtrt_id,psn_no,fixmedins_code,hilist_code,fee_ocur_time,cnt,pric,det_item_fee_sumamt,inscp_amt
      L1,V1,P1,H1,330100001000000,2025-03-05 09:00:00,2,5,10.00,10.00
      L2,V1,P1,H1,330100001000000,2025-03-05 09:00:00,two,5,10.00,10.00
      """;

  @TempDir private Path folder;
  private Path input;

  @BeforeEach
  void write() throws IOException {
    input = Files.createDirectories(folder.resolve("in"));
    Files.writeString(input.resolve("setl_d.csv"), SETTLEMENTS);
    Files.writeString(input.resolve("fee_list_d.csv"), LINES);
  }

  private LakeTrial load(Path target) throws IOException {
    LakeTrial trial = new LakeTrial(Files.createDirectories(target));
    report = trial.load(sources());
    return trial;
  }

  private ImportReport report = new ImportReport("", List.of(), List.of(), List.of(), 0);

  private RowSource[] sources() {
    ExtractFolder extract = ExtractFolder.open(input, new ParquetHeaders());
    return ExtractSources.of(extract, extract.terms(CLOCK)).toArray(RowSource[]::new);
  }

  /// Replaces a CSV file by a Parquet file with typed columns.
  private void turnIntoParquet(String table, String columns) throws IOException {
    Path csv = input.resolve(table + ".csv");
    try (Database database = Database.open(new Database.Limits(256, folder))) {
      database.run(
          "COPY (SELECT %s FROM read_csv(%s, all_varchar=true)) TO %s (FORMAT parquet)"
              .formatted(
                  columns,
                  Database.literal(csv),
                  Database.literal(input.resolve(table + ".parquet"))));
    }
    Files.delete(csv);
  }

  @Test
  void readsAFolderOfCsv() throws IOException {
    LakeTrial trial = load(folder.resolve("csv"));
    assertEquals(2, trial.dump().size());
    assertEquals(1, report.rows().get(0).rejected());
  }

  @Test
  void leavesOutWhatBelongsToARejectedRow() throws IOException {
    Files.writeString(input.resolve("setl_d.csv"), SETTLEMENTS.replace("H1,2,", "H1,7,"));
    load(folder.resolve("csv"));
    ImportReport.TableRows lines = report.rows().get(0);
    assertEquals(new ImportReport.TableRows("fee_list_d.csv", "fee_list_d", 2, 0, 1, 1), lines);
    assertEquals(1, report.rows().get(1).rejected());
  }

  @Test
  void readsTypedParquetAsItReadsCsv() throws IOException {
    List<String> fromCsv = load(folder.resolve("csv")).dump();
    turnIntoParquet(
        "setl_d",
        "* REPLACE (setl_time::TIMESTAMP AS setl_time, brdy::DATE AS brdy,"
            + " medfee_sumamt::DECIMAL(16,2) AS medfee_sumamt, gend::INTEGER AS gend)");
    turnIntoParquet(
        "fee_list_d",
        "* REPLACE (make_timestamptz(epoch_us(fee_ocur_time::TIMESTAMP) - 28800000000)"
            + " AS fee_ocur_time, TRY_CAST(cnt AS DOUBLE) AS cnt)");
    assertEquals(fromCsv, load(folder.resolve("parquet")).dump());
  }

  @Test
  void readsTheOtherFilesBesideATruncatedOne() throws IOException {
    Files.copy(input.resolve("fee_list_d.csv"), input.resolve("fee_list_d_2.csv"));
    turnIntoParquet("fee_list_d", "*");
    Path whole = input.resolve("fee_list_d.parquet");
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
    ExtractFolder extract = ExtractFolder.open(input, new ParquetHeaders());
    assertEquals(1, extract.damaged().size());
    assertEquals(2, load(folder.resolve("some")).dump().size());
    assertTrue(report.damages().isEmpty());
  }

  @Test
  void readsTheOtherRowGroupsBesideADamagedOne() throws IOException {
    Path lines = input.resolve("fee_list_d.parquet");
    try (Database database = Database.open(new Database.Limits(256, folder))) {
      database.run(
          "COPY (SELECT 'L' || i AS bkkp_sn, 'V1' AS mdtrt_id, 'P1' AS psn_no, 'X' AS hilist_code,"
              + " '2025-03-05' AS fee_ocur_time, '1' AS cnt, '1' AS pric,"
              + " '1' AS det_item_fee_sumamt FROM range(5000) t(i)) TO "
              + Database.literal(lines)
              + " (FORMAT parquet, COMPRESSION uncompressed, ROW_GROUP_SIZE 2048)");
    }
    Files.delete(input.resolve("fee_list_d.csv"));
    byte[] bytes = Files.readAllBytes(lines);
    // The header of the first page of the first column of the first row group.
    Arrays.fill(bytes, 4, 16, (byte) 0xFF);
    Files.write(lines, bytes);
    load(folder.resolve("some"));
    assertEquals(1, report.damages().size());
    assertEquals(5000 - 2048, report.rows().getFirst().audited());
  }
}
