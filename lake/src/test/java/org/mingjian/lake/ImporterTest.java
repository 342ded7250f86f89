package org.mingjian.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.extract.ExtractTable;

class ImporterTest {
  private static final String SETTLEMENT =
      "setl_id=S1 mdtrt_id=V1 psn_no=P1 fixmedins_code=H1 gend=2 brdy=-7000 insutype=310"
          + " med_type=11 setl_time=800000000 medfee_sumamt=3000 fund_pay_sumamt=2000";
  private static final String LINE =
      "bkkp_sn=L1 mdtrt_id=V1 psn_no=P1 fixmedins_code=H1 setl_id=S1 hilist_code=X1"
          + " fee_ocur_time=799990000 cnt=20000 pric=5000000 det_item_fee_sumamt=1000";

  @TempDir Path lake;

  private static List<RowSource> oneVisit() {
    return List.of(
        new RowsInMemory("setl_d.csv", ExtractTable.SETL_D).row(SETTLEMENT),
        new RowsInMemory("fee_list_d.csv", ExtractTable.FEE_LIST_D).row(LINE));
  }

  private ImportReport load(List<RowSource> sources) {
    return new Importer(lake, ImportSettings.defaults()).run(sources);
  }

  private List<PersonBatch> batches() {
    List<PersonBatch> batches = new ArrayList<>();
    try (LakeReader reader = LakeReader.open(lake, ReadSettings.defaults())) {
      reader.forEach(1, batches::add);
    }
    return batches;
  }

  @Test
  void bringsAVisitThroughTheLake() {
    load(oneVisit());
    PersonBatch batch = batches().get(0);
    assertEquals(1, batch.personCount);
    assertEquals(20000, batch.lines.netQuantity[0]);
    assertEquals(0, batch.lines.settlement[0]);
    assertEquals(2, batch.visits.sex[0]);
  }

  @Test
  void countsEveryRow() {
    ImportReport report = load(oneVisit());
    assertEquals(2, report.rows().size());
    assertEquals(
        new ImportReport.TableRows("fee_list_d.csv", "fee_list_d", 1, 1, 0, 0),
        report.rows().get(0));
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
    List<RowSource> sources = new ArrayList<>(oneVisit());
    sources.add(
        new RowsInMemory("setl_list_oprn_d.csv", ExtractTable.SETL_LIST_OPRN_D)
            .row("setl_id=S1 mdtrt_id=V1 oprn_oprt_code=47.01 main_oprn_flag=0")
            .row("setl_id=S1 mdtrt_id=V1 oprn_oprt_code=51.23 main_oprn_flag=" + mark));
    load(sources);
    PersonBatch batch = batches().get(0);
    assertEquals(2, batch.operations.length);
    return batch.dictionaries.operations().code(batch.visits.mainOperation[0]);
  }
}
