package org.mingjian.wire.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;
import org.mingjian.knowledge.pack.LocalTables;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.history.History;

/// A second-line drug without a first-line one in the 180 days before: only who knows these days
/// can say there was none.
class OrderCoverageTest {
  private static final String DRUG = "XA10BKA338A001010580716";
  private static OrderJudge judge;

  @BeforeAll
  static void addFirstLineDrugs(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("first_line_drug.csv"),
        """
        point_id,object,codes,group,basis,source,valid_from,valid_to
        T-1,二甲双胍片,XA10BAE101A001010100001,ORAL-GLUCOSE-1,本地协议,测试,,
        """);
    RulePack pack = RulePack.builtIn();
    judge =
        new OrderJudge(
            new ReleaseBuilder(pack)
                .with(LocalTables.in(folder, pack.schemas()))
                .build()
                .only(List.of("GZ10000101005000")));
  }

  @Test
  void saysThatThereWasNoneOnlyOfDaysThatAreKnown() {
    assertEquals(1, judge(covered("2026-01-02"), "").size());
    assertTrue(judge(covered("2026-01-03"), "").isEmpty());
  }

  @Test
  void takesALineDatedBeforeItsVisitForNoKnowledgeOfTheDaysBetween() {
    String mistyped =
        ",{'rx_id':'old','hilist_code':'x','cnt':1,'pric':1,'drord_begn_date':'2015-07-01 09:00:00'}";
    assertTrue(judge(covered("2026-07-01"), mistyped).isEmpty());
  }

  private static History covered(String day) {
    return History.of(CivilTime.day(LocalDate.parse(day)), List.of());
  }

  private static List<Finding> judge(History history, String more) {
    Patient patient =
        Ask.visit(
            "'medins_id':'H1','med_type':'11','insutype':'310','adm_date':'2026-07-01 08:00:00',"
                + "'fsi_order_dtos':[{'rx_id':'a','hilist_code':'"
                + DRUG
                + "','cnt':1,'pric':10,'ownpay_amt':0,'drord_begn_date':'2026-07-01 09:00:00',"
                + "'curr_drord_flag':1}"
                + more
                + "]");
    return judge.judge(Phase.BEFORE, patient, history);
  }
}
