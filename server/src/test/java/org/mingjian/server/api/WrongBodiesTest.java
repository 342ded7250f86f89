package org.mingjian.server.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.server.TestServer;
import org.mingjian.server.database.Database;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Whatever is sent instead of what a route describes, the fault is never ours.
class WrongBodiesTest {
  private static final String AREA = "/930000/930100";
  private static final String ID = "0123456789abcdef".repeat(2);

  /// Of every type one, and text that trips those who read it.
  private static final List<String> WRONG =
      List.of(
          "null",
          "true",
          "-1",
          "99999999999999999999",
          "1.5",
          "\"\"",
          "\"x\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"2025-02-30\"",
          "\"" + "长".repeat(5000) + "\"",
          "[]",
          "[null]",
          "[[]]",
          "{}",
          "{\"a\":null}",
          "{\"a\":\"\\u0000\"}");

  private static final Database DATABASE = TestServer.part(Database.class);
  private static final Map<Role, Account> PEOPLE = new TreeMap<>();
  private static JsonNode described = JsonMapper.shared().createObjectNode();

  @BeforeAll
  static void knowsWhatIsDescribed() {
    for (Role role : Role.values()) {
      PEOPLE.put(role, TestAccounts.add(DATABASE, "wrong." + role.word(), AREA, role));
    }
    described = Browser.json(browser(Role.DOCTOR).send("GET", "/api/openapi.json", ""));
  }

  private static Browser browser(Role role) {
    return Browser.with(TestAccounts.signIn(DATABASE, PEOPLE.get(role)));
  }

  static Stream<Route> routes() {
    return Routes.all().stream();
  }

  static Stream<Route> changes() {
    return routes().filter(route -> !route.method().equals(HttpMethod.GET));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void neverFailsOfABody(Route route) {
    ObjectNode right = JsonNodeFactory.instance.objectNode();
    schema(operation(route).at("/requestBody/content/application~1json/schema"))
        .path("properties")
        .forEachEntry((name, schema) -> right.set(name, sample(schema(schema))));
    List<String> bodies = new ArrayList<>(WRONG);
    bodies.add("{");
    bodies.add(right.toString());
    for (String name : right.propertyNames()) {
      bodies.add(right.deepCopy().without(name).toString());
      WRONG.forEach(wrong ->
          bodies.add(right.deepCopy().set(name, JsonMapper.shared().readTree(wrong)).toString()));
    }
    Browser browser = as(route).holding("\"0\"");
    bodies.forEach(body -> check(browser, route, path(route, ID), body));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void neverFailsOfAnAddress(Route route) {
    Browser browser = as(route).holding("\"0\"");
    for (String part : List.of("1", "-1", "x", "%E9%95%BF", "a%27b", ID, ID + ID)) {
      check(browser, route, path(route, part), "{}");
    }
    for (String name : parameters(route)) {
      for (String value : List.of("", "x", "-1", "99999999999999999999", "%00", "2025-02-30")) {
        check(browser, route, path(route, ID) + "?" + name + "=" + value, "");
      }
    }
  }

  private static List<String> parameters(Route route) {
    return operation(route)
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.get("in").asString().equals("query"))
        .map(parameter -> parameter.get("name").asString())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void neverFailsOfAHeader(Route route) {
    for (String header :
        List.of("", "x", "\"x\"", "\"-1\"", "\"99999999999999999999\"", "%", "%00")) {
      check(as(route).holding(header).after(header), route, path(route, ID), "{}");
      check(as(route).withReason(header), route, path(route, ID), "{}");
    }
  }

  private static JsonNode operation(Route route) {
    return described
        .path("paths")
        .path(route.path().getPatternString())
        .path(route.method().name().toLowerCase(Locale.ROOT));
  }

  private static JsonNode schema(JsonNode schema) {
    return schema.has("$ref") ? described.at(schema.get("$ref").asString().substring(1)) : schema;
  }

  private static JsonNode sample(JsonNode schema) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (schema.path("type").asString()) {
      case "integer" -> json.numberNode(1);
      case "boolean" -> json.booleanNode(true);
      case "array" -> json.arrayNode();
      case "object" -> json.objectNode();
      default -> json.stringNode(schema.has("format") ? "2025-01-01" : ID);
    };
  }

  private static String path(Route route, String part) {
    return route.path().getPatternString().replaceAll("\\{[^}]*}", part);
  }

  private static Browser as(Route route) {
    return browser(
        switch (route.access()) {
          case Access.Anyone anyone -> Role.DOCTOR;
          case Access.SignedIn anybody -> Role.DOCTOR;
          case Access.Holders holders -> holders.roles().iterator().next();
        });
  }

  private static void check(Browser browser, Route route, String path, String body) {
    HttpResponse<String> reply = browser.send(route.method().name(), path, body);
    assertTrue(
        reply.statusCode() < 500,
        () -> route.method() + " " + path + " " + body + ": " + reply.body());
  }
}
