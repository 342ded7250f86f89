package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.Grounds;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.api.ExpectedVersion;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.DyingConnections;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.desk.away.Delegations;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.DecisionLog;
import org.mingjian.server.desk.docket.DeskScene;
import org.mingjian.server.desk.found.AuditFolder;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import org.mingjian.server.store.AccessLog;
import org.mingjian.server.store.EventStore;
import org.mingjian.values.ContentHash;
import org.mingjian.values.MingjianException;

/// The process dies at every statement of the life of a delegation: given, acted on, ended. What is
/// noted is in the access log, once, and the same sent again finds its end.
class DelegationFaultsTest {
  private static final String NAME = "delegation_faults";
  private static final Database DATABASE = SharedPostgres.another(NAME);
  private static final int MOST_STEPS = 80;
  private static final int STORAGE_AWAY = 4201;

  /// How many cases are gathered at a time: nobody knows how many steps there are before the last.
  private static final int PACK = 10;

  private static final org.mingjian.cases.decision.Actor HEAD =
      new org.mingjian.cases.decision.Actor("s.head", Set.of(CaseRole.SUPERVISOR), "");

  private final Actor away = reviewer("dg.away");
  private final Actor standIn = reviewer("dg.in");

  @TempDir private Path folder;
  private DeskScene scene = new DeskScene(DATABASE, Path.of(""), "");

  private static Actor reviewer(String name) {
    return TestAccounts.add(DATABASE, name, DeskScene.AREA, Role.REVIEWER).actor();
  }

  @Test
  void losesAndDoublesNothingOfADelegationThatIsGivenActedOnAndEnded() {
    boolean died = true;
    int step = 0;
    while (died && step < MOST_STEPS) {
      String caseId = assigned(step);
      String id = ContentHash.of("delegation " + step).prefix(32);
      step++;
      died = dies(step, id, caseId);
      check(id, caseId);
      live(DATABASE, id, caseId);
      check(id, caseId);
      assertEquals(1, noted(id, "delegate"));
      assertEquals(1, noted(id, "end-delegation"));
      assertEquals(List.of("delegated", "outcome-given"), byStandIn(caseId));
    }
    assertTrue(!died && step > 25, "steps walked: " + step);
  }

  private boolean dies(int step, String id, String caseId) {
    try (DyingConnections.Dying dying = DyingConnections.database(NAME, step)) {
      try {
        live(dying.database(), id, caseId);
      } catch (MingjianException e) {
        assertEquals(STORAGE_AWAY, e.code().number(), e.display());
      }
      return dying.died();
    }
  }

  /// Given by who is away, acted on and ended by who stands in.
  private void live(Database database, String id, String caseId) {
    Delegations delegations = new Delegations(scene.clock());
    DelegationsController controller =
        new DelegationsController(
            database, delegations, new AccessLog(scene.clock()), scene.clock());
    LocalDate day = delegations.today();
    DelegationsController.DelegationForm form =
        new DelegationsController.DelegationForm(
            away.account(), standIn.account(), day, day.plusDays(5), "外出学习");
    onceOrBefore(() -> controller.keep(id, form, new ExpectedVersion(0), away));
    propose(database, delegations, caseId);
    onceOrBefore(() -> controller.end(id, new ExpectedVersion(1), standIn));
  }

  /// Who is told that it was changed meanwhile was there before.
  private static void onceOrBefore(Runnable change) {
    try {
      change.run();
    } catch (MingjianException e) {
      if (e.code() != ApiError.CHANGED_MEANWHILE) {
        throw e;
      }
    }
  }

  private void propose(Database database, Delegations delegations, String caseId) {
    CaseFiles files =
        new CaseFiles(
            new EventStore(scene.clock()),
            scene.desks(),
            List.of(new DecisionLog(new AccessLog(scene.clock()))));
    CaseDoor door = new CaseDoor(files, delegations);
    org.mingjian.cases.decision.Actor acting =
        database.inScope(standIn.scope(), sql -> door.acting(sql, standIn));
    CaseCommand command =
        new CaseCommand.GiveOutcome(
            "propose", new Grounds("EVIDENCE_STANDS", "核对无误"), new TreeMap<>());
    CaseDesk.Wish wish =
        new CaseDesk.Wish(caseId, "propose", OptionalLong.empty(), acting, command);
    assertInstanceOf(
        CaseDesk.Result.Done.class,
        new CaseDesk(database, files, scene.desks(), scene.clock()).obey(standIn.scope(), wish));
  }

  /// What holds at any time, whatever died: each word in the log has its deed, and the other way.
  private void check(String id, String caseId) {
    int given = count("SELECT count(*) FROM delegation WHERE delegation = CAST(? AS uuid)", id);
    int ended =
        count(
            "SELECT count(*) FROM delegation WHERE delegation = CAST(? AS uuid)"
                + " AND ended IS NOT NULL AND version = 2",
            id);
    assertEquals(given, noted(id, "delegate"));
    assertEquals(ended, noted(id, "end-delegation"));
    List<String> done = byStandIn(caseId);
    assertTrue(done.isEmpty() || given == 1, done::toString);
    assertTrue(done.isEmpty() || done.size() == 2, done::toString);
    assertEquals(
        done.size() / 2,
        count("SELECT count(*) FROM access_log WHERE subject = ?", "case/" + caseId));
  }

  private static int noted(String id, String action) {
    return count(
        "SELECT count(*) FROM access_log WHERE subject LIKE '%' || ? AND action = ?", id, action);
  }

  private List<String> byStandIn(String caseId) {
    return DATABASE.inScope(
        Scope.service(),
        sql ->
            sql.fetch(
                    "SELECT type FROM event WHERE stream = ? AND actor = ? ORDER BY sequence",
                    "case/" + caseId,
                    standIn.account())
                .getValues(0, String.class));
  }

  private static int count(String query, Object... values) {
    return DATABASE.inScope(Scope.service(), sql -> count(sql, query, values));
  }

  private static int count(DSLContext sql, String query, Object... values) {
    return sql.fetchSingle(query, values).into(Integer.class);
  }

  /// A case that whoever is away has.
  private String assigned(int taken) {
    if (taken % PACK == 0) {
      scene = new DeskScene(DATABASE, folder, "DG-" + taken / PACK);
      AuditFolder audit = scene.audit("one");
      for (int line = 1; line <= PACK; line++) {
        audit.add("DG-" + taken / PACK, 2 * line, 100);
      }
      scene.bring(audit);
    }
    String id = scene.cases().get(taken % PACK);
    scene.obey(id, HEAD, new CaseCommand.Assign(away.account()));
    return id;
  }
}
