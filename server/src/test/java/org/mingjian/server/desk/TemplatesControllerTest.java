package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.DeskScene;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import tools.jackson.databind.JsonNode;

class TemplatesControllerTest {
  private static final Database DATABASE = TestServer.part(Database.class);
  private String name = "";
  private String id = "";

  @BeforeEach
  void namesEverybodyAfterTheTest() {
    id = UUID.randomUUID().toString().replace("-", "");
    name = "te." + id.substring(0, 8);
  }

  @Test
  void keepsOnesOwnWordsForOneselfAlone() {
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    assertEquals(200, put(reviewer, "0", false, "证据充分").statusCode());
    assertEquals("证据充分", mine(reviewer).get("words").asString());
    assertTrue(rows(signedIn(".q", Role.REVIEWER)).valueStream().noneMatch(this::isThis));
  }

  @Test
  void letsTheHeadKeepThoseOfTheOrganisation() {
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    assertEquals(403, put(reviewer, "0", true, "x").statusCode());
    Browser supervisor = signedIn(".s", Role.SUPERVISOR);
    assertEquals(200, put(supervisor, "0", true, "事实清楚").statusCode());
    assertEquals("事实清楚", mine(reviewer).get("words").asString());
    assertEquals(false, mine(reviewer).get("mayChange").asBoolean());
    String path = "/api/opinion-templates/" + id;
    assertEquals(403, reviewer.holding("\"1\"").send("DELETE", path, "").statusCode());
    assertTrue(rows(signedIn("", Role.HOSPITAL_OFFICE)).valueStream().noneMatch(this::isThis));
  }

  @Test
  void losesNoChangeOfAnother() {
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    put(reviewer, "0", false, "一");
    assertEquals(200, put(reviewer, "1", false, "二").statusCode());
    assertEquals(412, put(reviewer, "1", false, "三").statusCode());
    assertEquals("二", mine(reviewer).get("words").asString());
  }

  @Test
  void keepsAViewOfAListForOneselfAlone() {
    Browser reviewer = signedIn(".r", Role.REVIEWER);
    String view =
        """
        {"list": "findings", "name": "三级医院大额", "filters": {"rule": "R-1", "least": "100000"},
         "columns": ["rule", "amountFen"]}
        """;
    String path = "/api/views/" + id;
    assertEquals(200, reviewer.send("PUT", path, view).statusCode());
    JsonNode kept =
        Browser.json(reviewer.send("GET", "/api/views?list=findings", "")).get("rows").get(0);
    assertEquals("100000", kept.get("filters").get("least").asString());
    assertEquals("amountFen", kept.get("columns").get(1).asString());
    Browser other = signedIn(".q", Role.REVIEWER);
    assertEquals(0, Browser.json(other.send("GET", "/api/views", "")).get("rows").size());
    assertEquals(400, other.send("PUT", path, view).statusCode());
    assertEquals(404, other.send("DELETE", path, "").statusCode());
    assertEquals(200, reviewer.send("DELETE", path, "").statusCode());
  }

  private HttpResponse<String> put(Browser who, String version, boolean shared, String words) {
    String body =
        """
        {"step": "first-review", "outcome": "propose", "name": "常用", "words": "%s", "shared": %s}
        """
            .formatted(words, shared);
    return who.holding("\"" + version + "\"").send("PUT", "/api/opinion-templates/" + id, body);
  }

  private static JsonNode rows(Browser who) {
    String path = "/api/opinion-templates?step=first-review&outcome=propose";
    return Browser.json(who.send("GET", path, "")).get("rows");
  }

  private boolean isThis(JsonNode row) {
    return row.get("id").asString().equals(id);
  }

  private JsonNode mine(Browser who) {
    return rows(who).valueStream().filter(this::isThis).findFirst().orElseThrow();
  }

  private Browser signedIn(String who, Role role) {
    return Browser.with(
        TestAccounts.signIn(
            DATABASE, TestAccounts.add(DATABASE, name + who, DeskScene.AREA, role)));
  }
}
