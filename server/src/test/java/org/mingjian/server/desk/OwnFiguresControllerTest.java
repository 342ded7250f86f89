package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.identity.Role;
import tools.jackson.databind.JsonNode;

class OwnFiguresControllerTest {
  private static final Database DATABASE = TestServer.part(Database.class);
  private static final String GIVEN = "SELECT DISTINCT account FROM given_outcome ORDER BY account";
  @TempDir private Path folder;

  @Test
  void countsWhatOneEndedOneself() {
    CaseScene scene = new CaseScene(folder).give(Role.REVIEWER, "propose", "EVIDENCE_STANDS");
    JsonNode figures = work(scene, Role.REVIEWER).get("figures");
    assertEquals(1, figures.get("today").asLong());
    assertEquals(1, figures.get("month").asLong());
    assertEquals(0.0, figures.get("meanDays").asDouble());
    JsonNode nothing = work(scene, Role.VERIFIER).get("figures");
    assertEquals(0, nothing.get("month").asLong());
    assertTrue(nothing.get("meanDays") == null || nothing.get("meanDays").isNull());
  }

  @Test
  void saysWhatWaitsWhereOneActsAndNowhereElse() {
    CaseScene scene = new CaseScene(folder).give(Role.REVIEWER, "propose", "EVIDENCE_STANDS");
    JsonNode steps = work(scene, Role.VERIFIER).get("steps");
    assertEquals(1, steps.size(), steps.toString());
    assertEquals("verification", steps.get(0).get("step").asString());
    assertTrue(steps.get(0).get("open").asLong() >= 1, steps.toString());
    assertEquals("0", steps.get(0).get("due").asString());
  }

  @Test
  void tellsHowManyOfOnesCasesAnAppealOverturned() {
    CaseScene scene = new CaseScene(folder).heard();
    scene.attach(Role.HOSPITAL_OFFICE);
    scene.give(Role.HOSPITAL_OFFICE, "appeal", "MEDICALLY_JUSTIFIED");
    assertEquals(0, work(scene, Role.REVIEWER).get("figures").get("appealed").asLong());
    scene.give(Role.SECOND_REVIEWER, "uphold-appeal", "MEDICALLY_JUSTIFIED");
    for (Role held : List.of(Role.REVIEWER, Role.VERIFIER)) {
      JsonNode figures = work(scene, held).get("figures");
      assertEquals(1, figures.get("appealed").asLong(), figures.toString());
      assertEquals(1, figures.get("overturned").asLong(), figures.toString());
    }
    assertEquals(0, work(scene, Role.SECOND_REVIEWER).get("figures").get("appealed").asLong());
  }

  @Test
  void showsAnInstitutionNobodyOfTheBureau() {
    CaseScene scene = new CaseScene(folder).heard();
    Scope own = Scope.institution("/990000/990100/990102", scene.hospital());
    List<String> seen = DATABASE.inScope(own, sql -> sql.fetch(GIVEN).getValues(0, String.class));
    assertEquals(List.of(scene.account(Role.HOSPITAL_OFFICE)), seen);
  }

  private static JsonNode work(CaseScene scene, Role role) {
    HttpResponse<String> reply = scene.as(role).send("GET", "/api/desk/figures", "");
    assertEquals(200, reply.statusCode(), reply.body());
    return Browser.json(reply);
  }
}
