package org.mingjian.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.server.TestServer;
import org.mingjian.server.database.Database;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.SessionToken;
import org.mingjian.server.identity.TestAccounts;

class AccountsControllerTest {
  private static final Database DATABASE = TestServer.part(Database.class);
  private static final String AREA = "/930000/930100";
  private static final String ROLES = "/api/accounts/ac.changed/roles";
  private static final String BOTH = "{\"roles\":[\"reviewer\",\"handler\"]}";

  private static SessionToken admin;
  private static SessionToken reviewer;

  @BeforeAll
  static void hasAccounts() {
    Account security = TestAccounts.add(DATABASE, "ac.admin", AREA, Role.SECURITY_ADMIN);
    Account changed = TestAccounts.add(DATABASE, "ac.changed", AREA, Role.REVIEWER);
    TestAccounts.add(DATABASE, "ac.elsewhere", "/940000", Role.REVIEWER);
    admin = TestAccounts.signIn(DATABASE, security);
    reviewer = TestAccounts.signIn(DATABASE, changed);
  }

  private static HttpResponse<String> change(String path, String version, String body) {
    return Browser.with(admin).holding(version).send("PUT", path, body);
  }

  private static String code(HttpResponse<String> reply) {
    return Browser.json(reply).get("code").asString();
  }

  private static String version() {
    HttpResponse<String> seen = Browser.with(admin).send("GET", "/api/accounts/ac.changed", "");
    return seen.headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void givesRolesThatHoldAtOnce() {
    String seen = version();
    assertEquals(200, change(ROLES, seen, BOTH).statusCode());
    HttpResponse<String> who = Browser.with(reviewer).send("GET", "/api/session", "");
    assertTrue(who.body().contains("\"handler\""), who.body());
  }

  @Test
  void takesNoChangeOfAnOlderVersion() {
    String seen = version();
    assertEquals(200, change(ROLES, seen, BOTH).statusCode());
    HttpResponse<String> late = change(ROLES, seen, BOTH);
    assertEquals(412, late.statusCode());
    assertEquals("MJ-4326", code(late));
  }

  @Test
  void wantsToKnowWhichVersionIsChanged() {
    HttpResponse<String> reply = Browser.with(admin).send("PUT", ROLES, BOTH);
    assertEquals(428, reply.statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"roles\":[]}",
        "{\"roles\":[\"king\"]}",
        "{\"roles\":[\"system-admin\",\"audit-admin\"]}",
        "{\"roles\":[\"security-admin\",\"reviewer\"]}",
        "{\"roles\":[\"doctor\"]}"
      })
  void refusesRolesThatGoNotTogether(String body) {
    HttpResponse<String> reply = change(ROLES, version(), body);
    assertEquals(422, reply.statusCode(), reply.body());
    assertEquals("MJ-4304", code(reply));
  }

  @Test
  void letsNobodyChangeTheirOwn() {
    assertEquals(403, change("/api/accounts/ac.admin/roles", "\"1\"", BOTH).statusCode());
  }

  @Test
  void knowsNobodyOfAnotherArea() {
    assertEquals(404, change("/api/accounts/ac.elsewhere/roles", "\"2\"", BOTH).statusCode());
  }
}
