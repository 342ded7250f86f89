package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Organisation;
import org.mingjian.server.identity.OrganisationKind;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DelegationsControllerTest {
  private static final Database DATABASE = TestServer.part(Database.class);
  private static final String AREA = "/990000/990100/990102";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @TempDir private Path folder;
  private final String id = UUID.randomUUID().toString().replace("-", "");

  @Test
  void letsWhoStandsInActAndNamesBoth() {
    CaseScene scene = taken();
    Browser other = reviewer(scene);
    assertEquals(403, propose(scene, other).statusCode());
    HttpResponse<String> noted = note(scene, Role.REVIEWER, other(scene));
    assertEquals(200, noted.statusCode(), noted.body());
    assertEquals("in-force", Browser.json(noted).get("state").asString());
    JsonNode mine = Browser.json(other.send("GET", "/api/cases?mine=true", "")).get("rows");
    assertEquals(scene.id(), mine.get(0).get("id").asString());
    JsonNode desk = Browser.json(other.send("GET", "/api/desk", ""));
    assertEquals("1", desk.get("mine").asString());
    assertEquals(
        "某" + scene.account(Role.REVIEWER), desk.get("standsFor").get(0).get("person").asString());
    assertEquals(200, propose(scene, other).statusCode());
    List<JsonNode> events = scene.seenBy(Role.REVIEWER).get("timeline").valueStream().toList();
    assertEquals("delegated", events.get(events.size() - 2).get("event").asString());
    JsonNode persons = events.getLast().get("fields").get("persons");
    assertEquals(2, persons.size(), persons.toString());
  }

  @Test
  void writesEachIntoTheAccessLog() {
    CaseScene scene = taken();
    reviewer(scene);
    note(scene, Role.REVIEWER, other(scene));
    end(scene.as(Role.REVIEWER), "\"1\"");
    String logged = "SELECT action FROM access_log WHERE subject LIKE ? ORDER BY id";
    List<String> actions =
        DATABASE.inScope(
            Scope.service(), sql -> sql.fetch(logged, "%" + id).getValues(0, String.class));
    assertEquals(List.of("delegate", "end-delegation"), actions);
  }

  @Test
  void isOverWhenItIsEnded() {
    CaseScene scene = taken();
    Browser other = reviewer(scene);
    note(scene, Role.REVIEWER, other(scene));
    assertEquals(412, end(other, "\"7\"").statusCode());
    assertEquals(200, end(other, "\"1\"").statusCode());
    assertEquals(403, propose(scene, other).statusCode());
    assertEquals("0", Browser.json(other.send("GET", "/api/desk", "")).get("mine").asString());
    JsonNode row = Browser.json(other.send("GET", "/api/delegations", "")).get("rows").get(0);
    assertEquals("ended", row.get("state").asString());
    assertEquals(other(scene), row.get("endedBy").asString());
  }

  @Test
  void isNotedByWhoIsAwayOrTheirHeadAlone() {
    CaseScene scene = taken();
    reviewer(scene);
    scene.as(Role.SUPERVISOR);
    assertEquals(403, note(scene, Role.VERIFIER, other(scene)).statusCode());
    assertEquals(200, note(scene, Role.SUPERVISOR, other(scene)).statusCode());
  }

  @Test
  void isForSomebodyElseOfTheSameRoleAndOneAtATime() {
    CaseScene scene = taken();
    reviewer(scene);
    scene.as(Role.VERIFIER);
    assertEquals(400, note(scene, Role.REVIEWER, scene.account(Role.VERIFIER)).statusCode());
    assertEquals(400, note(scene, Role.REVIEWER, scene.account(Role.REVIEWER)).statusCode());
    assertEquals(400, note(scene, Role.REVIEWER, "nobody").statusCode());
    assertEquals(200, note(scene, Role.REVIEWER, other(scene)).statusCode());
    String again = id.substring(1) + "0";
    assertEquals(400, note(scene, again, Role.REVIEWER, other(scene)).statusCode());
  }

  @Test
  void anOfficerOfTheNationStandsInForOneOfAnArea() {
    Account away = national(".area", AREA);
    Account standIn = national(".nation", Organisation.NATION);
    Browser browser = Browser.with(TestAccounts.signIn(DATABASE, away));
    HttpResponse<String> noted = put(browser, id, form(away.name(), standIn.name()));
    assertEquals(200, noted.statusCode(), noted.body());
    Browser other = Browser.with(TestAccounts.signIn(DATABASE, standIn));
    String back = id.substring(1) + "0";
    assertEquals(400, put(other, back, form(standIn.name(), away.name())).statusCode());
  }

  private Account national(String who, String area) {
    Organisation place =
        new Organisation(
            "N-" + id.substring(0, 8),
            "国家局",
            OrganisationKind.BUREAU,
            Organisation.NATION,
            Optional.empty());
    String name = "n" + id.substring(0, 8) + who;
    return TestAccounts.keep(
        DATABASE,
        new Account(name, "某" + who, place, area, Set.of(Role.REVIEWER), Optional.empty()));
  }

  @Test
  void tellsWhoStandsInWhatTheOtherIsTold() {
    CaseScene scene = new CaseScene(folder);
    Browser other = reviewer(scene);
    note(scene, Role.REVIEWER, other(scene));
    Map<String, Object> person = Map.of("person", scene.account(Role.REVIEWER));
    assertEquals(200, scene.send(Role.SUPERVISOR, "assign", person).statusCode());
    JsonNode told = Browser.json(other.send("GET", "/api/notices", "")).get("rows");
    assertEquals("case-given", told.get(0).get("kind").asString());
    assertEquals(
        "1", Browser.json(other.send("GET", "/api/notices/count", "")).get("count").asString());
  }

  @Test
  void opensTheCasesOfADoctorWhoIsAwayToAnother() {
    CaseScene scene = new CaseScene(folder);
    String away = doctor(scene, ".d1").name();
    Account standIn = doctor(scene, ".d2");
    Browser browser = Browser.with(TestAccounts.signIn(DATABASE, standIn));
    scene.give(Role.REVIEWER, "propose", "EVIDENCE_STANDS");
    scene.give(Role.VERIFIER, "notify", "EVIDENCE_STANDS");
    assertEquals(
        200, scene.send(Role.HOSPITAL_OFFICE, "assign", Map.of("person", away)).statusCode());
    assertEquals(404, browser.send("GET", scene.path(), "").statusCode());
    HttpResponse<String> noted =
        put(scene.as(Role.HOSPITAL_OFFICE), id, form(away, standIn.name()));
    assertEquals(200, noted.statusCode(), noted.body());
    assertEquals(200, browser.send("GET", scene.path(), "").statusCode());
    assertEquals(200, give(scene, browser, "explained", "EXPLAINED").statusCode());
  }

  /// A case its reviewer has taken.
  private CaseScene taken() {
    CaseScene scene = new CaseScene(folder);
    Map<String, Object> own = Map.of("person", scene.account(Role.REVIEWER));
    assertTrue(scene.send(Role.REVIEWER, "assign", own).statusCode() == 200);
    return scene;
  }

  private static String other(CaseScene scene) {
    return scene.account(Role.REVIEWER) + "2";
  }

  private static Browser reviewer(CaseScene scene) {
    Account account = TestAccounts.add(DATABASE, other(scene), AREA, Role.REVIEWER);
    return Browser.with(TestAccounts.signIn(DATABASE, account));
  }

  private static Account doctor(CaseScene scene, String who) {
    String hospital = scene.hospital();
    scene.as(Role.HOSPITAL_OFFICE);
    Organisation place =
        new Organisation(hospital, "医院", OrganisationKind.INSTITUTION, AREA, Optional.of(hospital));
    String name = scene.account(Role.HOSPITAL_OFFICE) + who;
    return TestAccounts.keep(
        DATABASE,
        new Account(name, "某" + who, place, AREA, Set.of(Role.DOCTOR), Optional.of("D" + who)));
  }

  private HttpResponse<String> note(CaseScene scene, Role by, String to) {
    return note(scene, id, by, to);
  }

  private static HttpResponse<String> note(CaseScene scene, String id, Role by, String to) {
    return put(scene.as(by), id, form(scene.account(Role.REVIEWER), to));
  }

  private static Map<String, Object> form(String from, String to) {
    return Map.of("from", from, "to", to, "first", TODAY, "last", TODAY.plusDays(5), "why", "外出学习");
  }

  private static HttpResponse<String> put(Browser browser, String id, Map<String, Object> form) {
    return browser
        .holding("\"0\"")
        .send("PUT", "/api/delegations/" + id, JsonMapper.shared().writeValueAsString(form));
  }

  private HttpResponse<String> end(Browser browser, String version) {
    return browser.holding(version).send("DELETE", "/api/delegations/" + id, "");
  }

  private static HttpResponse<String> propose(CaseScene scene, Browser by) {
    return give(scene, by, "propose", "EVIDENCE_STANDS");
  }

  private static HttpResponse<String> give(
      CaseScene scene, Browser by, String outcome, String reason) {
    long version = scene.seenBy(Role.REVIEWER).get("version").asLong();
    Map<String, Object> fields =
        Map.of("outcome", outcome, "grounds", Map.of("reason", reason, "opinion", "核对无误"));
    String body =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of("id", UUID.randomUUID(), "command", "give-outcome", "fields", fields));
    return by.holding('"' + Long.toString(version) + '"')
        .send("POST", scene.path() + "/commands", body);
  }
}
