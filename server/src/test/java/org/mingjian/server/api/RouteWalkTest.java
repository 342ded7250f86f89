package org.mingjian.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.server.TestServer;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import org.mingjian.server.store.AccessLog;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/// Every route of the table, by every role, from two areas.
class RouteWalkTest {
  private static final List<String> AREAS = List.of("/910000/910100", "/920000/920100");
  private static final Database DATABASE = TestServer.part(Database.class);

  private static final List<Map<Role, Account>> PEOPLE = new ArrayList<>();

  @BeforeAll
  static void hasEveryRoleInBothAreas() {
    for (String area : AREAS) {
      Map<Role, Account> people = new EnumMap<>(Role.class);
      for (Role role : Role.values()) {
        String name = role.word() + area.replace('/', '.');
        people.put(role, TestAccounts.add(DATABASE, name, area, role));
        logALook(area, name);
      }
      PEOPLE.add(people);
    }
  }

  private static void logALook(String area, String name) {
    DATABASE.inScope(
        Scope.service(),
        sql -> {
          new AccessLog(Clock.systemUTC())
              .write(sql, new AccessLog.Look(area, "", name, "look", "walk", "because"));
          return name;
        });
  }

  static List<Route> routes() {
    return Routes.all();
  }

  private static Browser browser(int area, Role role) {
    return Browser.with(TestAccounts.signIn(DATABASE, PEOPLE.get(area).get(role)));
  }

  private static HttpResponse<String> call(Browser browser, Route route) {
    String path = route.path().getPatternString().replaceAll("\\{[^}]*}", "1");
    return browser.send(route.method().name(), path, "");
  }

  private static boolean isOpenTo(Route route, Role role) {
    return switch (route.access()) {
      case Access.Anyone anyone -> true;
      case Access.SignedIn anybody -> true;
      case Access.Holders holders -> holders.roles().contains(role);
    };
  }

  @ParameterizedTest
  @MethodSource("routes")
  void letsThroughTheRolesOfTheTableAndNoOther(Route route) {
    for (int area = 0; area < AREAS.size(); area++) {
      for (Role role : Role.values()) {
        int status = call(browser(area, role), route).statusCode();
        boolean denied = status == 401 || status == 403;
        assertEquals(
            !isOpenTo(route, role), denied, () -> route.text() + " " + role + " " + status);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void letsNobodyThroughWhoIsNotSignedIn(Route route) {
    int status = call(Browser.empty(), route).statusCode();
    assertEquals(!(route.access() instanceof Access.Anyone), status == 401, route.text());
  }

  @ParameterizedTest
  @MethodSource("routes")
  void takesNoChangeWithoutTheTokenOfThePage(Route route) {
    boolean reads = route.method().equals(HttpMethod.GET);
    if (reads || route.access() instanceof Access.Anyone) {
      return;
    }
    String path = route.path().getPatternString().replaceAll("\\{[^}]*}", "1");
    Browser browser = browser(0, roleOf(route));
    HttpResponse<String> reply = browser.sendWithoutToken(route.method().name(), path, "");
    assertEquals("MJ-4324", Browser.json(reply).get("code").asString(), route.text());
  }

  @ParameterizedTest
  @MethodSource("routes")
  void saysOfTheTokenWhetherItIsNeeded(Route route) {
    boolean needed =
        !route.method().equals(HttpMethod.GET) && !(route.access() instanceof Access.Anyone);
    List<Boolean> said =
        operation(described(), route)
            .get("parameters")
            .valueStream()
            .filter(one -> one.get("name").asString().equals("X-CSRF-Token"))
            .map(one -> one.get("required").asBoolean())
            .toList();
    assertEquals(needed ? List.of(true) : List.of(), said, route.text());
  }

  private static Role roleOf(Route route) {
    return route.access() instanceof Access.Holders holders
        ? holders.roles().iterator().next()
        : Role.REVIEWER;
  }

  @ParameterizedTest
  @MethodSource("routes")
  void showsNothingOfAnotherArea(Route route) {
    if (!route.method().equals(HttpMethod.GET)) {
      return;
    }
    for (Role role : Role.values()) {
      assertFalse(call(browser(0, role), route).body().contains("920100"), route.text());
      assertFalse(call(browser(1, role), route).body().contains("910100"), route.text());
    }
  }

  @Test
  void showsWhatIsOfItsOwnArea() {
    HttpResponse<String> accounts =
        browser(0, Role.SECURITY_ADMIN).send("GET", "/api/accounts", "");
    assertTrue(accounts.body().contains("reviewer.910000.910100"), accounts.body());
    HttpResponse<String> log = browser(1, Role.AUDIT_ADMIN).send("GET", "/api/access-log", "");
    assertTrue(log.body().contains("reviewer.920000.920100"), log.body());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void deniesWhatTheTableDoesNotName(Role role) {
    for (String path : List.of("/api/", "/api/none", "/api/session/", "/api/accounts/x/y")) {
      assertEquals(403, browser(0, role).send("GET", path, "").statusCode(), path);
    }
    assertEquals(403, browser(0, role).send("OPTIONS", "/api/session", "").statusCode());
  }

  @Test
  void hasALineForEveryRouteOfAController() {
    Set<String> mapped = new TreeSet<>();
    described()
        .get("paths")
        .forEachEntry((path, methods) ->
            methods.forEachEntry(
                (method, operation) -> mapped.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    assertEquals(new TreeSet<>(routes().stream().map(Route::text).toList()), mapped);
  }

  private static JsonNode described() {
    return Browser.json(browser(0, Role.DOCTOR).send("GET", "/api/openapi.json", ""));
  }

  @Test
  void describesEveryRouteWithItsRoles() {
    JsonNode described = described();
    for (Route route : routes()) {
      assertEquals(
          route.access().words(),
          operation(described, route)
              .get("x-roles")
              .valueStream()
              .map(JsonNode::asString)
              .toList());
    }
  }

  private static JsonNode operation(JsonNode described, Route route) {
    return described
        .get("paths")
        .get(route.path().getPatternString())
        .get(route.method().name().toLowerCase(Locale.ROOT));
  }
}
