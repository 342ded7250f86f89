package org.mingjian.server.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.lake.ImportReport;
import org.mingjian.lake.ImportSettings;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.fsi.WireInMemory;
import org.mingjian.server.month.SettledExtract;
import org.mingjian.server.store.EventStore;
import org.mingjian.server.store.FactStore;
import org.mingjian.server.store.MonthStore;
import org.mingjian.server.store.SqlWireStore;
import org.mingjian.server.store.TestStores;

/// What the wire reported, brought into one lake again and again; `'` stands for `"` in bodies.
class LakeAgainTest {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  @TempDir Path folder;

  private Database database;
  private SqlWireStore store;
  private WireInMemory service;

  @BeforeEach
  void open() {
    database = SharedPostgres.another("again" + DATABASES.incrementAndGet());
    store =
        TestStores.open(
            database, folder.resolve("journal"), TestStores.patient(3660), Clock.systemUTC());
    service =
        new WireInMemory(
            new ReleaseBuilder(RulePack.builtIn()).build().only(List.of("GZ10000301004000")),
            store,
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    store.close();
    database.close();
  }

  @Test
  void passesOverWhatDidNotChangeAndReplacesWhatWasCorrected() throws IOException {
    fee("V1", "L1", "P1", "2025-03-03", "10");
    fee("V2", "L2", "P1", "2025-04-03", "20");
    settle("V1", "S1", "P1", "2025-03-05");
    settle("V2", "S2", "P1", "2025-04-05");
    lake();
    assertEquals(List.of("P1 V1 L1 1000 0", "P1 V2 L2 2000 0"), lines());
    assertTrue(lake().rows().isEmpty());
    fee("V1", "L1", "P1", "2025-03-03", "11");
    lake();
    assertEquals(List.of("P1 V1 L1 1100 0", "P1 V2 L2 2000 0"), lines());
  }

  @Test
  void takesAVisitForItsPersonsOnceThatIsProven() throws IOException {
    fee("V1", "L1", "P1", "2025-03-03", "10");
    settle("V1", "S1", "P1", "2025-03-05");
    asMovedInWithoutProof();
    lake();
    assertEquals(List.of("HL/P1 V1 L1 1000 0"), lines());
    settle("V2", "S2", "P1", "2025-04-05");
    fee("V2", "L2", "P1", "2025-04-03", "20");
    lake();
    assertEquals(List.of("P1 V1 L1 1000 0", "P1 V2 L2 2000 0"), lines());
    assertTrue(lake().rows().isEmpty());
  }

  @Test
  void forgetsOperationsThatAListSentAgainNoLongerHas() throws IOException {
    fee("V1", "L1", "P1", "2025-03-03", "10");
    settle("V1", "S1", "P1", "2025-03-05");
    list("'oprninfo':[{'oprn_oprt_code':'03.0200'},{'oprn_oprt_code':'04.0400'}]");
    lake();
    assertEquals(List.of("P1 V1 L1 1000 2"), lines());
    list("'oprninfo':[{'oprn_oprt_code':'03.0200'}]");
    lake();
    assertEquals(List.of("P1 V1 L1 1000 1"), lines());
    list("'oprninfo':[]");
    lake();
    assertEquals(List.of("P1 V1 L1 1000 0"), lines());
    assertEquals(2, events("visit/HL/V1", "facts-removed"));
  }

  @Test
  void putsASettledMonthInThePlaceOfWhatTheWireReported() throws IOException {
    fee("V1", "L1", "P1", "2025-03-03", "10");
    settle("V1", "S1", "P1", "2025-03-05");
    fee("VGONE", "L9", "P1", "2025-03-09", "90");
    settle("VGONE", "S9", "P1", "2025-03-10");
    fee("V2", "L2", "P1", "2025-04-03", "20");
    settle("V2", "S2", "P1", "2025-04-05");
    lake();
    assertEquals(3, lines().size());
    MonthStore.Outcome outcome = bring();
    assertEquals(new MonthStore.Outcome(4, 3), outcome);
    lake();
    List<String> settled = List.of("P1 V1 L1 1250 0", "P1 V1 L7 700 0", "P1 V2 L2 2000 0");
    assertEquals(settled, lines());
    fee("V1", "L1", "P1", "2025-03-03", "99");
    assertEquals(new MonthStore.Outcome(0, 0), bring());
    lake();
    assertEquals(settled, lines());
    assertEquals(1, events("month/HL/2025-03", "month-imported"));
  }

  @Test
  void tellsAnAskAfterwardsTheSettledLinesOnce() throws IOException {
    fee("V1", "L1", "P1", "2025-03-03", "10");
    bring();
    List<String> amounts =
        store
            .known(WireInMemory.sender("HL"), "P1", "")
            .history()
            .visits()
            .getFirst()
            .rows()
            .stream()
            .filter(row -> !row.value("feedetl_sn").isEmpty())
            .map(row -> row.key() + " " + row.value("det_item_fee_sumamt"))
            .toList();
    assertEquals(List.of("L1 12.5", "L7 7"), amounts);
  }

  /// A history that is moved in as a whole proves nothing.
  private void asMovedInWithoutProof() {
    database.inScope(Scope.service(), sql -> sql.execute("DELETE FROM person_proof"));
  }

  private MonthStore.Outcome bring() throws IOException {
    Path extract = Files.createDirectories(folder.resolve("extract"));
    Files.writeString(
        extract.resolve("setl_d.csv"),
        """
        setl_id,mdtrt_id,psn_no,fixmedins_code,gend,insutype,med_type,brdy,setl_time,medfee_sumamt,fund_pay_sumamt
        S1,V1,P1,HL,1,310,11,1951-01-01,2025-03-05 10:00:00,19.50,15.00
        """);
    Files.writeString(
        extract.resolve("fee_list_d.csv"),
        """
        mdtrt_id,psn_no,feedetl_sn,setl_id,fixmedins_code,hilist_code,fee_ocur_time,cnt,pric,det_item_fee_sumamt
        V1,P1,L1,S1,HL,XA01,2025-03-03 09:00:00,1,12.50,12.50
        V1,P1,L7,S1,HL,XA02,2025-03-03 09:00:00,1,7.00,7.00
        """);
    Path spool = Files.createTempDirectory(folder, "spool");
    SettledExtract.Report report =
        new SettledExtract(database, Clock.systemUTC())
            .bring(
                new SettledExtract.Wanted(
                    extract,
                    spool.resolve("rows"),
                    Optional.empty(),
                    code -> Optional.of("/990000/990100"),
                    "tester"));
    assertEquals(0, report.rejected() + report.left());
    return report.months().getFirst().outcome().orElseThrow();
  }

  private int events(String stream, String type) {
    return (int)
        database
            .inScope(Scope.service(), sql -> new EventStore(Clock.systemUTC()).read(sql, stream))
            .stream()
            .filter(event -> event.type().equals(type))
            .count();
  }

  private ImportReport lake() throws IOException {
    Path extract = Files.createTempDirectory(folder, "reported");
    ReportedExtract reported =
        new ReportedExtract(database, new FactStore(new EventStore(Clock.systemUTC())));
    reported.write(extract, Optional.empty());
    ImportSettings settings =
        ImportSettings.defaults().withThreads(1).withKeys(new LocalKeyFile(folder.resolve("keys")));
    return new WireLake(folder.resolve("lake"), settings)
        .run(extract, Optional.empty(), reported.former());
  }

  private List<String> lines() {
    return LakeLines.of(folder.resolve("lake"));
  }

  private void fee(String visit, String line, String person, String day, String money) {
    send(
        "{'infno':'2301','fixmedins_code':'HL','input':{'feedetail':[{'feedetl_sn':'%s','mdtrt_id':'%s',"
                .formatted(line, visit)
            + "'psn_no':'%s','cnt':1,'pric':%s,'det_item_fee_sumamt':%s,'med_list_codg':'XA01',"
                .formatted(person, money, money)
            + "'fee_ocur_time':'%s 09:00:00'}]}}".formatted(day));
  }

  private void settle(String visit, String settlement, String person, String day) {
    send(
        "{'infno':'2304','fixmedins_code':'HL','input':{'data':{'psn_no':'%s','mdtrt_id':'%s',"
                .formatted(person, visit)
            + "'medfee_sumamt':10,'insutype':'310'},'setlinfo':{'setl_id':'%s','mdtrt_id':'%s',"
                .formatted(settlement, visit)
            + "'psn_no':'%s','gend':'1','brdy':'1951-01-01','insutype':'310','med_type':'11',"
                .formatted(person)
            + "'setl_time':'%s 10:00:00','medfee_sumamt':10,'fund_pay_sumamt':8}}}".formatted(day));
  }

  private void list(String operations) {
    send(
        "{'infno':'4101','fixmedins_code':'HL','input':{'setlinfo':{'setl_id':'S1','mdtrt_id':'V1',"
            + "'psn_no':'P1','medcasno':'C1','setl_end_date':'2025-03-05'},"
            + operations
            + "}}");
  }

  private void send(String body) {
    String reply = service.answer(body.replace('\'', '"'));
    assertTrue(reply.startsWith("{\"infcode\":0"), reply);
  }
}
