package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.DeskScene;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import tools.jackson.databind.JsonNode;

class BatchControllerTest {
  private static final Database DATABASE = TestServer.part(Database.class);
  private static final String COMMAND =
      """
      "command": "give-outcome", "fields": {"outcome": "clear",
        "grounds": {"reason": "RULE_MISFIT", "opinion": "规则不适用"}}
      """;

  @TempDir private Path folder;
  private String name = "";
  private DeskScene scene = new DeskScene(DATABASE, Path.of(""), "");

  @BeforeEach
  void namesEverybodyAfterTheTest() {
    name = "bc." + UUID.randomUUID().toString().substring(0, 8);
    scene = new DeskScene(DATABASE, folder, "H-" + name);
    scene.catchUp();
  }

  @Test
  void decidesWhatThePreviewShowed() {
    String rule = "R-" + name;
    scene.bring(scene.audit("one").add("H-" + name, 2, 100, rule).add("H-" + name, 4, 50, rule));
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    String filter =
        "{\"filter\": {\"institution\": \"H-"
            + name
            + "\", \"rule\": \""
            + rule
            + "\"}, "
            + COMMAND
            + "}";
    HttpResponse<String> seen = reviewer.send("POST", "/api/case-batches/preview", filter);
    assertEquals(200, seen.statusCode(), seen.body());
    JsonNode preview = Browser.json(seen);
    assertEquals(15_100, preview.get("amountFen").asLong());
    assertEquals(2, preview.get("sample").size());
    String batch =
        "{\"id\": \"" + name + "\", \"cases\": " + preview.get("cases") + ", " + COMMAND + "}";
    JsonNode done = Browser.json(reviewer.send("POST", "/api/case-batches", batch));
    assertEquals(2, done.get("done").asInt());
    assertEquals(done, Browser.json(reviewer.send("POST", "/api/case-batches", batch)));
    String log = signedIn(".a", Role.AUDIT_ADMIN).send("GET", "/api/access-log", "").body();
    assertEquals(1, log.split("\"subject\":\"batch/" + name + "\"", -1).length - 1, log);
    assertTrue(log.contains("give-outcome cases/2"), log);
    JsonNode near =
        Browser.json(
            reviewer.send("GET", "/api/cases/" + scene.cases().getFirst() + "/nearest", ""));
    assertEquals("CLEARED", near.get("rows").get(0).get("decided").get("closing").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"rule\": \" \"}", "{\"step\": \"first-review\"}"})
  void decidesNoCasesThatAreOfNoOnePattern(String filter) {
    HttpResponse<String> reply = preview(".r", Role.REVIEWER, filter, COMMAND);
    assertEquals(400, reply.statusCode(), reply.body());
    String detail = Browser.json(reply).get("detail").asString();
    assertTrue(detail.contains("同一规则") && detail.endsWith(": filter.rule"), detail);
  }

  @Test
  void givesCasesOfAStepToSomebodyButNotAllThereAre() {
    String assign = "\"command\": \"assign\", \"fields\": {\"person\": \"somebody\"}";
    assertEquals(400, preview(".s", Role.SUPERVISOR, "{}", assign).statusCode());
    String ofStep = "{\"step\": \"first-review\"}";
    assertEquals(200, preview(".t", Role.SUPERVISOR, ofStep, assign).statusCode());
  }

  private HttpResponse<String> preview(String who, Role role, String filter, String command) {
    String form = "{\"filter\": " + filter + ", " + command + "}";
    return signedIn(who, role).send("POST", "/api/case-batches/preview", form);
  }

  @Test
  void saysOfEachCaseWhyNot() {
    scene.bring(scene.audit("one").add("H-" + name, 2, 100));
    String batch =
        "{\"id\": \""
            + name
            + "\", \"cases\": [{\"caseId\": \""
            + scene.cases().getFirst()
            + "\", \"version\": 2}], "
            + COMMAND
            + "}";
    JsonNode denied =
        Browser.json(signedIn(".h", Role.HANDLER).send("POST", "/api/case-batches", batch));
    assertEquals("ROLE", denied.get("outcomes").get(0).get("code").asString());
    assertEquals(0, denied.get("done").asInt());
  }

  private Browser signedIn(String who, Role role) {
    return Browser.with(
        TestAccounts.signIn(
            DATABASE, TestAccounts.add(DATABASE, name + who, DeskScene.AREA, role)));
  }
}
