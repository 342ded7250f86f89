package org.mingjian.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;

/// Men for whom a device for women is ordered, and others for whom a bandage is, at two hospitals
/// of which one is not connected.
class DemoWireTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-09-16T05:00:00Z"), ZoneOffset.UTC);
  private static final String CONNECTED = "H99010200002";
  private static final String NOT_YET = "H99010200003";
  private static final String FOR_WOMEN = "XG02BAZ061Z007010279543";
  private static final String BANDAGE = "C1402102080000000000001";
  private static final int BLAMED = 30;
  private static final int OTHERS = 50;

  @TempDir private static Path folder;
  private static final Database DATABASE = SharedPostgres.another("demo_wire");
  private static DemoWire.Sent sent = new DemoWire.Sent(0, 0);

  @BeforeAll
  static void sends() throws IOException {
    Path data = Files.createDirectories(folder.resolve("service"));
    new DemoPlaces(
            List.of(
                new DemoPlaces.Place(CONNECTED, "医院甲", "/990000/990100/990102"),
                new DemoPlaces.Place(NOT_YET, "医院乙", "/990000/990100/990102")))
        .register(data);
    writeCity();
    sent =
        new DemoWire(DATABASE, data, new ReleaseBuilder(RulePack.builtIn()).build())
            .send(folder, CLOCK);
  }

  @AfterAll
  static void closes() {
    DATABASE.close();
  }

  private static void writeCity() throws IOException {
    List<String> visits = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    List<String> findings = new ArrayList<>(List.of("finding_id,mdtrt_id"));
    visits.add(
        "mdtrt_id,psn_no,psn_name,gend,brdy,insutype,insu_admdvs,fixmedins_code,med_type,"
            + "dscg_maindiag_code,dscg_maindiag_name");
    lines.add(
        "bkkp_sn,mdtrt_id,rx_drord_no,hilist_code,hilist_name,cnt,pric,det_item_fee_sumamt,"
            + "fulamt_ownpay_amt,med_chrgitm_type,bilg_dept_codg,bilg_dept_name,bilg_dr_code,"
            + "bilg_dr_name");
    for (String hospital : List.of(CONNECTED, NOT_YET)) {
      for (int number = 0; number < BLAMED + OTHERS; number++) {
        String visit = hospital + "V" + number;
        visits.add(
            visit
                + ",P%d,合成人%d,1,1951-01-01,310,990102,%s,11,I10.x00,高血压"
                    .formatted(number, number, hospital));
        lines.add(line(visit, 1, BANDAGE));
        if (number < BLAMED) {
          lines.add(line(visit, 2, FOR_WOMEN));
          findings.add("F" + visit + "," + visit);
        }
      }
    }
    Files.createDirectories(folder.resolve("extract"));
    Files.createDirectories(folder.resolve("result"));
    Files.write(folder.resolve("extract/mdtrt_d.csv"), visits);
    Files.write(folder.resolve("extract/fee_list_d.csv"), lines);
    Files.write(folder.resolve("result/findings.csv"), findings);
  }

  private static String line(String visit, int number, String item) {
    return "%s-%d,%s,R,%s,项目,1,1153.00,1153.00,0.00,09,A03,内科,D1,合成医师"
        .formatted(visit, number, visit, item);
  }

  @Test
  void asksForThePickedVisitsAndIsRemindedOfWhatIsWrongWithThem() {
    assertEquals(new DemoWire.Sent(BLAMED + OTHERS, BLAMED), sent);
    assertEquals(
        List.of(BLAMED + " " + FOR_WOMEN),
        texts("SELECT count(*) || ' ' || item FROM warning WHERE shown GROUP BY item"));
  }

  @Test
  void connectsNotEveryHospital() {
    assertEquals(List.of(CONNECTED), texts("SELECT institution FROM heard"));
  }

  @Test
  void sumsRemindersOfDaysThatAreOver() {
    String days =
        "SELECT sum(shown) || ' ' || sum(shown_fen) || ' ' || (max(day) < DATE '2026-09-16') || ' '"
            + " || (min(day) >= DATE '2026-08-17') FROM reminder_day";
    assertEquals(List.of(BLAMED + " " + BLAMED * 115_300 + " true true"), texts(days));
  }

  @Test
  void keepsAskingUntilYesterday() {
    String last = "SELECT CAST(max(received AT TIME ZONE 'Asia/Shanghai')::date AS text) FROM ask";
    assertEquals(List.of("2026-09-15"), texts(last));
  }

  @Test
  void insistsNowAndThenAndChargesWhatIsLeft() {
    long insisted =
        Long.parseLong(texts("SELECT count(*)::text FROM feedback WHERE way = '1'").getFirst());
    long changed =
        Long.parseLong(texts("SELECT count(*)::text FROM feedback WHERE way = '2'").getFirst());
    assertEquals(BLAMED, insisted + changed);
    assertEquals(true, insisted > 0 && changed > insisted);
    assertEquals(
        List.of(Long.toString(BLAMED + OTHERS + insisted)),
        texts("SELECT count(*)::text FROM fact WHERE \"table\" = 'fee_list_d'"));
  }

  private static List<String> texts(String query) {
    return DATABASE.inScope(
        Scope.service(), sql -> sql.fetch(query).map(row -> row.get(0, String.class)));
  }
}
