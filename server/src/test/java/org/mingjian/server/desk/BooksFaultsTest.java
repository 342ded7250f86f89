package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cases.Amount;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Grounds;
import org.mingjian.cases.decision.Material;
import org.mingjian.cases.decision.Recorded;
import org.mingjian.cases.exemption.Exemption;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.cases.gathering.Gathering;
import org.mingjian.cases.money.Books;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.DyingConnections;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.desk.docket.CaseBatches;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.Cases;
import org.mingjian.server.desk.docket.DecisionLog;
import org.mingjian.server.desk.docket.DeskScene;
import org.mingjian.server.desk.docket.ExemptionDesk;
import org.mingjian.server.desk.docket.Gatherer;
import org.mingjian.server.desk.docket.PayoutDesk;
import org.mingjian.server.desk.exempt.Exemptions;
import org.mingjian.server.desk.found.Areas;
import org.mingjian.server.desk.found.AuditFolder;
import org.mingjian.server.desk.found.AuditOutput;
import org.mingjian.server.desk.found.FindingImport;
import org.mingjian.server.desk.ledger.Ledger;
import org.mingjian.server.desk.panel.Seats;
import org.mingjian.server.desk.payout.PaidSettlement;
import org.mingjian.server.store.AccessLog;
import org.mingjian.server.store.EventStore;
import org.mingjian.values.MingjianException;

/// The process dies at every statement of what lets an appeal in, counts opinions, closes a case,
/// moves money, decides many at once and takes findings back. Then the ledger, marks, exemptions,
/// seats and the access log are what the events say, and the same sent again finds its end.
class BooksFaultsTest {
  private static final String NAME = "books_faults";
  private static final Database DATABASE = SharedPostgres.another(NAME);
  private static final Procedure PROCEDURE = Procedures.national();
  private static final int MOST_STEPS = 70;

  /// How many cases are gathered at a time: nobody knows how many steps there are before the last.
  private static final int PACK = 20;

  private static final Actor HEAD = new Actor("s.head", Set.of(CaseRole.SUPERVISOR), "");

  @TempDir private Path folder;
  private String hospital = "";
  private DeskScene scene = new DeskScene(DATABASE, Path.of(""), "");
  private CaseFiles files = scene.files();
  private List<String> cases = List.of();
  private TestReporter reporter = entries -> {};

  @BeforeEach
  void hasAHospital(TestInfo test, TestReporter toBe) {
    reporter = toBe;
    open("BF-" + Math.floorMod(test.getDisplayName().hashCode(), 1_000_000));
  }

  private void open(String code) {
    hospital = code;
    scene = new DeskScene(DATABASE, folder, hospital);
    files =
        new CaseFiles(
            new EventStore(scene.clock()),
            scene.desks(),
            List.of(new Seats(), new DecisionLog(new AccessLog(scene.clock()))));
  }

  @Test
  void losesAndDoublesNothingOfAnAppealWithMaterial() {
    int steps =
        walk(
            this::explain,
            (database, id) -> {
              attach(database, id, scene.office(), "RECORD");
              give(database, id, scene.office(), "appeal", "MEDICALLY_JUSTIFIED");
            });
    assertTrue(steps > 15, "steps walked: " + steps);
  }

  @Test
  void losesAndDoublesNothingOfAClosingThatLeavesAnExemption() {
    int steps =
        walk(
            this::appeal,
            (database, id) -> {
              give(database, id, DeskScene.SECOND, "uphold-appeal", "MEDICALLY_JUSTIFIED");
              leave(database, id);
            });
    assertTrue(steps > 20, "steps walked: " + steps);
  }

  @Test
  void losesAndDoublesNothingOfMoneyThatComesBack() {
    int steps = walk(this::recover, this::receive);
    assertTrue(steps > 25, "steps walked: " + steps);
  }

  @Test
  void losesAndDoublesNothingOfAPayoutThatOpensARefusalAgain() {
    int steps = walk(this::refuse, (database, id) -> notePaid(database, id));
    assertTrue(steps > 12, "steps walked: " + steps);
  }

  @Test
  void losesAndDoublesNothingOfAPayoutThatIsTakenBack() {
    int steps =
        walk(
            id -> {
              explain(id);
              notePaid(DATABASE, id);
            },
            (database, id) ->
                payouts(database)
                    .cancel(
                        Scope.service(),
                        DeskScene.AREA,
                        DeskScene.HANDLER,
                        new PayoutDesk.Mistake(
                            paid(id).institution(), paid(id).settlement(), "登记有误")));
    assertTrue(steps > 12, "steps walked: " + steps);
  }

  private void refuse(String id) {
    explain(id);
    give(DATABASE, id, scene.office(), "accept", "ACCEPTED");
    give(DATABASE, id, DeskScene.HANDLER, "refuse", "NOT_PAID_YET");
  }

  private PayoutDesk payouts(Database database) {
    return new PayoutDesk(
        database, files, scene.desks(), new AccessLog(scene.clock()), scene.clock());
  }

  private void notePaid(Database database, String id) {
    payouts(database).note(Scope.service(), DeskScene.AREA, DeskScene.HANDLER, List.of(paid(id)));
  }

  /// The payout of the settlement a case is about.
  private PaidSettlement paid(String id) {
    CaseKey.OfSettlement key = (CaseKey.OfSettlement) scene.file(id).opening().key();
    return new PaidSettlement(
        key.institution(), key.settlementId(), LocalDate.parse("2025-05-20"), "拨付-1");
  }

  @Test
  void losesAndDoublesNothingOfTheOpinionThatDecides() {
    int steps =
        walk(
            this::hearTheFirst,
            (database, id) ->
                obey(
                    database,
                    id,
                    expert(2),
                    new CaseCommand.GiveOpinion("uphold-appeal", grounds("MEDICALLY_JUSTIFIED"))));
    assertTrue(steps > 10, "steps walked: " + steps);
  }

  @Test
  void losesAndDoublesNothingOfABatch() {
    SortedMap<String, CaseBatches.Wish> wishes = new TreeMap<>();
    int steps =
        walk(
            2 * PACK,
            id -> wishes.put(id, wish(id)),
            (database, id) -> {
              CaseBatches batches =
                  new CaseBatches(database, files, desk(database), new Cases(), scene.clock());
              batches
                  .obey(Scope.service(), wishes.get(id))
                  .forEach(one -> assertInstanceOf(CaseDesk.Result.Done.class, one.result()));
            });
    assertTrue(steps > 25, "steps walked: " + steps);
    int begun = count("SELECT count(*) FROM access_log WHERE action = 'decide-batch'");
    assertEquals(wishes.size(), begun);
    wishes.values().forEach(wish -> wish.cases().forEach(one -> check(one.caseId())));
    assertEquals(
        wishes.size(), count("SELECT count(*) FROM case_batch WHERE done = cases"), "batches");
  }

  @Test
  void losesAndDoublesNothingOfMoneyThatIsGivenBackForARefund() {
    int step = 0;
    boolean died = true;
    while (died) {
      step++;
      open("BR-" + step);
      bring(2);
      String id = scene.cases().getFirst();
      recover(id);
      receive(DATABASE, id);
      AuditOutput refund = scene.audit("refund").add(hospital, 4, 100).had(hospital, 2).write();
      died = dies(step, database -> withdraw(database, refund));
      check(id);
      withdraw(DATABASE, refund);
      check(id);
      assertEquals("not-found", scene.finding(2).standing());
      assertEquals(1, number(id, "findings-withdrawn"));
    }
    reporter.publishEntry("steps", "" + (step - 1));
    assertTrue(step > 30, "steps walked: " + step);
  }

  private void withdraw(Database database, AuditOutput refund) {
    new FindingImport(
            database, new Gathering(PROCEDURE), new Areas(code -> Optional.empty()), scene.clock())
        .bring(refund, so -> {});
    Gatherer gatherer = new Gatherer(database, files, scene.desks(), scene.clock());
    int some = gatherer.gather();
    while (some > 0) {
      some = gatherer.gather();
    }
  }

  /// Does the same to one case after another, dying one step later each time.
  ///
  /// @return how many steps there were
  private int walk(Consumer<String> before, BiConsumer<Database, String> change) {
    return walk(PACK, before, change);
  }

  private int walk(int pack, Consumer<String> before, BiConsumer<Database, String> change) {
    String code = hospital;
    for (int step = 1; step <= MOST_STEPS; step++) {
      String id = next(step - 1, code, pack);
      before.accept(id);
      boolean died = dies(step, database -> change.accept(database, id));
      check(id);
      change.accept(DATABASE, id);
      check(id);
      if (!died) {
        reporter.publishEntry("steps", "" + (step - 1));
        return step - 1;
      }
    }
    throw new AssertionError("more steps than were thought of");
  }

  /// A case nobody has touched, of a hospital that has so many of them.
  private String next(int taken, String code, int pack) {
    if (taken % PACK == 0) {
      open(code + "-" + taken / PACK);
      bring(pack);
      cases = scene.cases();
    }
    return cases.get(taken % PACK);
  }

  private static boolean dies(int step, Consumer<Database> work) {
    try (DyingConnections.Dying dying = DyingConnections.database(NAME, step)) {
      try {
        work.accept(dying.database());
      } catch (MingjianException e) {
        assertEquals(4201, e.code().number(), e.display());
      }
      return dying.died();
    }
  }

  /// What holds at any time, whatever died.
  private void check(String id) {
    DATABASE.inScope(
        Scope.service(),
        sql -> {
          check(sql, id);
          return id;
        });
  }

  private void check(DSLContext sql, String id) {
    assertEquals(Optional.empty(), new EventStore(scene.clock()).firstBroken(sql, "case/" + id));
    List<Recorded> events = files.recorded(sql, id);
    CaseFile file = CaseFile.fold(events, PROCEDURE);
    assertEquals(file.progress().sequence(), number(sql, id, "SELECT version FROM desk_case"));
    assertEquals(
        Books.of(events, PROCEDURE).entries(),
        files.ledger().ofCase(sql, id).stream().map(Ledger.KeptEntry::entry).toList());
    assertEquals(1, number(sql, id, "SELECT count(*) FROM line_mark"));
    assertEquals(
        file.payment().payout().stream().count(),
        sql.fetchSingle(
                "SELECT count(*) FROM payout p JOIN desk_case c USING (case_key)"
                    + " WHERE c.\"case\" = CAST(? AS uuid)",
                id)
            .get(0, Long.class),
        "payouts");
    assertEquals(
        of(events, "exemption-left"), number(sql, id, "SELECT count(*) FROM exemption"), "left");
    assertEquals(
        file.stay().bench().seats().size(), number(sql, id, "SELECT count(*) FROM panel_seat"));
    assertEquals(
        commands(events), count(sql, "SELECT count(*) FROM access_log WHERE subject = ?", id));
  }

  /// Commands of people, each of which the access log has once.
  private static int commands(List<Recorded> events) {
    return (int)
        events.stream()
            .filter(one -> !one.person().equals(Actor.SYSTEM.person()))
            .map(Recorded::commandId)
            .distinct()
            .count();
  }

  private static int of(List<Recorded> events, String type) {
    return (int)
        events.stream()
            .map(one -> one.event().getClass().getSimpleName())
            .filter(name -> name.replaceAll("(?<=.)([A-Z])", "-$1").equalsIgnoreCase(type))
            .count();
  }

  private int number(String id, String type) {
    List<Recorded> events = DATABASE.inScope(Scope.service(), sql -> files.recorded(sql, id));
    return of(events, type);
  }

  private static int number(DSLContext sql, String id, String query) {
    return sql.fetchSingle(query + " WHERE \"case\" = CAST(? AS uuid)", id).into(Integer.class);
  }

  private static int count(DSLContext sql, String query, String id) {
    return sql.fetchSingle(query, "case/" + id).into(Integer.class);
  }

  private static int count(String query) {
    return DATABASE.inScope(Scope.service(), sql -> sql.fetchSingle(query).into(Integer.class));
  }

  /// So many settlements with a finding each; of many each by its own rule, which an exemption for
  /// one leaves to the others.
  private void bring(int cases) {
    AuditFolder audit = scene.audit("one");
    for (int line = 1; line <= cases; line++) {
      audit.add(hospital, 2 * line, 100, cases > 2 ? "R-" + line : "R-1");
    }
    scene.bring(audit);
  }

  private void explain(String id) {
    give(DATABASE, id, DeskScene.REVIEWER, "propose", "EVIDENCE_STANDS");
    give(DATABASE, id, DeskScene.VERIFIER, "notify", "EVIDENCE_STANDS");
    give(DATABASE, id, scene.office(), "explained", "EXPLAINED");
  }

  private void appeal(String id) {
    explain(id);
    attach(DATABASE, id, scene.office(), "RECORD");
    give(DATABASE, id, scene.office(), "appeal", "MEDICALLY_JUSTIFIED");
  }

  private void recover(String id) {
    explain(id);
    give(DATABASE, id, scene.office(), "accept", "ACCEPTED");
    give(DATABASE, id, DeskScene.HANDLER, "recover", "PAID_ALREADY");
  }

  private void receive(Database database, String id) {
    Amount amount = new Amount(10_050, 10_000);
    obey(database, id, DeskScene.HANDLER, new CaseCommand.ReceiveMoney(amount, "V-1"));
    attach(database, id, DeskScene.HANDLER, "VOUCHER");
    give(database, id, DeskScene.HANDLER, "recovered", "MONEY_BACK");
  }

  /// One of three experts has said what they think.
  private void hearTheFirst(String id) {
    appeal(id);
    give(DATABASE, id, DeskScene.SECOND, "to-panel", "DISPUTED_MEDICALLY");
    List<String> members = Stream.of(1, 2, 3).map(one -> expert(one).person()).toList();
    obey(DATABASE, id, HEAD, new CaseCommand.SeatPanel(members));
    obey(DATABASE, id, expert(1), new CaseCommand.DeclareNoConflict());
    obey(DATABASE, id, expert(2), new CaseCommand.DeclareNoConflict());
    CaseCommand first =
        new CaseCommand.GiveOpinion("uphold-appeal", grounds("MEDICALLY_JUSTIFIED"));
    obey(DATABASE, id, expert(1), first);
  }

  private static Actor expert(int number) {
    return new Actor("e." + number, Set.of(CaseRole.EXPERT), "");
  }

  /// Of two cases.
  private CaseBatches.Wish wish(String id) {
    String other = cases.get(cases.indexOf(id) + PACK);
    SortedMap<String, Object> fields = new TreeMap<>();
    fields.put("outcome", "clear");
    fields.put("grounds", new TreeMap<>(Map.of("reason", "RULE_MISFIT", "opinion", "不适用")));
    return new CaseBatches.Wish(
        "b-" + id,
        Stream.of(id, other).map(this::numbered).toList(),
        "give-outcome",
        fields,
        DeskScene.REVIEWER);
  }

  private CaseBatches.Numbered numbered(String id) {
    return new CaseBatches.Numbered(id, scene.file(id).progress().sequence());
  }

  private void leave(Database database, String id) {
    Exemption.Grant grant =
        new Exemption.Grant(
            new Exemption.Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31")),
            "适应证已放宽");
    String finding = scene.file(id).holdings().byId().firstKey();
    ExemptionDesk exemptions =
        new ExemptionDesk(database, files, scene.desks(), new Exemptions(), scene.clock());
    assertInstanceOf(
        ExemptionDesk.Result.Left.class,
        exemptions.leave(
            Scope.service(),
            new ExemptionDesk.Wish(id, "e-" + id, DeskScene.SECOND, finding, false, grant)));
  }

  private void attach(Database database, String id, Actor actor, String kind) {
    Material material = new Material("a".repeat(64), kind, "病历.pdf");
    obey(database, id, actor, new CaseCommand.Attach(material));
  }

  private void give(Database database, String id, Actor actor, String outcome, String reason) {
    obey(
        database,
        id,
        actor,
        new CaseCommand.GiveOutcome(outcome, grounds(reason), new TreeMap<>()));
  }

  private static Grounds grounds(String reason) {
    return new Grounds(reason, "核对无误");
  }

  /// The same command of the same person has the same id.
  private void obey(Database database, String id, Actor actor, CaseCommand command) {
    String name = actor.person() + "/" + Integer.toHexString(command.hashCode());
    CaseDesk.Wish wish = new CaseDesk.Wish(id, name, OptionalLong.empty(), actor, command);
    assertInstanceOf(CaseDesk.Result.Done.class, desk(database).obey(Scope.service(), wish));
  }

  private CaseDesk desk(Database database) {
    return new CaseDesk(database, files, scene.desks(), scene.clock());
  }
}
