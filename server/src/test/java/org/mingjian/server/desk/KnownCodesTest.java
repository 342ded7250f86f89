package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;

class KnownCodesTest {
  private static final Database DATABASE = TestServer.part(Database.class);
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/findings?rule=NO-SUCH",
        "/api/findings/total?institution=NO-SUCH",
        "/api/findings?item=%E9%98%BF",
        "/api/findings?item=999999999999999",
        "/api/findings?doctor=%E7%8E%8B",
        "/api/cases?rule=NO-SUCH",
        "/api/cases?institution=NO-SUCH",
        "/api/cases?step=nowhere",
        "/api/cases?area=nowhere",
        "/api/cases?assignee=nobody.at.all",
        "/api/cases/count?assignee=nobody.at.all",
        "/api/exemptions?rule=NO-SUCH",
        "/api/exemptions?institution=NO-SUCH"
      })
  void refusesWhatNobodyKnows(String list) {
    HttpResponse<String> reply = reviewer().send("GET", list, "");
    assertEquals(400, reply.statusCode(), reply.body());
    assertEquals("MJ-4343", Browser.json(reply).get("code").asString());
  }

  @Test
  void namesTheCodeItRefuses() {
    HttpResponse<String> reply = reviewer().send("GET", "/api/cases?rule=NO-SUCH", "");
    assertTrue(reply.body().contains("NO-SUCH"), reply.body());
  }

  @Test
  void saysHowAnAreaIsWritten() {
    String said = reviewer().send("GET", "/api/cases?area=zz", "").body();
    assertTrue(said.contains("area=zz") && said.contains("/370000/370600"), said);
  }

  @Test
  void takesAnAccountThatIsThereAndNobodys() {
    CaseScene scene = new CaseScene(folder);
    Browser reviewer = scene.as(Role.REVIEWER);
    String own = "/api/cases?assignee=" + scene.account(Role.REVIEWER);
    assertEquals(200, reviewer.send("GET", own, "").statusCode());
    assertEquals(200, reviewer.send("GET", "/api/cases?assignee=-", "").statusCode());
  }

  @Test
  void hasNoRecordOfARuleNobodyKnows() {
    HttpResponse<String> reply = reviewer().send("GET", "/api/rules/zz/record", "");
    assertEquals(404, reply.statusCode(), reply.body());
    assertTrue(reply.body().contains("zz"), reply.body());
    String known = "/api/rules/GZ10000301004000/record";
    assertEquals(200, reviewer().send("GET", known, "").statusCode());
  }

  @Test
  void refusesABatchOfAnUnknownRule() {
    String form =
        """
        {"filter": {"rule": "NO-SUCH"}, "command": "assign", "fields": {"person": "somebody"}}
        """;
    HttpResponse<String> reply = reviewer().send("POST", "/api/case-batches/preview", form);
    assertEquals(400, reply.statusCode(), reply.body());
  }

  @Test
  void takesAnItemTheLibrariesKnowThoughNothingIsFoundOfIt() {
    String path = "/api/library/points?size=1&rule=GZ10000301004000";
    String item =
        Browser.json(signedInEditor().send("GET", path, ""))
            .get("rows")
            .get(0)
            .get("codes")
            .get(0)
            .asString();
    HttpResponse<String> reply = reviewer().send("GET", "/api/findings?item=" + item, "");
    assertEquals(200, reply.statusCode(), reply.body());
  }

  @Test
  void takesAnItemTheLibrariesDoNotKnowWhereItWasFound() {
    CaseScene scene = new CaseScene(folder);
    String path = "/api/findings?item=X-2&institution=" + scene.hospital();
    assertEquals(200, scene.as(Role.REVIEWER).send("GET", path, "").statusCode());
  }

  @Test
  void takesAnInstitutionThatWasFoundWith() {
    CaseScene scene = new CaseScene(folder);
    Browser browser = scene.as(Role.REVIEWER);
    for (String list : List.of("findings", "cases", "exemptions")) {
      String path = "/api/" + list + "?institution=" + scene.hospital();
      assertEquals(200, browser.send("GET", path, "").statusCode(), list);
    }
  }

  @Test
  void doesNotKnowAnInstitutionOfAnotherArea() {
    CaseScene scene = new CaseScene(folder);
    String list = "/api/cases?institution=" + scene.hospital();
    assertEquals(400, reviewerOf("/980000/980100").send("GET", list, "").statusCode());
  }

  @Test
  void findsInstitutionsByTheirNames() {
    CaseScene scene = new CaseScene(folder);
    String search = "/api/institutions/names?query=" + scene.hospital().substring(0, 11);
    String found = scene.as(Role.REVIEWER).send("GET", search, "").body();
    assertTrue(found.contains("\"code\":\"" + scene.hospital() + "\""), found);
    assertTrue(found.contains("第一人民医院"), found);
    String byName = "/api/institutions/names?query=%E7%AC%AC%E4%B8%80%E4%BA%BA%E6%B0%91";
    assertEquals(
        "第一人民医院",
        Browser.json(scene.as(Role.REVIEWER).send("GET", byName, ""))
            .get("rows")
            .get(0)
            .get("name")
            .asString());
    assertFalse(reviewerOf("/980000/980100").send("GET", search, "").body().contains("H-"));
  }

  private static Browser signedInEditor() {
    String name = "ke." + UUID.randomUUID().toString().substring(0, 8);
    return Browser.with(
        TestAccounts.signIn(
            DATABASE, TestAccounts.add(DATABASE, name, "/990000/990100", Role.LIBRARY_EDITOR)));
  }

  private static Browser reviewer() {
    return reviewerOf("/990000/990100/990102");
  }

  private static Browser reviewerOf(String area) {
    String name = "kc." + UUID.randomUUID().toString().substring(0, 8);
    return Browser.with(
        TestAccounts.signIn(DATABASE, TestAccounts.add(DATABASE, name, area, Role.REVIEWER)));
  }
}
