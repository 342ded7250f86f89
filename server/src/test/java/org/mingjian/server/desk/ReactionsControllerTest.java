package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.Phase;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import org.mingjian.server.store.LateWarnings;
import tools.jackson.databind.JsonNode;

class ReactionsControllerTest {
  private static final Database DATABASE = TestServer.part(Database.class);
  private static final String AREA = "/990000/990100/990102";
  private static final String DAYS = "&from=2025-02-01&to=2025-02-28";

  private String name = "";

  @BeforeEach
  void remindsOfTwoLines() {
    name = "ra." + UUID.randomUUID().toString().substring(0, 8);
    LateWarnings warnings = new LateWarnings(DATABASE, AREA, "H-" + name);
    warnings.inTime(1, Phase.BEFORE, "a");
    warnings.inTime(2, Phase.BEFORE, "a");
  }

  @Test
  void tellsAHospitalOfItsDoctors() {
    JsonNode own = get(signedIn("", Role.HOSPITAL_OFFICE), "by=doctor" + DAYS);
    assertEquals(2, own.get("rows").size());
    assertEquals("2025-02-28", own.get("through").asString());
    assertTrue(get(signedIn("x", Role.HOSPITAL_OFFICE), "by=doctor" + DAYS).get("rows").isEmpty());
  }

  @Test
  void tellsTheBureauOfDoctorsOfOneInstitutionAlone() {
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    HttpResponse<String> refused = reviewer.send("GET", "/api/reactions?by=doctor" + DAYS, "");
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("institution"), refused.body());
    assertEquals(2, get(reviewer, "by=doctor&institution=H-" + name + DAYS).get("rows").size());
  }

  @Test
  void refusesSpansThatAreTooLongToBeRead() {
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    String halfAYear = "&institution=H-" + name + "&from=2025-01-01&to=2025-06-30";
    HttpResponse<String> refused = reviewer.send("GET", "/api/reactions?by=doctor" + halfAYear, "");
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("2025-01-01..2025-06-30"), refused.body());
    HttpResponse<String> summed = reviewer.send("GET", "/api/reactions?by=rule" + halfAYear, "");
    assertEquals(200, summed.statusCode());
    assertEquals(
        400, reviewer.send("GET", "/api/reactions?from=2025-03-01&to=2025-02-01", "").statusCode());
  }

  private static JsonNode get(Browser browser, String query) {
    return Browser.json(browser.send("GET", "/api/reactions?" + query, ""));
  }

  private Browser signedIn(String who, Role role) {
    Account account = TestAccounts.add(DATABASE, name + who, AREA, role);
    return Browser.with(TestAccounts.signIn(DATABASE, account));
  }
}
