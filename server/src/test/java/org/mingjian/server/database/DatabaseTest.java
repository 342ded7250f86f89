package org.mingjian.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

class DatabaseTest {
  private static final Database DATABASE = SharedPostgres.database();

  @BeforeAll
  static void registersThreeInstitutions() {
    DATABASE.inScope(
        Scope.service(),
        sql -> {
          institution(sql, "DB1", "/990000/990100");
          institution(sql, "DB2", "/990000/990200");
          return institution(sql, "DB3", "/980000");
        });
  }

  @ParameterizedTest
  @CsvSource({"/, 3", "/990000, 2", "/990000/990100, 1", "/980000, 1", "/970000, 0"})
  void showsTheRowsOfAnArea(String area, int seen) {
    assertEquals(seen, seen(Scope.area(area)));
  }

  @Test
  void staysTheRoleThatOwnsNothingWhereTheFirstWorkOfAConnectionFails() {
    try (Database fresh = SharedPostgres.another("first_work_fails")) {
      for (int i = 0; i < 10; i++) {
        assertThrows(
            IllegalStateException.class,
            () ->
                fresh.inScope(
                    Scope.service(),
                    sql -> {
                      throw new IllegalStateException("rolled back");
                    }));
        assertEquals("mingjian_app", role(fresh));
      }
    }
  }

  private static String role(Database database) {
    return database.inScope(
        Scope.service(), sql -> sql.fetchSingle("SELECT current_user").into(String.class));
  }

  @Test
  void showsTheRowsOfSeveralAreas() {
    assertEquals(2, seen(new Scope(List.of("/980000", "/990000/990100"), Optional.empty())));
  }

  @Test
  void showsTheRowsOfOneInstitution() {
    assertEquals(1, seen(Scope.institution("/990000", "DB2")));
    assertEquals(0, seen(Scope.institution("/990000", "DB3")));
  }

  @Test
  void takesNoRowOfAnotherInstitution() {
    Scope own = Scope.institution("/990000/990100", "DB1");
    assertThrows(
        DataAccessException.class,
        () -> DATABASE.inScope(own, sql -> institution(sql, "DB4", "/990000/990100")));
  }

  @Test
  void changesNoRowOfAnotherInstitution() {
    Scope own = Scope.institution("/990000/990100", "DB1");
    String change = "UPDATE institution SET name = 'mine' WHERE institution IN ('DB1', 'DB2')";
    int changed = DATABASE.inScope(own, sql -> sql.execute(change));
    assertEquals(1, changed);
  }

  @Test
  void forgetsTheScopeWithTheTransaction() {
    assertEquals(3, seen(Scope.service()));
    String unset = "SELECT coalesce(current_setting('mingjian.areas', true), '')";
    List<String> scopes =
        DATABASE.inScope(Scope.area("/970000"), sql -> sql.fetch(unset).into(String.class));
    assertEquals(List.of("/970000"), scopes);
    assertEquals(0, seen(Scope.area("/970000")));
  }

  @Test
  void keepsNothingOfWorkThatFails() {
    assertThrows(
        IllegalStateException.class,
        () ->
            DATABASE.inScope(
                Scope.service(),
                sql -> {
                  institution(sql, "DB9", "/990000");
                  throw new IllegalStateException("on purpose");
                }));
    assertEquals(3, seen(Scope.service()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event",
        "access_log",
        "institution",
        "client",
        "person_proof",
        "fact",
        "ask",
        "warning",
        "feedback",
        "message",
        "sidecar",
        "finding",
        "finding_sum",
        "finding_area_sum",
        "finding_rule_sum",
        "panel_seat",
        "desk_case",
        "heard",
        "asked",
        "organisation",
        "account",
        "account_role",
        "credential",
        "login_failure",
        "desk_session"
      })
  void belongsToSomeoneElseWhomThePoliciesHoldToo(String table) {
    String forced =
        """
        SELECT relrowsecurity AND relforcerowsecurity AND NOT pg_has_role(current_user, relowner, 'MEMBER')
        FROM pg_class WHERE oid = ?::regclass
        """;
    boolean held =
        DATABASE.inScope(
            Scope.service(), sql -> sql.fetchSingle(forced, table).into(boolean.class));
    assertTrue(held);
  }

  @Test
  void hasNoTableWithoutAPolicy() {
    String bare =
        """
        SELECT relname FROM pg_class WHERE relnamespace = 'mingjian'::regnamespace AND relkind IN ('r', 'p')
        AND NOT relispartition AND NOT relrowsecurity AND has_table_privilege(oid, 'SELECT')
        """;
    assertEquals(
        List.of(), DATABASE.inScope(Scope.service(), sql -> sql.fetch(bare).into(String.class)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "370000", "/37", "/370000/", "/370000,/", "/%"})
  void refusesAnAreaThatIsNone(String path) {
    assertThrows(IllegalArgumentException.class, () -> Scope.area(path));
  }

  @Test
  void saysThatTheDatabaseDoesNotAnswer() {
    DatabaseAddress nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/x", "x", "x");
    MingjianException away =
        assertThrows(MingjianException.class, () -> Database.open(nowhere, 1, 250));
    assertEquals(ServerError.STORAGE_AWAY, away.code());
    assertTrue(away.getMessage().contains("127.0.0.1:1"), away.getMessage());
  }

  @Test
  void saysThatItIsAwayWhenAllConnectionsAreInUse() throws Exception {
    try (Database narrow = Database.open(SharedPostgres.address(), 1, 250)) {
      CountDownLatch taken = new CountDownLatch(1);
      CountDownLatch end = new CountDownLatch(1);
      Thread holder = Thread.ofVirtual().start(() -> hold(narrow, taken, end));
      taken.await();
      Database.Query one = new Database.Query("SELECT 1", List.of(), row -> {});
      MingjianException away =
          assertThrows(
              MingjianException.class,
              () -> narrow.read(Scope.service(), Patience.LONG, List.of(one)));
      end.countDown();
      holder.join();
      assertEquals(ServerError.STORAGE_AWAY, away.code());
    }
  }

  private static void hold(Database database, CountDownLatch taken, CountDownLatch end) {
    database.inScope(
        Scope.service(),
        sql -> {
          taken.countDown();
          try {
            return end.await(30, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static int seen(Scope scope) {
    return DATABASE.inScope(
        scope, sql -> sql.fetch("SELECT 1 FROM institution WHERE institution LIKE 'DB_'").size());
  }

  private static int institution(DSLContext sql, String code, String area) {
    return sql.execute(
        "INSERT INTO institution (institution, area_path, name, profile) VALUES (?, ?, '', '')",
        code,
        area);
  }
}
