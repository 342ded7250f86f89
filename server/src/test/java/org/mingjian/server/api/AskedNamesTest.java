package org.mingjian.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.server.TestServer;
import org.mingjian.server.database.Database;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What routes may be asked is what they say of themselves.
class AskedNamesTest {
  private static final Database DATABASE = TestServer.part(Database.class);
  private static final Map<Role, Browser> PEOPLE = new TreeMap<>();
  private static JsonNode described = JsonMapper.shared().createObjectNode();

  @BeforeAll
  static void knowsWhatIsDescribed() {
    for (Role role : Role.values()) {
      String name = "asked." + role.word();
      PEOPLE.put(
          role,
          Browser.with(
              TestAccounts.signIn(
                  DATABASE, TestAccounts.add(DATABASE, name, "/940000/940100", role))));
    }
    described = Browser.json(PEOPLE.get(Role.DOCTOR).send("GET", "/api/openapi.json", ""));
  }

  static Stream<Route> reading() {
    return Routes.all().stream().filter(route -> route.method().equals(HttpMethod.GET));
  }

  private static HttpResponse<String> ask(Route route, String query) {
    Role role =
        route.access() instanceof Access.Holders holders
            ? holders.roles().iterator().next()
            : Role.DOCTOR;
    String path = route.path().getPatternString().replaceAll("\\{[^}]*}", "1");
    return PEOPLE.get(role).send("GET", path + "?" + query, "");
  }

  private static List<JsonNode> parameters(Route route) {
    return described
        .path("paths")
        .path(route.path().getPatternString())
        .path("get")
        .path("parameters")
        .valueStream()
        .filter(one -> one.get("in").asString().equals("query"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("reading")
  void refusesANameItDoesNotKnowAndTellsThoseItDoes(Route route) {
    HttpResponse<String> reply = ask(route, "misspelt=1");
    assertEquals(400, reply.statusCode(), reply.body());
    assertEquals("application/problem+json", reply.headers().firstValue("Content-Type").orElse(""));
    String detail = Browser.json(reply).get("detail").asString();
    assertTrue(detail.contains("misspelt"), detail);
    parameters(route).forEach(one -> assertTrue(detail.contains(one.get("name").asString())));
  }

  @ParameterizedTest
  @MethodSource("reading")
  void knowsEveryNameItDescribes(Route route) {
    for (JsonNode one : parameters(route)) {
      String detail = ask(route, one.get("name").asString() + "=").body();
      assertFalse(detail.contains("没有这个查询参数"), detail);
    }
  }

  @ParameterizedTest
  @MethodSource("reading")
  void saysOfEachWhatItIsForInBothLanguages(Route route) {
    for (JsonNode one : parameters(route)) {
      assertTrue(
          one.path("description").asString("").matches("\\p{IsHan}.* .*[a-z].*"), one.toString());
      assertNotEquals("object", one.get("schema").path("type").asString(), one.toString());
    }
  }

  @Test
  void describesTheWordsOfAChoice() {
    JsonNode view =
        described
            .at("/paths/~1api~1exemptions/get/parameters")
            .valueStream()
            .findFirst()
            .orElseThrow();
    assertEquals("[\"all\",\"in-force\"]", view.get("schema").get("enum").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/cases?view=opne",
        "/api/cases?mine=yes",
        "/api/cases?least=-1",
        "/api/cases?view=open&view=due",
        "/api/findings?verdict=guilty",
        "/api/exemptions?view=some",
        "/api/reminders?from=2025-02-30"
      })
  void refusesAValueThatIsNone(String path) {
    HttpResponse<String> reply = PEOPLE.get(Role.REVIEWER).send("GET", path, "");
    assertEquals(400, reply.statusCode(), reply.body());
    assertEquals("MJ-4329", Browser.json(reply).get("code").asString());
  }

  @Test
  void refusesAFilterOfABatchWithANameThatIsNone() {
    String form =
        "{\"filter\": {\"rul\": \"R\"}, \"command\": \"assign\", \"fields\": {\"person\": \"a\"}}";
    HttpResponse<String> reply =
        PEOPLE.get(Role.SUPERVISOR).send("POST", "/api/case-batches/preview", form);
    assertEquals(400, reply.statusCode(), reply.body());
    assertTrue(reply.body().contains("rul (view, mine, "), reply.body());
  }
}
