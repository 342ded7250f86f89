package org.mingjian.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.server.TestServer;
import org.mingjian.server.database.Database;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.SessionToken;
import org.mingjian.server.identity.TestAccounts;
import tools.jackson.databind.JsonNode;

class SessionTest {
  private static final String AREA = "/370000/370600";

  @BeforeAll
  static void hasAccounts() {
    for (String name : new String[] {"s.one", "s.two", "s.three", "s.four", "s.five"}) {
      TestAccounts.add(TestServer.part(Database.class), name, AREA, Role.REVIEWER);
    }
  }

  @Test
  void saysWhoOneIs() {
    Browser browser = Browser.empty();
    assertEquals(200, browser.signIn(" S.One ", TestAccounts.PASSWORD).statusCode());
    JsonNode who = Browser.json(browser.send("GET", "/api/session", ""));
    assertEquals("s.one", who.get("account").asString());
    assertEquals("reviewer", who.get("roles").get(0).get("role").asString());
    assertEquals(AREA, who.get("areas").get(0).asString());
    assertEquals(browser.session().orElseThrow().csrf(), who.get("csrf").asString());
  }

  @Test
  void keepsTheCookieFromPagesAndOtherSites() {
    HttpResponse<String> reply = Browser.empty().signIn("s.one", TestAccounts.PASSWORD);
    String cookie = reply.headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(cookie.endsWith("; Path=/api; HttpOnly; SameSite=Strict"), cookie);
  }

  @ParameterizedTest
  @CsvSource({"s.one, wrong", "nobody, Right-Horse-42", "'; DROP', x", "'', ''"})
  void saysTheSameOfAWrongNameAndAWrongPassword(String name, String password) {
    HttpResponse<String> reply = Browser.empty().signIn(name, password);
    assertEquals(401, reply.statusCode());
    assertEquals("MJ-4301", Browser.json(reply).get("code").asString());
    assertEquals(
        "application/problem+json", reply.headers().firstValue("Content-Type").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"s.two", "nobody.at.all"})
  void locksANameAfterFiveWrongPasswordsWhetherThereIsSuchAnAccount(String name) {
    for (int attempt = 0; attempt < 5; attempt++) {
      assertEquals(401, Browser.empty().signIn(name, "wrong").statusCode());
    }
    HttpResponse<String> reply = Browser.empty().signIn(name, TestAccounts.PASSWORD);
    assertEquals(429, reply.statusCode());
    assertEquals("MJ-4302", Browser.json(reply).get("code").asString());
  }

  @Test
  void tellsOfAnAddressThatIsNoneAsOfEverythingElse() {
    HttpResponse<String> reply = Browser.empty().send("PUT", "/api/uploads//0", "");
    assertEquals(400, reply.statusCode());
    assertEquals(
        "application/problem+json", reply.headers().firstValue("Content-Type").orElseThrow());
    assertEquals("MJ-4329", Browser.json(reply).get("code").asString());
  }

  @Test
  void changesItsSecretAtEachSignIn() {
    Browser browser = Browser.empty();
    browser.signIn("s.one", TestAccounts.PASSWORD);
    SessionToken first = browser.session().orElseThrow();
    browser.signIn("s.one", TestAccounts.PASSWORD);
    assertNotEquals(first.text(), browser.session().orElseThrow().text());
    assertEquals(401, Browser.with(first).send("GET", "/api/session", "").statusCode());
  }

  @Test
  void isOverWhenOneSignsOut() {
    Browser browser = Browser.empty();
    browser.signIn("s.one", TestAccounts.PASSWORD);
    SessionToken session = browser.session().orElseThrow();
    assertEquals(403, browser.sendWithoutToken("DELETE", "/api/session", "").statusCode());
    assertEquals(204, browser.send("DELETE", "/api/session", "").statusCode());
    assertEquals(401, Browser.with(session).send("GET", "/api/session", "").statusCode());
    assertFalse(browser.session().isPresent());
  }

  @Test
  void endsEverywhereElseWhenThePasswordChanges() {
    Browser here = Browser.empty();
    Browser there = Browser.empty();
    here.signIn("s.three", TestAccounts.PASSWORD);
    there.signIn("s.three", TestAccounts.PASSWORD);
    String form = "{\"old\":\"" + TestAccounts.PASSWORD + "\",\"chosen\":\"Another-Horse-43\"}";
    assertEquals(200, here.send("POST", "/api/password", form).statusCode());
    assertEquals(200, here.send("GET", "/api/session", "").statusCode());
    assertEquals(401, there.send("GET", "/api/session", "").statusCode());
    assertEquals(200, Browser.empty().signIn("s.three", "Another-Horse-43").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"short-A1", "onlysmallletters", "S.four-Horse-1", "Right-Horse-42"})
  void refusesAPasswordThatIsTooEasy(String chosen) {
    Browser browser = Browser.empty();
    browser.signIn("s.four", TestAccounts.PASSWORD);
    String form = "{\"old\":\"" + TestAccounts.PASSWORD + "\",\"chosen\":\"" + chosen + "\"}";
    HttpResponse<String> reply = browser.send("POST", "/api/password", form);
    assertEquals(422, reply.statusCode());
    assertEquals("MJ-4303", Browser.json(reply).get("code").asString());
  }

  @Test
  void tellsWhatCannotBeReadAsAProblem() {
    HttpResponse<String> reply = Browser.empty().send("POST", "/api/session", "{");
    assertEquals(400, reply.statusCode());
    assertEquals("MJ-4329", Browser.json(reply).get("code").asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | name",
        "{\"password\": \"x\"} | name",
        "{\"name\": \"s.one\"} | password",
        "{\"name\": \"s.one\", \"password\": null} | password",
        "{\"name\": [\"s.one\"], \"password\": \"x\"} | name",
        "{\"name\": \"s.one\\u0000\", \"password\": \"x\"} | name",
      })
  void namesTheFieldThatIsMissingOrOfTheWrongType(String form, String field) {
    HttpResponse<String> reply = Browser.empty().send("POST", "/api/session", form);
    assertEquals(400, reply.statusCode());
    assertEquals("MJ-4329", Browser.json(reply).get("code").asString());
    String detail = Browser.json(reply).get("detail").asString();
    assertTrue(detail.endsWith(": " + field), detail);
  }

  @Test
  void tellsBrowsersToBeStrict() {
    HttpResponse<String> reply = Browser.empty().send("GET", "/api/session", "");
    assertEquals("nosniff", reply.headers().firstValue("X-Content-Type-Options").orElseThrow());
    assertEquals("DENY", reply.headers().firstValue("X-Frame-Options").orElseThrow());
    assertEquals("no-referrer", reply.headers().firstValue("Referrer-Policy").orElseThrow());
    String policy = reply.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.startsWith("default-src 'none'"), policy);
  }

  @Test
  void keepsItsChainAwayFromWhatProgramsCall() {
    for (String path : new String[] {"/actuator/health", "/fsi/service", "/sidecar/tally/1"}) {
      HttpResponse<String> reply = Browser.empty().send("GET", path, "");
      assertTrue(reply.headers().firstValue("X-Frame-Options").isEmpty(), path);
    }
  }
}
