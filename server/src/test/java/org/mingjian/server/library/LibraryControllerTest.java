package org.mingjian.server.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import tools.jackson.databind.JsonNode;

class LibraryControllerTest {
  private static final Database DATABASE = TestServer.part(Database.class);
  private static final String SEX = "GZ10000301004000";

  private static Browser browser = Browser.empty();

  @BeforeAll
  static void signsIn() {
    String name = "lib." + UUID.randomUUID().toString().substring(0, 8);
    Account account = TestAccounts.add(DATABASE, name, "/990000/990100", Role.LIBRARY_EDITOR);
    browser = Browser.with(TestAccounts.signIn(DATABASE, account));
  }

  @Test
  void saysWhatIsInForce() {
    JsonNode library = get("/api/library");
    assertEquals(88, library.get("rules").asInt());
    assertEquals(16, library.get("release").asString().length());
    assertTrue(library.get("covers").asBoolean());
    assertTrue(library.get("points").asLong() > 500, library.get("points").toString());
  }

  @Test
  void findsRulesByNameAndByCode() {
    assertEquals(88, get("/api/library/rules").get("rows").size());
    JsonNode found = get("/api/library/rules?query=" + SEX).get("rows");
    assertEquals(1, found.size());
    assertEquals("药品区分性别使用", found.get(0).get("name").get("zh").asString());
    assertTrue(
        found.get(0).get("message").get("en").asString().contains("{item}"), found::toString);
    assertTrue(get("/api/library/rules?query=%E6%80%A7%E5%88%AB").get("rows").size() > 1);
  }

  @Test
  void showsTheSevenElementsOfARule() {
    JsonNode rule = get("/api/library/rules/" + SEX);
    for (String element : new String[] {"name", "definition", "logic"}) {
      assertFalse(rule.get(element).get("zh").asString().isEmpty(), element);
    }
    assertTrue(rule.get("scope").get("scenes").size() > 3);
    assertEquals("SUSPECTED", rule.get("verdict").asString());
    assertTrue(rule.get("examples").size() >= 6, rule.get("examples").toString());
    assertEquals("drug_sex", rule.get("tables").get(0).get("name").asString());
  }

  @Test
  void answersForNoRuleWithoutOne() {
    assertEquals(404, browser.send("GET", "/api/library/rules/GZ0", "").statusCode());
  }

  @Test
  void turnsThePagesOfPointsWithoutLosingOne() {
    int all = get("/api/library/rules/" + SEX).get("tables").get(0).get("points").asInt();
    Set<String> seen = new TreeSet<>();
    String mark = "";
    do {
      JsonNode page = get("/api/library/points?size=7&rule=" + SEX + "&after=" + mark);
      page.get("rows").values().forEach(row -> seen.add(row.get("id").asString()));
      mark = page.get("next").asString();
    } while (!mark.isEmpty());
    assertEquals(all, seen.size());
  }

  @Test
  void findsAPointByItsCodeAndSaysWhereItComesFrom() {
    JsonNode any = get("/api/library/points?size=1&rule=" + SEX).get("rows").get(0);
    String code = any.get("codes").get(0).asString();
    JsonNode found = get("/api/library/points?query=" + code).get("rows");
    assertTrue(found.values().stream().anyMatch(row -> row.get("id").equals(any.get("id"))));
    assertEquals("国家", any.get("layer").asString());
    assertFalse(any.get("basis").asString().isEmpty());
  }

  @Test
  void refusesTheMarkOfAnotherRelease() {
    String mark = "0123456789abcdef-0-7";
    assertEquals(400, browser.send("GET", "/api/library/points?after=" + mark, "").statusCode());
  }

  private static JsonNode get(String path) {
    return Browser.json(browser.send("GET", path, ""));
  }
}
