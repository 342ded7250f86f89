package org.mingjian.claims.extract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.values.ErrorCode.Category;
import org.mingjian.values.MingjianException;

class ExtractFolderTest {
  private static final String LINES =
      "mdtrt_id,psn_no,fee_ocur_time,cnt,pric,det_item_fee_sumamt,bkkp_sn,hilist_code";
  private static final String SETTLEMENTS =
      "setl_id,mdtrt_id,psn_no,gend,brdy,insutype,fixmedins_code,med_type,setl_time,"
          + "medfee_sumamt,fund_pay_sumamt";

  @TempDir private Path folder;

  @Test
  void findsTablesByTheNameOfFileAndFolder() throws IOException {
    write("SETL_D.csv", SETTLEMENTS);
    write("fee_list_d_2025_01.csv", LINES);
    write("fee_list_d/part-0.csv", LINES);
    write("fee_list_d/month=2025-02/a.txt", LINES);
    write("setl_list_diag_d__工作表1.csv", "mdtrt_id,diag_code");
    assertEquals(
        List.of(
            "SETL_D.csv SETL_D",
            "fee_list_d/month=2025-02/a.txt FEE_LIST_D",
            "fee_list_d/part-0.csv FEE_LIST_D",
            "fee_list_d_2025_01.csv FEE_LIST_D",
            "setl_list_diag_d__工作表1.csv SETL_LIST_DIAG_D"),
        shown(open()));
  }

  @Test
  void findsTablesByTheirHeaderOtherwise() throws IOException {
    write("明细.csv", LINES);
    write("b.tsv", SETTLEMENTS.replace(',', '\t'));
    assertEquals(List.of("b.tsv SETL_D", "明细.csv FEE_LIST_D"), shown(open()));
  }

  @Test
  void namesFilesAndColumnsItDoesNotKnow() throws IOException {
    write("fee_list_d_1.csv", LINES + ",foo");
    write("fee_list_d_2.csv", LINES + ",FOO,bar");
    write("truth.csv", "rule,psn_no,mdtrt_id");
    write("fee_list_d.xlsx", "zip");
    write("notes/readme.txt", "x");
    write(".hidden", "x");
    write("local/drug_level.csv", "x");
    ExtractFolder extract = open();
    assertEquals(List.of("fee_list_d.xlsx", "notes/", "truth.csv"), extract.ignoredFiles());
    assertEquals(
        Set.of("fee_list_d.FOO", "fee_list_d.bar", "fee_list_d.foo"), extract.ignoredColumns());
    assertTrue(extract.localTables().isPresent());
  }

  @Test
  void saysWhichFieldsItHas() throws IOException {
    write("fee_list_d_1.csv", LINES + ",rx_drord_no");
    write("fee_list_d_2.csv", LINES);
    List<String> wanted =
        List.of("fee_list_d.rx_drord_no", "fee_list_d.spec", "setl_d", "fee_list_d");
    assertEquals(List.of("fee_list_d.spec", "setl_d"), open().fields().missing(wanted));
  }

  @Test
  void acceptsACompleteExtract() throws IOException {
    write("fee_list_d.csv", LINES);
    write("setl_d.csv", SETTLEMENTS);
    assertDoesNotThrow(open()::requireComplete);
  }

  @Test
  void namesEverythingThatIsMissingInOneMessage() throws IOException {
    write("fee_list_d.csv", "mdtrt_id,psn_no,fee_ocur_time,cnt,det_item_fee_sumamt,MDTRT_ID");
    write("setl_d.csv", SETTLEMENTS.replace("gend,brdy,", ""));
    MingjianException refusal = assertThrows(MingjianException.class, open()::requireComplete);
    assertEquals(Category.DATA, refusal.code().category());
    assertEquals(
        """
        数据不完整，无法审核 the extract is incomplete and cannot be audited:
          fee_list_d (fee_list_d.csv) 缺少列 missing columns: pric, bkkp_sn|feedetl_sn, hilist_code|med_list_codg
          fee_list_d (fee_list_d.csv) 列重复 repeated columns: mdtrt_id
          setl_d (setl_d.csv) 缺少列 missing columns: gend, brdy\
        """,
        refusal.getMessage());
  }

  @Test
  void asksMoreOfVisitsWithoutSettlements() throws IOException {
    write("fee_list_d.csv", LINES);
    write("mdtrt_d.csv", "mdtrt_id,psn_no");
    MingjianException refusal = assertThrows(MingjianException.class, open()::requireComplete);
    assertTrue(refusal.getMessage().contains("fixmedins_code, gend, insutype, med_type, brdy"));
    write("setl_d.csv", SETTLEMENTS);
    assertDoesNotThrow(open()::requireComplete);
  }

  @Test
  void namesMissingTablesAndFilesThatCannotBeRead() throws IOException {
    write("fee_list_d.csv", "");
    write("setl_d.parquet", "x");
    MingjianException refusal = assertThrows(MingjianException.class, open()::requireComplete);
    assertTrue(refusal.getMessage().contains("缺少表 missing table: fee_list_d"));
    assertTrue(refusal.getMessage().contains("缺少表 missing table: setl_d 或 or mdtrt_d"));
    assertTrue(refusal.getMessage().contains("setl_d.parquet cannot be read: no footer"));
  }

  @Test
  void goesOnWithoutAFileThatCannotBeRead() throws IOException {
    write("fee_list_d.csv", LINES);
    write("setl_d.csv", SETTLEMENTS);
    write("setl_d_2.parquet", "x");
    assertDoesNotThrow(open()::requireComplete);
    assertEquals("setl_d_2.parquet", open().damaged().getFirst().file());
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    Path none = folder.resolve("none");
    assertThrows(MingjianException.class, () -> ExtractFolder.open(none, file -> List.of()));
  }

  private ExtractFolder open() {
    return ExtractFolder.open(
        folder,
        file -> {
          throw new EOFException("no footer");
        });
  }

  private static List<String> shown(ExtractFolder extract) {
    return extract.files().stream()
        .map(file -> file.name() + " " + file.table())
        .sorted()
        .collect(Collectors.toList());
  }

  private void write(String name, String header) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, header.isEmpty() ? "" : header + "\n");
  }
}
