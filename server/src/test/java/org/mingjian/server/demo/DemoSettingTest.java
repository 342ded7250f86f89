package org.mingjian.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.desk.file.FileStore;
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
        if (line % 10 == 9) {
          found.withoutMoney();
        }
      }
    }
    AuditOutput output = found.write();
    new DemoSetting(into, folder.resolve("service"), new DemoPlaces(places), TOLD::add)
        .up(output, CLOCK);
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
  void hasSomebodyAwayTodayAndSomebodyNextWeek() {
    assertEquals(
        List.of("reviewer2", "second2"),
        List.copyOf(
            texts("SELECT from_account FROM delegation WHERE last_day >= DATE '2026-09-16'")));
  }

  @Test
  void isPlayedByCommandsThatAreAllObeyed() {
    assertTrue(TOLD.getLast().startsWith("办理 commands obeyed "), TOLD::toString);
    assertEquals(0, count("opened > TIMESTAMPTZ '2026-09-16T05:00:00Z'"));
  }

  @Test
  void datesEachLetterOnTheDayOfItsOutcomeAndItsLimitLater() {
    assertEquals(Set.of("0"), texts("SELECT CAST(count(*) AS text) FROM letter_due"));
    String late =
        """
        SELECT l.document FROM letter l JOIN desk_case c ON c."case" = l."case"
        WHERE CAST(l.content AS json) ->> 'date' <> to_char(
            l.issued AT TIME ZONE 'Asia/Shanghai', 'FMYYYY年FMMM月FMDD日')
          OR l.issued >= TIMESTAMPTZ '2026-09-16T05:00:00Z'
        """;
    assertEquals(Set.of(), texts(late));
    Set<String> days = texts("SELECT content FROM letter WHERE content LIKE '%截止日期%'");
    assertTrue(days.size() > HOSPITALS, days::toString);
    days.forEach(content -> assertTrue(limitOf(content).isAfter(dayOf(content)), content));
  }

  private static LocalDate limitOf(String content) {
    return day("截止日期：(\\d+)年(\\d+)月(\\d+)日", content);
  }

  private static LocalDate dayOf(String content) {
    return day("\"date\":\"(\\d+)年(\\d+)月(\\d+)日", content);
  }

  private static LocalDate day(String pattern, String content) {
    Matcher found = Pattern.compile(pattern).matcher(content);
    assertTrue(found.find(), content);
    return LocalDate.of(
        Integer.parseInt(found.group(1)),
        Integer.parseInt(found.group(2)),
        Integer.parseInt(found.group(3)));
  }

  @Test
  void hasExemptionsAndFindingsTheyCover() {
    assertFalse(texts("SELECT \"case\"::text FROM exemption").isEmpty());
    assertFalse(texts("SELECT finding::text FROM finding WHERE standing = 'exempt'").isEmpty());
  }

  @Test
  void hasPanelsInAllStates() {
    Set<String> seats = texts("SELECT declared || ' ' || (opinion <> '') FROM panel_seat");
    assertEquals(Set.of("false false", "true false", "true true"), seats);
    assertTrue(count("step = 'panel' AND \"case\" NOT IN (SELECT \"case\" FROM panel_seat)") > 0);
  }

  @Test
  void hasFilesBehindAllMaterials() {
    Set<String> types = texts("SELECT type FROM upload");
    assertEquals(Set.of("pdf", "png"), types);
    FileStore store = new FileStore(folder.resolve("service").resolve("files"));
    texts("SELECT hash FROM upload").forEach(hash -> assertTrue(store.has(hash), hash));
  }

  @Test
  void hasARuleOfWhichEnoughWasDecided() {
    Set<String> decided =
        texts("SELECT rule FROM rule_day GROUP BY rule HAVING sum(decided) >= 30");
    assertFalse(decided.isEmpty());
  }

  @Test
  void notesWhoEndedWhichStepAsTheServiceDoes() {
    String given =
        "SELECT count(*)::text FROM event WHERE stream ^@ 'case/' AND type = 'outcome-given'";
    String noted = "SELECT count(DISTINCT (\"case\", sequence))::text FROM given_outcome";
    assertEquals(texts(given), texts(noted + " WHERE kind <> 'silent'"));
    assertTrue(texts("SELECT account FROM given_outcome").contains("reviewer1"));
  }

  @Test
  void leavesWhatPeopleLeave() {
    assertTrue(texts("SELECT batch FROM case_batch WHERE done > 0").size() > 2);
    assertTrue(texts("SELECT account FROM saved_view").contains("reviewer1"));
    assertTrue(texts("SELECT account FROM opinion_template").contains(""));
    assertEquals(
        Set.of("false", "true"),
        texts(
            "SELECT (r.notice IS NULL)::text FROM notice n LEFT JOIN notice_read r"
                + " ON r.notice = n.notice AND r.account = 'hospital' WHERE n.institution <> ''"));
    assertFalse(texts("SELECT \"case\"::text FROM desk_case WHERE assignee = 'doctor'").isEmpty());
  }

  @Test
  void hasAnAccountOfEachRole() {
    Set<Role> roles =
        DemoCast.shown(
                new DemoSetting(DATABASE, folder, new DemoPlaces(List.of()), TOLD::add).book(CLOCK))
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
