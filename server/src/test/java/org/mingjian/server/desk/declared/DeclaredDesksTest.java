package org.mingjian.server.desk.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.DatabaseAddress;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.desk.docket.Cases;
import org.mingjian.server.desk.docket.DeskScene;
import org.mingjian.values.MingjianException;

class DeclaredDesksTest {
  private static final Database DATABASE = SharedPostgres.another("declared");
  private static final String SHORT = "area: \"990100\"\nsteps: {first-review: {limit: 3工作日}}\n";

  /// Saturday 2025-06-14 and Sunday 2025-06-15 are worked.
  private static final String WORKED =
      "when,kind,words\n2025,OFFICIAL,更正\n2025-06-14,WORKED,调休\n2025-06-15,WORKED,调休\n";

  @TempDir private Path data;
  private String hospital = "";
  private int written;

  @BeforeEach
  void namesAHospitalAfterTheTest(TestInfo test) throws IOException, SQLException {
    hospital = "DD-" + test.getDisplayName().hashCode();
    Files.createDirectories(data.resolve("procedures"));
    Files.createDirectories(data.resolve("calendar"));
    DatabaseAddress place = SharedPostgres.addressOf("declared");
    try (Connection owner =
            DriverManager.getConnection(place.url(), place.user(), place.password());
        Statement statement = owner.createStatement()) {
      statement.execute("DELETE FROM mingjian.case_procedure WHERE procedure ^@ 'calendar/'");
    }
  }

  @Test
  void followsTheInnermostAreaThatDeclaresOne() throws IOException {
    write("procedures/990100.yaml", SHORT);
    DeskScene scene = scene();
    assertEquals("2025-06-12", limit(scene, opened(scene)));
    assertEquals(
        "first-review", scene.desks().inForce("/370000/370600").limits().procedure().start());
    assertFalse(
        scene
            .desks()
            .inForce("/370000/370600")
            .limits()
            .procedure()
            .area()
            .digits()
            .startsWith("99"));
  }

  @Test
  void letsACaseGoOnUnderTheProcedureItWasOpenedUnder() throws IOException {
    write("procedures/990100.yaml", SHORT);
    DeskScene scene = scene();
    String id = opened(scene);
    write("procedures/990100.yaml", SHORT.replace("3工作日", "8工作日"));
    assertTrue(scene.declared().reread());
    scene.pass(Duration.ofDays(4));
    scene.sweep();
    assertTrue(scene.file(id).position().isEscalated());
    DeskScene restarted = scene();
    assertTrue(restarted.file(id).position().isEscalated());
    assertEquals("3工作日", term(restarted, id));
  }

  @Test
  void refusesAWrongFileAtTheStart() throws IOException {
    write("procedures/990100.yaml", SHORT.replace("3工作日", "soon"));
    MingjianException wrong = assertThrows(MingjianException.class, this::scene);
    assertTrue(
        wrong.getMessage().contains("990100.yaml:2:31: 值 “soon” 不合要求，应为时限"), wrong.getMessage());
    write("procedures/990100.yaml", SHORT.replace("990100", "990200"));
    assertTrue(
        assertThrows(MingjianException.class, this::scene)
            .getMessage()
            .contains("area 应为 must be \"990100\""));
  }

  @Test
  void keepsWhatWasInForceWhereAChangeIsWrong() throws IOException {
    write("procedures/990100.yaml", SHORT);
    DeskScene scene = scene();
    write("procedures/990100.yaml", "steps: nothing");
    assertFalse(scene.declared().reread());
    assertEquals("2025-06-12", limit(scene, opened(scene)));
    write("calendar/2025.csv", WORKED.replace("2025,OFFICIAL", "2026,OFFICIAL"));
    assertFalse(scene.declared().reread());
  }

  @Test
  void movesLimitsWhenTheCalendarIsEditedWhileTheyRun() throws IOException {
    DeskScene scene = scene();
    String id = opened(scene);
    assertEquals("2025-06-23", limit(scene, id));
    write("calendar/2025.csv", WORKED);
    assertTrue(scene.declared().reread());
    assertTrue(scene.recount() > 0);
    assertEquals("2025-06-19", limit(scene, id));
    assertEquals(0, scene.recount());
    scene.pass(Duration.ofDays(11));
    scene.sweep();
    assertTrue(scene.file(id).position().isEscalated());
  }

  @Test
  void letsNobodyBeLateByAnEditMadeAfterTheDayItLeavesThem() throws IOException {
    DeskScene scene = scene();
    String id = opened(scene);
    scene.pass(Duration.ofDays(11));
    write("calendar/2025.csv", WORKED);
    scene.declared().reread();
    scene.recount();
    assertEquals("2025-06-20", limit(scene, id));
    scene.sweep();
    assertFalse(scene.file(id).position().isEscalated());
    scene.give(id, DeskScene.REVIEWER, "propose", "EVIDENCE_STANDS");
    assertEquals("verification", row(scene, id).step());
  }

  @Test
  void bringsNothingBackThatWasOver() throws IOException {
    write("calendar/2025.csv", WORKED);
    DeskScene scene = scene();
    String id = opened(scene);
    scene.pass(Duration.ofDays(12));
    scene.sweep();
    Files.delete(data.resolve("calendar/2025.csv"));
    scene.declared().reread();
    scene.recount();
    assertTrue(scene.file(id).position().isEscalated());
  }

  @Test
  void letsNothingBeOverTwiceByAClockThatGoesBack() throws IOException {
    DeskScene scene = scene();
    String id = opened(scene);
    for (int days : List.of(15, -15, 15)) {
      scene.pass(Duration.ofDays(days));
      scene.sweep();
    }
    assertEquals(
        1, scene.file(id).progress().sequence() - 2, "one event after opening and its findings");
    Instant last = scene.file(id).progress().at();
    scene.pass(Duration.ofDays(-15));
    scene.obey(id, DeskScene.REVIEWER, new CaseCommand.Assign("r.one"));
    assertFalse(scene.file(id).progress().at().isBefore(last));
  }

  private DeskScene scene() {
    return DeskScene.declared(DATABASE, data, hospital);
  }

  private String opened(DeskScene scene) {
    scene.bring(scene.audit("one").add(hospital, 2, 100));
    return scene.cases().getFirst();
  }

  private static Cases.Listed row(DeskScene scene, String id) {
    return scene.listed().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static String limit(DeskScene scene, String id) {
    return row(scene, id).limit().toString();
  }

  private static String term(DeskScene scene, String id) {
    String procedure = scene.file(id).opening().procedureId();
    return scene
        .desks()
        .of(procedure)
        .limits()
        .procedure()
        .step("first-review")
        .orElseThrow()
        .clock()
        .term()
        .toString();
  }

  private void write(String name, String text) throws IOException {
    Path file = data.resolve(name);
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L + 1000L * ++written));
  }
}
