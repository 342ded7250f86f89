package org.mingjian.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.desk.found.AuditFolder;
import org.mingjian.server.desk.found.AuditOutput;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Role;

class DemoSettingTest {
  private static final int FINDINGS = 450;
  private static final int HOSPITALS = 3;

  /// A Wednesday, so that limits may end on it.
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-09-16T05:00:00Z"), ZoneOffset.UTC);

  @TempDir private static Path folder;
  private static final Database DATABASE = SharedPostgres.another("demo_setting");
  private static final List<String> TOLD = new ArrayList<>();

  @BeforeAll
  static void setsItUp() {
    setUp(DATABASE);
  }

  @AfterAll
  static void closes() {
    DATABASE.close();
  }

  private static void setUp(Database into) {
    AuditFolder found = new AuditFolder(folder, "r-1");
    List<DemoPlaces.Place> places = new ArrayList<>();
    for (int hospital = 1; hospital <= HOSPITALS; hospital++) {
      String code = "H9901020000" + hospital;
      places.add(new DemoPlaces.Place(code, "医院" + hospital, "/990000/990100/990102"));
      for (int line = 0; line < FINDINGS / HOSPITALS; line++) {
        found.add(code, line * 2, 100 + line, line % 2 == 0 ? "SUSPECTED" : "VIOLATION", "D-1");
      }
    }
    AuditOutput output = found.write();
    new DemoSetting(into, new DemoPlaces(places), TOLD::add).up(output, CLOCK);
  }

  @Test
  void hasACaseAtEachStep() {
    Set<String> steps = new TreeSet<>(Procedures.national().steps().keySet());
    steps.removeAll(texts("SELECT DISTINCT step FROM desk_case WHERE step <> ''"));
    assertEquals(Set.of(), steps);
  }

  @Test
  void hasACaseClosedInEachWay() {
    Set<String> closings = new TreeSet<>(Procedures.national().words().closings().keySet());
    closings.removeAll(texts("SELECT DISTINCT closing FROM desk_case WHERE step = ''"));
    assertEquals(Set.of(), closings);
  }

  @Test
  void hasCasesDueTodayOverdueAndSuspended() {
    assertTrue(count("step <> '' AND limit_day = DATE '2026-09-16'") > 0);
    assertTrue(count("step <> '' AND escalated") > 0);
    assertTrue(count("suspended") > 0);
    assertTrue(count("assignee <> ''") > 0);
    assertEquals(0, count("step <> '' AND limit_day < DATE '2026-09-16'"));
  }

  @Test
  void isPlayedByCommandsThatAreAllObeyed() {
    assertTrue(TOLD.getLast().startsWith("办理 commands obeyed "), TOLD::toString);
    assertEquals(0, count("opened > TIMESTAMPTZ '2026-09-16T05:00:00Z'"));
  }

  @Test
  void hasAnAccountOfEachRole() {
    Set<Role> roles =
        DemoCast.shown(new DemoSetting(DATABASE, new DemoPlaces(List.of()), TOLD::add).book(CLOCK))
            .stream()
            .map(Account::roles)
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(Role.values()), roles);
  }

  @Test
  void comesToTheSameEachTime() {
    String all =
        "SELECT CAST(\"case\" AS text) || ' ' || step || ' ' || closing || ' ' || version || ' '"
            + " || limit_day FROM desk_case";
    try (Database other = SharedPostgres.another("demo_again")) {
      setUp(other);
      assertEquals(texts(all), texts(other, all));
    }
  }

  private static long count(String where) {
    return DATABASE.inScope(
        Scope.service(),
        sql -> sql.fetchSingle("SELECT count(*) FROM desk_case WHERE " + where).into(Long.class));
  }

  private static Set<String> texts(String query) {
    return texts(DATABASE, query);
  }

  private static Set<String> texts(Database of, String query) {
    List<String> texts =
        of.inScope(Scope.service(), sql -> sql.fetch(query).map(row -> row.get(0, String.class)));
    return new TreeSet<>(texts);
  }
}
