package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.audit.output.FindingColumn;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.docket.DeskScene;
import org.mingjian.server.desk.found.AuditFolder;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import tools.jackson.databind.JsonNode;

class ExemptionsControllerTest {
  private static final Database DATABASE = TestServer.part(Database.class);
  @TempDir private Path folder;
  private String name = "";
  private DeskScene scene = new DeskScene(DATABASE, Path.of(""), "");

  @BeforeEach
  void namesEverybodyAfterTheTest() {
    name = "ex." + UUID.randomUUID().toString().substring(0, 8);
    scene = new DeskScene(DATABASE, folder, "H-" + name);
  }

  @Test
  void leavesAnExemptionThatTheInstitutionReads() {
    scene.bring(scene.audit("one").add("H-" + name, 2, 100));
    String id = scene.cases().getFirst();
    scene.uphold(id);
    Browser second = signedIn(".s", Role.SECOND_REVIEWER);
    HttpResponse<String> left = second.send("POST", "/api/cases/" + id + "/exemption", form());
    assertEquals(200, left.statusCode(), left.body());
    Browser office = signedIn("", Role.HOSPITAL_OFFICE);
    JsonNode row = exemptions(office, id).get(0);
    assertEquals("适应证已放宽", row.get("basis").asString());
    assertEquals(id, row.get("caseId").asString());
    assertEquals("", row.get("leftBy").asString());
    assertEquals(name + ".s", exemptions(second, id).get(0).get("leftBy").asString());
    assertEquals("某" + name + ".s", names(second, id).path(name + ".s").asString());
    assertTrue(names(office, id).path(name + ".s").isMissingNode());
    String path = "/api/exemptions/" + row.get("id").asString();
    assertEquals(400, second.send("DELETE", path, "").statusCode());
    HttpResponse<String> ended = second.send("DELETE", path + "?last=2024-12-31&why=x", "");
    assertEquals("2024-12-31", Browser.json(ended).get("last").asString());
    String log = signedIn(".a", Role.AUDIT_ADMIN).send("GET", "/api/access-log", "").body();
    assertTrue(log.contains("end-exemption") && log.contains(row.get("id").asString()), log);
  }

  @Test
  void takesAnIdForOneExemptionAlone() {
    scene.bring(scene.audit("one").add("H-" + name, 2, 100));
    String id = scene.cases().getFirst();
    scene.uphold(id);
    String path = "/api/cases/" + id + "/exemption";
    Browser second = signedIn(".s", Role.SECOND_REVIEWER);
    assertEquals(200, second.send("POST", path, form()).statusCode());
    assertEquals(200, second.send("POST", path, form()).statusCode());
    String other = form().replace("2025-12-31", "2025-11-30");
    HttpResponse<String> refused = second.send("POST", path, other);
    assertEquals(409, refused.statusCode(), refused.body());
    assertEquals(409, signedIn(".t", Role.SECOND_REVIEWER).send("POST", path, form()).statusCode());
    assertEquals(1, exemptions(second, id).size());
  }

  @Test
  void namesTheItemAsItsFindingDoes() {
    Map<FindingColumn, String> said = Map.of(FindingColumn.ITEM_NAME, "血液透析");
    scene.bring(scene.audit("one").add("H-" + name, 2, 100, said));
    String id = scene.cases().getFirst();
    scene.uphold(id);
    Browser second = signedIn(".s", Role.SECOND_REVIEWER);
    second.send("POST", "/api/cases/" + id + "/exemption", form());
    String item = exemptions(second, id).get(0).get("item").asString();
    assertEquals("血液透析", names(second, id).path(item).asString());
  }

  @Test
  void saysOnTheCaseThatAnExemptionMayBeLeftAndListsWhatItLeft() {
    scene.bring(scene.audit("one").add("H-" + name, 2, 100));
    String id = scene.cases().getFirst();
    Browser second = signedIn(".s", Role.SECOND_REVIEWER);
    assertEquals(List.of(), actionsFor(second, id, "leave-exemption"));
    scene.uphold(id);
    assertEquals(List.of("leave-exemption"), actionsFor(second, id, "leave-exemption"));
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    assertEquals(List.of(), actionsFor(reviewer, id, "leave-exemption"));
    second.send("POST", "/api/cases/" + id + "/exemption", form());
    assertEquals(1, exemptions(second, id).size());
    assertEquals(0, exemptions(second, "0".repeat(32)).size());
    assertEquals(404, second.send("GET", "/api/exemptions?caseId=nonsense", "").statusCode());
  }

  private static List<String> actionsFor(Browser browser, String id, String command) {
    return Browser.json(browser.send("GET", "/api/cases/" + id, ""))
        .get("actions")
        .valueStream()
        .map(one -> one.get("command").asString())
        .filter(command::equals)
        .toList();
  }

  @Test
  void showsWhatStandsOnTheLinesOfASettlement() {
    scene.bring(scene.audit("one").add("H-" + name, 2, 100).add("H-" + name, 3, 20));
    scene.accept(scene.cases().getFirst());
    String path = "/api/settlements/H-" + name + "/S-H-" + name + "-1/marks";
    JsonNode seen = Browser.json(signedIn(".r", Role.REVIEWER).send("GET", path, ""));
    assertTrue(seen.get("balanced").asBoolean());
    assertEquals("H-" + name, seen.get("institutionName").asString());
    assertEquals(2, seen.get("marks").size());
    JsonNode first = seen.get("marks").get(0);
    assertEquals("L-2", first.get("line").asString());
    assertEquals("handling", first.get("step").asString());
    assertEquals("CONFIRMED", first.get("standing").get(0).get("account").asString());
    assertEquals(10_050, first.get("standing").get(0).get("amountFen").asLong());
  }

  @Test
  void doesNotBalanceWhereAnEntryWasAddedThatComesOfNoEvent() {
    scene.bring(scene.audit("one").add("H-" + name, 2, 100).add("H-" + name, 3, 20));
    scene.accept(scene.cases().getFirst());
    String path = "/api/settlements/H-" + name + "/S-H-" + name + "-1/marks";
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    assertTrue(Browser.json(reviewer.send("GET", path, "")).get("balanced").asBoolean());
    String add =
        """
        INSERT INTO ledger_entry ("case", sequence, entry, area_path, institution, settlement,
          place, from_account, to_account, amount_fen, fund_fen, at)
        SELECT "case", 999, 1, area_path, institution, settlement, place, 'CONFIRMED', 'CLEARED',
          100, 100, at FROM ledger_entry WHERE institution = ? LIMIT 1
        """;
    DATABASE.inScope(Scope.service(), sql -> sql.execute(add, "H-" + name));
    assertFalse(Browser.json(reviewer.send("GET", path, "")).get("balanced").asBoolean());
  }

  @Test
  void saysTheSameOfASettlementNobodyKnowsAndOfOneOfAnother() {
    scene.bring(scene.audit("one").add("H-" + name, 2, 100));
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    assertEquals(404, reviewer.send("GET", "/api/settlements/NOPE/NOPE/marks", "").statusCode());
    String path = "/api/settlements/H-" + name + "/S-H-" + name + "-1/marks";
    assertEquals(200, reviewer.send("GET", path, "").statusCode());
    Browser other =
        Browser.with(
            TestAccounts.signIn(
                DATABASE,
                TestAccounts.add(DATABASE, name + ".o", "/980000/980100", Role.REVIEWER)));
    HttpResponse<String> hidden = other.send("GET", path, "");
    assertEquals(404, hidden.statusCode(), hidden.body());
    assertEquals(
        "application/problem+json", hidden.headers().firstValue("Content-Type").orElse(""));
  }

  private String form() {
    return """
    {"id": "e-1", "finding": "%s", "everyItem": false, "from": "2025-01-01", "until": "2025-12-31",
     "basis": "适应证已放宽"}
    """
        .formatted(AuditFolder.id("H-" + name, 2));
  }

  private static JsonNode exemptions(Browser browser, String id) {
    return Browser.json(browser.send("GET", "/api/exemptions?caseId=" + id, "")).get("rows");
  }

  private Browser signedIn(String who, Role role) {
    return Browser.with(
        TestAccounts.signIn(
            DATABASE, TestAccounts.add(DATABASE, name + who, DeskScene.AREA, role)));
  }

  private static JsonNode names(Browser browser, String id) {
    return Browser.json(browser.send("GET", "/api/exemptions?caseId=" + id, "")).get("names");
  }
}
