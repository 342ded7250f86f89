package org.mingjian.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;

/// Statements without any condition, in the scope of somebody who works at the desk.
class ForgottenWhereTest {
  private static final Database DATABASE = SharedPostgres.database();
  private static final String TABLES =
      """
      SELECT c.table_name FROM information_schema.columns c JOIN pg_class t
      ON t.relname = c.table_name AND t.relnamespace = 'mingjian'::regnamespace
      WHERE c.table_schema = 'mingjian' AND c.column_name = 'area_path' AND NOT t.relispartition
      AND t.relkind IN ('r', 'p') ORDER BY 1
      """;

  /// Whose a row is; rows of tables that do not say it are of several, and no hospital's to see.
  private static final String OF_WHOM = "coalesce(to_jsonb(t) ->> 'institution', 'of several')";

  private static Account here;
  private static Account hospital;

  @BeforeAll
  static void hasPeopleOfTwoAreasAndTwoHospitals() {
    here = TestAccounts.add(DATABASE, "fw.here", "/960000/960100", Role.REVIEWER);
    hospital = TestAccounts.add(DATABASE, "fw.office", "/960000/960100", Role.HOSPITAL_OFFICE);
    Account other = TestAccounts.add(DATABASE, "fw.doctor", "/960000/960100", Role.DOCTOR);
    Account there = TestAccounts.add(DATABASE, "fw.there", "/960000/960200", Role.REVIEWER);
    for (Account account : List.of(here, hospital, other, there)) {
      TestAccounts.signIn(DATABASE, account);
    }
  }

  private static List<String> tables() {
    return DATABASE.inScope(Scope.service(), sql -> sql.fetch(TABLES).getValues(0, String.class));
  }

  private static List<String> all(Account who, String column, String table) {
    return DATABASE.inScope(
        who.actor().scope(),
        sql ->
            sql.fetch("SELECT DISTINCT " + column + " FROM \"" + table + "\" AS t")
                .getValues(0, String.class));
  }

  @Test
  void showsNoRowOfAnotherAreaInAnyTable() {
    assertTrue(tables().containsAll(List.of("account", "desk_session", "event", "fact")));
    for (String table : tables()) {
      for (String area : all(here, "area_path", table)) {
        assertTrue(area.startsWith("/960000/960100"), table + " " + area);
      }
    }
    assertEquals(List.of("/960000/960100"), all(here, "area_path", "desk_session"));
  }

  @Test
  void showsNoRowOfAnotherHospitalInAnyTable() {
    for (String table : tables()) {
      for (String institution : all(hospital, OF_WHOM, table)) {
        assertEquals("H-fw.office", institution, table);
      }
    }
    assertEquals(List.of("fw.office"), all(hospital, "account", "account"));
  }

  @Test
  void changesNoRowOfAnotherArea() {
    DATABASE.inScope(
        here.actor().scope(), sql -> sql.execute("UPDATE account SET person = 'changed'"));
    Accounts accounts = new Accounts(Clock.systemUTC());
    Account there =
        DATABASE.inScope(Scope.service(), sql -> accounts.find(sql, "fw.there")).orElseThrow();
    assertFalse(there.person().equals("changed"));
  }
}
