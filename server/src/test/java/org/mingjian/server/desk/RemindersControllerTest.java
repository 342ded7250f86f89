package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.Phase;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import org.mingjian.server.store.LateWarnings;
import tools.jackson.databind.JsonNode;

class RemindersControllerTest {
  private static final Database DATABASE = TestServer.part(Database.class);
  private static final String AREA = "/990000/990100/990102";
  private static final String SAY =
      "INSERT INTO feedback (jr_id, request, area_path, institution, way, reason_code, reason, received)"
          + " VALUES (?, 'q', ?, ?, ?, 'CONDITION', '病情需要', CAST(? AS timestamptz))";

  private String name = "";
  private LateWarnings warnings = new LateWarnings(DATABASE, AREA, "");

  @BeforeEach
  void namesEverybodyAfterTheTest() {
    name = "rc." + UUID.randomUUID().toString().substring(0, 8);
    warnings = new LateWarnings(DATABASE, AREA, hospital());
  }

  private String hospital() {
    return "H-" + name;
  }

  @Test
  void listsTheLatestFirstAndGoesOnWhereAPageEnded() {
    for (int line = 1; line <= 5; line++) {
      warnings.inTime(line, Phase.BEFORE, "a");
    }
    List<String> visits = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = get(reviewer(), "/api/reminders?size=2&institution=" + hospital() + after);
      page.get("rows").forEach(row -> visits.add(row.get("visit").asString()));
      after = page.get("next").asString();
      after = after.isEmpty() ? "" : "&after=" + after;
    } while (!after.isEmpty());
    assertEquals(List.of("V-5", "V-4", "V-3", "V-2", "V-1"), visits);
  }

  @Test
  void saysWhatWasAnswered() {
    warnings.inTime(1, Phase.BEFORE, "a");
    warnings.inTime(2, Phase.DURING, "a");
    warnings.inTime(3, Phase.DURING, "a");
    say(1, "1");
    say(2, "2");
    assertEquals(List.of("V-1"), visits("answer=insisted"));
    assertEquals(List.of("V-2"), visits("answer=followed"));
    assertEquals(List.of("V-3"), visits("answer=none"));
    JsonNode row = rows(reviewer(), "answer=insisted").get(0);
    assertEquals("CONDITION", row.get("reasonCode").asString());
    assertEquals("限定支付", row.get("ruleName").asString());
    assertEquals("BEFORE", row.get("phase").asString());
  }

  @Test
  void findsTheLateOnesAndTheirRowAtTheDesk() throws InterruptedException {
    warnings.inTime(1, Phase.BEFORE, "a");
    warnings.late(2, Phase.BEFORE, "a");
    assertEquals(List.of("V-2"), visits("late=true"));
    String list = "/api/findings?late=true&institution=" + hospital();
    for (int i = 0; i < 200 && !isThere(list); i++) {
      Thread.sleep(100);
    }
    JsonNode rows = get(reviewer(), list).get("rows");
    assertEquals(1, rows.size());
    assertTrue(rows.get(0).get("late").asBoolean());
    assertTrue(rows(reviewer(), "late=true").get(0).get("isAtDesk").asBoolean());
    assertEquals(LateWarnings.id(hospital(), 2), rows.get(0).get("id").asString());
    assertEquals(400, reviewer().send("GET", "/api/findings?late=maybe", "").statusCode());
  }

  /// A hospital nothing was found at is not known yet.
  private boolean isThere(String list) {
    HttpResponse<String> reply = reviewer().send("GET", list, "");
    return reply.statusCode() == 200 && !Browser.json(reply).get("rows").isEmpty();
  }

  @Test
  void showsAHospitalWhatItsDoctorsWereShownAndADoctorTheirOwn() {
    warnings.inTime(1, Phase.BEFORE, "a");
    warnings.late(2, Phase.BEFORE, "a");
    Browser office = signedIn("", Role.HOSPITAL_OFFICE);
    assertEquals(1, rows(office, "size=50").size());
    assertEquals(0, rows(signedIn("x", Role.HOSPITAL_OFFICE), "size=50").size());
    assertEquals(0, rows(signedIn(".d", Role.DOCTOR), "size=50").size());
  }

  @Test
  void saysWhichOnesTheDeskHasAndSpeaksEnglish() {
    warnings.inTime(1, Phase.BEFORE, "a");
    JsonNode row = rows(reviewer(), "size=5").get(0);
    assertFalse(row.get("isAtDesk").asBoolean());
    assertEquals("Line 1", row.get("messageEnglish").asString());
  }

  private void say(int line, String way) {
    DATABASE.inScope(
        Scope.service(),
        sql ->
            sql.execute(
                SAY,
                warnings.jrId(line, "a"),
                AREA,
                hospital(),
                way,
                Instant.parse("2025-02-15T05:00:00Z").toString()));
  }

  private List<String> visits(String filter) {
    List<String> visits = new ArrayList<>();
    rows(reviewer(), filter).forEach(row -> visits.add(row.get("visit").asString()));
    return visits;
  }

  private JsonNode rows(Browser browser, String filter) {
    return get(browser, "/api/reminders?institution=" + hospital() + "&" + filter).get("rows");
  }

  private static JsonNode get(Browser browser, String path) {
    return Browser.json(browser.send("GET", path, ""));
  }

  private Browser reviewer() {
    return signedIn(".r" + UUID.randomUUID().toString().substring(0, 4), Role.REVIEWER);
  }

  private Browser signedIn(String who, Role role) {
    Account account = TestAccounts.add(DATABASE, name + who, AREA, role);
    return Browser.with(TestAccounts.signIn(DATABASE, account));
  }
}
