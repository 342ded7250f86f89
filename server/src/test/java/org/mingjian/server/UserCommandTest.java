package org.mingjian.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.SharedPostgres;

class UserCommandTest {
  private static final String PLACE = "uc-bureau";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void hasAnOrganisation() {
    UserCommandTest first = new UserCommandTest();
    assertEquals(0, first.run("organisation", PLACE, "--name", "医保局", "--area", "/970000"));
  }

  @Test
  void makesAnAccountWhosePasswordIsShownOnceAndMustBeChanged() {
    assertEquals(0, add("uc.one", "reviewer"), err::toString);
    Browser browser = Browser.empty();
    assertEquals(200, browser.signIn("uc.one", shown()).statusCode());
    assertTrue(
        Browser.json(browser.send("GET", "/api/session", "")).get("passwordDue").asBoolean());
    assertEquals(
        "MJ-4323", Browser.json(browser.send("GET", "/api/accounts", "")).get("code").asString());
    String form = "{\"old\":\"" + shown() + "\",\"chosen\":\"Chosen-Horse-44\"}";
    assertEquals(200, browser.send("POST", "/api/password", form).statusCode());
    assertFalse(
        Browser.json(browser.send("GET", "/api/session", "")).get("passwordDue").asBoolean());
  }

  @Test
  void unlocksWhoTypedWrongTooOften() {
    add("uc.two", "reviewer");
    for (int attempt = 0; attempt < 6; attempt++) {
      Browser.empty().signIn("uc.two", "wrong");
    }
    assertEquals(429, Browser.empty().signIn("uc.two", shown()).statusCode());
    assertEquals(0, run("unlock", "uc.two"));
    assertEquals(200, Browser.empty().signIn("uc.two", shown()).statusCode());
  }

  @Test
  void endsTheSessionsOfWhomItRemoves() {
    add("uc.three", "reviewer");
    Browser browser = Browser.empty();
    browser.signIn("uc.three", shown());
    assertEquals(0, run("remove", "uc.three"));
    assertEquals(401, browser.send("GET", "/api/session", "").statusCode());
    assertEquals(401, Browser.empty().signIn("uc.three", shown()).statusCode());
    assertEquals(2, add("uc.three", "reviewer"));
  }

  @Test
  void listsWhoIsThereWithTheirRoles() {
    add("uc.four", "reviewer,handler");
    assertEquals(0, run("roles", "uc.four", "verifier", "supervisor"));
    assertEquals(0, run("list"));
    assertTrue(out.toString().contains("uc.four  某人  verifier,supervisor  医保局"), out.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "uc.x, king, no such role",
    "uc.x, 'system-admin,audit-admin', goes with no other role",
    "uc.x, doctor, is not for organisations",
    "X!, reviewer, name or person"
  })
  void saysWhyAnAccountCannotBe(String name, String role, String why) {
    assertEquals(2, add(name, role));
    assertTrue(err.toString().contains(why), err.toString());
  }

  private int add(String name, String role) {
    return run("add", name, "--person", "某人", "--organisation", PLACE, "--role", role);
  }

  private String shown() {
    String line =
        out.toString().lines().filter(text -> text.startsWith("初始密码")).findFirst().orElseThrow();
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("user"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--db", SharedPostgres.url()));
    return MingjianServer.command(
            new MingjianOffice(), new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
