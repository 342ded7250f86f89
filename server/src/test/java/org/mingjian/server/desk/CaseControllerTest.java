package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.audit.output.FindingColumn;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.gathering.Gathering;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.Gatherer;
import org.mingjian.server.desk.found.Areas;
import org.mingjian.server.desk.found.AuditFolder;
import org.mingjian.server.desk.found.FindingImport;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import tools.jackson.databind.JsonNode;

class CaseControllerTest {
  private static final Database DATABASE = TestServer.part(Database.class);
  private static final String AREA = "/990000/990100/990102";
  @TempDir private Path folder;
  private String name = "";

  @BeforeEach
  void namesEverybodyAfterTheTest() {
    name = "cc." + UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void letsAReviewerDecideByTheVersionTheySaw() {
    bring(2, 3);
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    JsonNode row = only(reviewer, "/api/cases?institution=" + hospital());
    String path = "/api/cases/" + row.get("id").asString();
    HttpResponse<String> seen = reviewer.send("GET", path, "");
    String version = seen.headers().firstValue("ETag").orElseThrow();
    assertEquals("\"2\"", version);
    String propose = outcome("p-1", "propose");
    HttpResponse<String> done = reviewer.holding(version).send("POST", path + "/commands", propose);
    assertEquals(200, done.statusCode(), done.body());
    assertEquals("verification", Browser.json(done).get("step").asString());
    JsonNode money = Browser.json(reviewer.send("GET", path, "")).get("money").get(0);
    assertEquals("PROPOSED", money.get("account").asString());
    assertEquals(20_100, money.get("amountFen").asLong());
    assertEquals(200, reviewer.send("POST", path + "/commands", propose).statusCode());
    HttpResponse<String> late =
        reviewer.send("POST", path + "/commands", outcome("p-2", "propose"));
    assertEquals(412, late.statusCode(), late.body());
  }

  @Test
  void takesAnIdForOneCommandOfOnePersonAlone() {
    bring(2);
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    String path =
        "/api/cases/"
            + only(reviewer, "/api/cases?institution=" + hospital()).get("id").asString()
            + "/commands";
    String propose = outcome("p-1", "propose");
    assertEquals(200, reviewer.holding("\"2\"").send("POST", path, propose).statusCode());
    assertEquals(200, reviewer.send("POST", path, propose).statusCode());
    Browser second = signedIn(".v", Role.VERIFIER);
    refusesTheId(reviewer.send("POST", path, propose.replace("核对无误", "另有意见")));
    refusesTheId(reviewer.send("POST", path, outcome("p-1", "clear")));
    refusesTheId(second.holding("\"3\"").send("POST", path, propose));
    refusesTheId(second.send("POST", path, outcome("p-1", "notify")));
    String own = outcome("p-2", "notify");
    assertEquals(200, second.send("POST", path, own).statusCode());
  }

  /// What the program did by itself has ids too.
  @Test
  void takesNoIdOfWhatTheProgramDid() {
    bring(2);
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    String id = only(reviewer, "/api/cases?institution=" + hospital()).get("id").asString();
    String ours =
        DATABASE
            .inScope(Scope.service(), sql -> TestServer.part(CaseFiles.class).recorded(sql, id))
            .getFirst()
            .commandId();
    HttpResponse<String> reply =
        reviewer
            .holding("\"2\"")
            .send("POST", "/api/cases/" + id + "/commands", outcome(ours, "propose"));
    assertEquals(409, reply.statusCode(), reply.body());
  }

  @Test
  void namesWhatWasSentAndWhatItKnows() {
    CaseScene scene = new CaseScene(folder);
    String outcome = told(scene, Map.of("outcome", "nonsense", "grounds", grounds("X")));
    assertTrue(outcome.contains("“nonsense”, [clear, "), outcome);
    assertFalse(outcome.contains("lapsed"), outcome);
    String reason = told(scene, Map.of("outcome", "propose", "grounds", grounds("NONSENSE")));
    assertTrue(reason.contains("“NONSENSE”, [") && reason.contains("EVIDENCE_STANDS"), reason);
    String missing = told(scene, Map.of("outcome", "propose"));
    assertTrue(missing.endsWith("give-outcome.grounds, [outcome, grounds, amounts]"), missing);
    String part = told(scene, Map.of("outcome", "propose", "grounds", Map.of("reason", "X")));
    assertTrue(part.endsWith("give-outcome.grounds.opinion, [reason, opinion]"), part);
  }

  private static Map<String, Object> grounds(String reason) {
    return Map.of("reason", reason, "opinion", "核对无误");
  }

  private static String told(CaseScene scene, Map<String, Object> fields) {
    HttpResponse<String> reply = scene.send(Role.REVIEWER, "give-outcome", fields);
    assertEquals(400, reply.statusCode(), reply.body());
    return Browser.json(reply).get("detail").asString();
  }

  private static void refusesTheId(HttpResponse<String> reply) {
    assertEquals(409, reply.statusCode(), reply.body());
    JsonNode problem = Browser.json(reply);
    assertEquals("MJ-4345", problem.get("code").asString());
    assertTrue(problem.get("detail").asString().contains("“p-1” (give-outcome)"), reply.body());
  }

  @Test
  void saysWhatOneMayDoAndWhyNot() {
    bring(2);
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    Browser handler = signedIn(".h", Role.HANDLER);
    String path =
        "/api/cases/" + only(reviewer, "/api/cases?institution=" + hospital()).get("id").asString();
    JsonNode mine = Browser.json(reviewer.send("GET", path, ""));
    assertEquals("", action(mine, "propose").get("against").asString());
    assertEquals("NOT_FOR_VERDICT", action(mine, "refuse-at-once").get("against").asString());
    JsonNode theirs = Browser.json(handler.send("GET", path, ""));
    assertEquals("ROLE", action(theirs, "propose").get("against").asString());
    assertEquals("当前环节不由您的角色办理", action(theirs, "propose").get("why").get("zh").asString());
    HttpResponse<String> denied =
        handler.holding("\"2\"").send("POST", path + "/commands", outcome("x", "propose"));
    assertEquals(403, denied.statusCode(), denied.body());
  }

  @Test
  void tellsAnInstitutionWhenItIsAskedAndNotBefore() {
    bring(2);
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    Browser verifier = signedIn(".v", Role.VERIFIER);
    Browser office = signedIn("", Role.HOSPITAL_OFFICE);
    String path =
        "/api/cases/" + only(reviewer, "/api/cases?institution=" + hospital()).get("id").asString();
    assertEquals(404, office.send("GET", path, "").statusCode());
    reviewer.holding("\"2\"").send("POST", path + "/commands", outcome("a", "propose"));
    HttpResponse<String> asked =
        verifier.holding("\"3\"").send("POST", path + "/commands", outcome("b", "notify"));
    assertEquals(200, asked.statusCode(), asked.body());
    HttpResponse<String> seen = office.send("GET", path, "");
    assertEquals(200, seen.statusCode());
    assertFalse(seen.body().contains(name + ".r"), seen.body());
    assertFalse(seen.body().contains("核对无误"), seen.body());
    assertEquals(
        "1", Browser.json(office.send("GET", "/api/findings/total", "")).get("count").asString());
    assertEquals(404, signedIn("x", Role.HOSPITAL_OFFICE).send("GET", path, "").statusCode());
  }

  @Test
  void listsAFindingWithWhatFillsItsWordingInAnotherLanguage() {
    AuditFolder audit = new AuditFolder(folder.resolve(name), "release-1");
    bring(audit.add(hospital(), 2, 9, Map.of(FindingColumn.MESSAGE_ARGS, "{\"limit\":\"2\"}")));
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    JsonNode row = only(reviewer, "/api/findings?institution=" + hospital());
    assertEquals("{\"limit\":\"2\"}", row.get("messageArguments").asString());
  }

  @Test
  void masksThePersonOfAFinding() {
    bring(2);
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    String path = "/api/findings/" + AuditFolder.id(hospital(), 2);
    JsonNode person = Browser.json(reviewer.send("GET", path, "")).get("person");
    assertTrue(person.get("masked").asBoolean());
    assertEquals("***", person.get("text").asString());
  }

  @Test
  void countsWhatIsOnADesk() {
    bring(2);
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    JsonNode row = only(reviewer, "/api/cases?institution=" + hospital());
    String path = "/api/cases/" + row.get("id").asString();
    String take =
        "{\"id\":\"t\",\"command\":\"assign\",\"fields\":{\"person\":\"" + name + ".r\"}}";
    assertEquals(
        200, reviewer.holding("\"2\"").send("POST", path + "/commands", take).statusCode());
    JsonNode desk = Browser.json(reviewer.send("GET", "/api/desk", ""));
    assertEquals("1", desk.get("mine").asString());
    assertEquals("0", desk.get("mineOverdue").asString());
    only(reviewer, "/api/cases?mine=true");
  }

  @Test
  void namesThePersonsBehindAccountsToTheBureauAlone() {
    bring(2);
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    Browser verifier = signedIn(".v", Role.VERIFIER);
    Browser office = signedIn("", Role.HOSPITAL_OFFICE);
    String path =
        "/api/cases/" + only(reviewer, "/api/cases?institution=" + hospital()).get("id").asString();
    reviewer.holding("\"2\"").send("POST", path + "/commands", outcome("a", "propose"));
    verifier.holding("\"3\"").send("POST", path + "/commands", outcome("b", "notify"));
    JsonNode seen = Browser.json(reviewer.send("GET", path, ""));
    assertEquals("某" + name + ".r", seen.get("persons").get(name + ".r").asString());
    HttpResponse<String> told = office.send("GET", path, "");
    assertEquals(0, Browser.json(told).get("persons").size());
    assertFalse(told.body().contains(name + ".v"), told.body());
  }

  @Test
  void tellsWhatTheRulesOfAListAreCalled() {
    bring(2);
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    JsonNode list = Browser.json(reviewer.send("GET", "/api/cases?institution=" + hospital(), ""));
    assertEquals("限定支付", list.get("names").get("R-1").asString());
  }

  @Test
  void listsTheCasesOfAnAreaAndThoseNobodyHas() {
    bring(2);
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    String own = "/api/cases?institution=" + hospital();
    only(reviewer, own + "&assignee=-&area=" + AREA + "/");
    only(reviewer, own + "&area=/990000/990100");
    assertEquals("0", counted(reviewer, own + "&area=/990000/990100/"));
    assertEquals("0", counted(reviewer, own + "&assignee=" + name + ".r"));
    assertEquals(400, reviewer.send("GET", own + "&area=here", "").statusCode());
  }

  @Test
  void tellsNoInstitutionWhoAtTheBureauHasItsCase() {
    bring(2);
    Browser office = signedIn("", Role.HOSPITAL_OFFICE);
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    String list = "/api/cases?institution=" + hospital();
    String take = "UPDATE desk_case SET told = true, assignee = ? WHERE institution = ?";
    DATABASE.inScope(Scope.service(), sql -> sql.execute(take, name + ".r", hospital()));
    assertEquals(name + ".r", only(reviewer, list).get("assignee").asString());
    assertEquals("", only(office, list).get("assignee").asString());
    DATABASE.inScope(Scope.service(), sql -> sql.execute(take, name, hospital()));
    assertEquals(name, only(office, list).get("assignee").asString());
  }

  @Test
  void countsTheFindingsOfADoctor() {
    Browser doctor = signedIn(".d", Role.DOCTOR);
    JsonNode total = Browser.json(doctor.send("GET", "/api/findings/total", ""));
    assertEquals("0", total.get("count").asString());
  }

  private String hospital() {
    return "H-" + name;
  }

  private Browser signedIn(String who, Role role) {
    Account account = TestAccounts.add(DATABASE, name + who, AREA, role);
    return Browser.with(TestAccounts.signIn(DATABASE, account));
  }

  private static String counted(Browser browser, String list) {
    String counts = list.replace("/api/cases?", "/api/cases/count?");
    return Browser.json(browser.send("GET", counts, "")).get("count").asString();
  }

  private static JsonNode only(Browser browser, String list) {
    JsonNode rows = Browser.json(browser.send("GET", list, "")).get("rows");
    assertEquals(1, rows.size(), rows.toString());
    return rows.get(0);
  }

  private static JsonNode action(JsonNode page, String outcome) {
    return page.get("actions")
        .valueStream()
        .filter(one -> one.get("outcome").asString().equals(outcome))
        .findFirst()
        .orElseThrow();
  }

  private static String outcome(String id, String outcome) {
    return """
    {"id": "%s", "command": "give-outcome", "fields": {"outcome": "%s",
     "grounds": {"reason": "EVIDENCE_STANDS", "opinion": "核对无误"}}}
    """
        .formatted(id, outcome);
  }

  private void bring(int... lines) {
    AuditFolder audit = new AuditFolder(folder.resolve(name), "release-1");
    for (int line : lines) {
      audit.add(hospital(), line, 100);
    }
    bring(audit);
  }

  private static void bring(AuditFolder audit) {
    Clock clock = Clock.systemUTC();
    new FindingImport(
            DATABASE,
            new Gathering(Procedures.national()),
            new Areas(code -> Optional.empty()),
            clock)
        .bring(audit.write(), so -> {});
    Gatherer gatherer =
        new Gatherer(
            DATABASE, TestServer.part(CaseFiles.class), TestServer.part(Desk.class), clock);
    int some = gatherer.gather();
    while (some > 0) {
      some = gatherer.gather();
    }
  }
}
