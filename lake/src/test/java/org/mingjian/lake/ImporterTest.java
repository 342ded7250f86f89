package org.mingjian.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingjian.lake.LakeTrial.diagnoses;
import static org.mingjian.lake.LakeTrial.line;
import static org.mingjian.lake.LakeTrial.lines;
import static org.mingjian.lake.LakeTrial.records;
import static org.mingjian.lake.LakeTrial.settlement;
import static org.mingjian.lake.LakeTrial.settlements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.extract.ExtractTable;

class ImporterTest {
  @TempDir private Path folder;
  private LakeTrial trial;

  @BeforeEach
  void open() {
    trial = new LakeTrial(folder);
  }

  private static ImportReport.TableRows counts(ImportReport report, String file) {
    return report.rows().stream().filter(r -> r.file().equals(file)).findFirst().orElseThrow();
  }

  private String rejected(ImportReport report) throws IOException {
    return Files.readString(
        trial.folder().resolve("imports").resolve(report.importId()).resolve("rejected.csv"));
  }

  @Test
  void bringsAVisitThroughTheLake() {
    trial.load(
        settlements("s").row(settlement("S1", "V1", "P1", 5)),
        lines("f").row(line("L1", "V1", "P1", 4) + " setl_id=S1"));
    PersonBatch batch = trial.batches(ReadSettings.defaults()).get(0);
    assertEquals(1, batch.personCount);
    assertEquals(20_000, batch.lines.netQuantity[0]);
    assertEquals(0, batch.lines.settlement[0]);
    assertEquals(2, batch.visits.sex[0]);
  }

  @Test
  void givesALineWithoutSettlementTheLatestThatIsNoRefund() {
    trial.load(
        settlements("s")
            .row(settlement("S1", "V1", "P1", 5))
            .row(settlement("S2", "V1", "P1", 6))
            .row(
                settlement("S3", "V1", "P1", 7)
                    .replace("sumamt=3000", "sumamt=-3000")
                    .replace("sumamt=2000", "sumamt=-2000 init_setl_id=S9")),
        lines("f").row(line("L1", "V1", "P1", 4)));
    assertTrue(trial.dump().toString().contains("line L1 of S2"), trial.dump()::toString);
  }

  @Test
  void leavesOutExactRepetitionsAndRejectsOtherContentUnderTheSameKey() throws IOException {
    ImportReport report =
        trial.load(
            settlements("s").row(settlement("S1", "V1", "P1", 5)),
            lines("f")
                .row(line("L1", "V1", "P1", 4))
                .row(line("L1", "V1", "P1", 4))
                .row(line("L1", "V1", "P1", 3)));
    assertEquals(new ImportReport.TableRows("f", "fee_list_d", 3, 1, 1, 1), counts(report, "f"));
    assertEquals("file,line,column,value,reason\nf,4,bkkp_sn,L1,duplicate-key\n", rejected(report));
  }

  @Test
  void rejectsALineKeyThatAnotherVisitHas() {
    ImportReport report =
        trial.load(
            settlements("s")
                .row(settlement("S1", "V1", "P1", 5))
                .row(settlement("S2", "V2", "P2", 5)),
            lines("f").row(line("L1", "V1", "P1", 4)).row(line("L1", "V2", "P2", 4)));
    assertEquals(new ImportReport.TableRows("f", "fee_list_d", 2, 1, 0, 1), counts(report, "f"));
  }

  @Test
  void rejectsOrphans() throws IOException {
    ImportReport report =
        trial.load(
            settlements("s").row(settlement("S1", "V1", "P1", 5)),
            lines("f")
                .row(line("L1", "V1", "P1", 4) + " setl_id=S9")
                .row(line("L2", "V2", "P1", 4))
                .row(line("L3", "V1", "P2", 4)),
            diagnoses("d").row("mdtrt_id=V7 diag_code=I10"));
    assertEquals(0, counts(report, "f").audited());
    assertEquals(3, counts(report, "f").rejected());
    assertEquals(1, counts(report, "d").rejected());
    assertTrue(rejected(report).contains("d,2,mdtrt_id,,orphan\nf,2,setl_id,bkkp_sn=L1,orphan\n"));
  }

  @Test
  void leavesOutWhatIsVoidAndWhatBelongsToIt() {
    ImportReport report =
        trial.load(
            settlements("s").row(settlement("S1", "V1", "P1", 5) + " vali_flag=0"),
            lines("f").row(line("L1", "V1", "P1", 4)).row(line("L2", "V1", "P1", 4)),
            diagnoses("d").row("mdtrt_id=V1 diag_code=I10"));
    assertEquals(1, counts(report, "s").leftOut());
    assertEquals(2, counts(report, "f").leftOut());
    assertEquals(1, counts(report, "d").leftOut());
    assertEquals(List.of(), trial.dump());
  }

  @Test
  void leavesOutASettlementFlaggedRefundedWhoseRefundIsAbsent() {
    ImportReport report =
        trial.load(
            settlements("s")
                .row(settlement("S1", "V1", "P1", 5) + " refd_setl_flag=1")
                .row(settlement("S2", "V1", "P1", 6)),
            lines("f")
                .row(line("L1", "V1", "P1", 4) + " setl_id=S1")
                .row(line("L2", "V1", "P1", 4) + " setl_id=S2"));
    assertEquals(1, counts(report, "s").leftOut());
    assertEquals(1, counts(report, "f").leftOut());
    assertEquals(2, trial.dump().size(), trial.dump()::toString);
  }

  @Test
  void rejectsALineBeforeTheBirth() {
    ImportReport report =
        trial.load(
            settlements("s").row(settlement("S1", "V1", "P1", 5).replace("=-7000", "=9136")),
            lines("f").row(line("L1", "V1", "P1", 4)).row(line("L2", "V1", "P1", 5)));
    assertEquals(1, counts(report, "f").rejected());
  }

  @Test
  void listsDiagnosesMainFirstAndEachOnce() {
    trial.load(
        settlements("s").row(settlement("S1", "V1", "P1", 5) + " dise_no=m03900"),
        records("m").row("mdtrt_id=V1 psn_no=P1 dscg_maindiag_code=J18.9"),
        diagnoses("d")
            .row("mdtrt_id=V1 diag_code=i10.x00")
            .row("mdtrt_id=V1 diag_code=E11.9 maindiag_flag=1")
            .row("mdtrt_id=V1 diag_code=I10.X00 adm_cond_type=1")
            .row("mdtrt_id=V1 diag_code=BNF010 diag_type=2"));
    assertTrue(
        trial.dump().get(0).endsWith("[S1:2000:0, E11.9, I10.X00, J18.9, M03900]"),
        trial.dump()::toString);
  }

  @Test
  void worksBeforeSettlement() {
    ImportReport report =
        trial.load(
            records("m")
                .row(
                    "mdtrt_id=V1 psn_no=P1 fixmedins_code=H1 gend=1 brdy=1 insutype=310 med_type=21"),
            lines("f").row(line("L1", "V1", "P1", 4) + " setl_id=S1"));
    assertEquals(1, counts(report, "f").audited());
    assertTrue(trial.dump().toString().contains("kind INPATIENT"), trial.dump()::toString);
  }

  @Test
  void tiesARefundToTheLineItNames() {
    trial.load(
        settlements("s").row(settlement("S1", "V1", "P1", 5)),
        lines("f")
            .row(line("L1", "V1", "P1", 4) + " feedetl_sn=1")
            .row(
                line("L2", "V1", "P1", 5)
                        .replace("cnt=20000", "cnt=-5000")
                        .replace("=1000", "=-250")
                    + " feedetl_sn=2 init_feedetl_sn=1"));
    assertTrue(trial.dump().toString().contains("net 15000 750"), trial.dump()::toString);
    assertTrue(trial.dump().toString().contains("cancels L1"), trial.dump()::toString);
  }

  @Test
  void addsNothingWhenTheSameFileComesAgain() {
    RowsInMemory file = lines("f").row(line("L1", "V1", "P1", 4));
    trial.load(settlements("s").row(settlement("S1", "V1", "P1", 5)), file);
    List<String> before = trial.dump();
    ImportReport again = trial.load(lines("g").row(line("L1", "V1", "P1", 4)));
    assertEquals(List.of("g"), again.skipped());
    assertFalse(again.importId().equals("000002"));
    assertEquals(before, trial.dump());
  }

  @Test
  void removesWhatAKilledImportLeft() throws IOException {
    trial.load(settlements("s").row(settlement("S1", "V1", "P1", 5)));
    Path staging = trial.folder().resolve(".staging-000002/done");
    Path stray = trial.folder().resolve("lines/month=2025-01/bucket=00/000002.parquet");
    Files.createDirectories(staging);
    Files.createDirectories(stray.getParent());
    Files.writeString(stray, "half");
    trial.load(lines("f").row(line("L1", "V1", "P1", 4)));
    assertFalse(Files.exists(staging));
    assertEquals(2, trial.dump().size());
  }

  @Test
  void knowsTheMainOperation() {
    assertEquals("51.23", mainOperation("1"));
  }

  @Test
  void knowsNoMainOperationWhereNoneIsMarked() {
    assertEquals("", mainOperation("0"));
  }

  /// The main operation of a visit with 47.01, unmarked, and 51.23, marked as given.
  private String mainOperation(String mark) {
    trial.load(
        settlements("s").row(settlement("S1", "V1", "P1", 5)),
        lines("f").row(line("L1", "V1", "P1", 4)),
        new RowsInMemory("o", ExtractTable.SETL_LIST_OPRN_D)
            .row("setl_id=S1 mdtrt_id=V1 oprn_oprt_code=47.01 main_oprn_flag=0")
            .row("setl_id=S1 mdtrt_id=V1 oprn_oprt_code=51.23 main_oprn_flag=" + mark));
    PersonBatch batch = trial.batches(ReadSettings.defaults()).get(0);
    assertEquals(2, batch.operations.length);
    return batch.dictionaries.operations().code(batch.visits.mainOperation[0]);
  }
}
