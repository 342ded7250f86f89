package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import tools.jackson.databind.JsonNode;

/// The shapes in which figures are told; what they count is tested where they are counted.
class FiguresControllerTest {
  private static final Set<String> MEASURE = Set.of("of", "base", "share", "note");
  private static final Set<String> MONTH =
      Set.of(
          "month",
          "findings",
          "foundFen",
          "reminders",
          "remindedFen",
          "refusedFen",
          "recoveredFen");

  /// What was found in the scene is of the year that begins here.
  private static final String A_DAY = "2025-01-01";

  private static final String A_YEAR_LATER = "2025-12-31";

  @TempDir private static Path folder;
  private static List<CaseScene> scenes = List.of();

  @BeforeAll
  static void hasACase() {
    scenes = List.of(new CaseScene(folder));
  }

  @Test
  void givesTheFiguresOfTwelveMonthsOrMoreWhereNothingElseIsAsked() {
    JsonNode figures = get("/api/figures");
    assertEquals(
        Set.of("from", "until", "audits", "audited", "detection", "access", "months"),
        names(figures));
    assertTrue(figures.get("months").size() >= 12, "more where that would cut an audit");
    figures.get("months").values().forEach(month -> assertEquals(MONTH, names(month)));
    LocalDate from = LocalDate.parse(figures.get("from").asString());
    assertEquals(1, from.getDayOfMonth());
    assertEquals(from.toString(), figures.get("months").get(0).get("month").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"audited", "detection", "access"})
  void saysWhatAShareIsOfOrWhyItIsUnknown(String name) {
    JsonNode measure = get("/api/figures").get(name);
    assertEquals(MEASURE, names(measure));
    assertEquals(measure.get("base").isNull(), measure.get("share").isNull());
    assertFalse(measure.get("note").get("zh").asString().isEmpty());
    assertFalse(measure.get("note").get("en").asString().isEmpty());
  }

  @Test
  void guessesNothingOfAnAreaThatNothingIsKnownOf() {
    String name = "fig." + UUID.randomUUID().toString().substring(0, 8);
    Database database = TestServer.part(Database.class);
    Account account = TestAccounts.add(database, name, "/930000/930100", Role.REVIEWER);
    Browser nobody = Browser.with(TestAccounts.signIn(database, account));
    JsonNode audited = Browser.json(nobody.send("GET", "/api/figures", "")).get("audited");
    assertEquals(0, audited.get("of").asLong());
    assertTrue(audited.get("share").isNull(), audited::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/figures?from=2026-02-30",
        "/api/figures?from=2026-03-02&until=2026-03-01",
        "/api/figures?from=2020-01-01&until=2026-01-01",
        "/api/rules/R-1/record?until=yesterday",
        "/api/supervision?by=weather",
        "/api/negative-list?institution=H&from=now"
      })
  void refusesWhatIsNoPeriodAndNoGroup(String path) {
    int status = reviewer().send("GET", path, "").statusCode();
    assertTrue(status == 400 || status == 404, path + " " + status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"area", "institution", "person", "step"})
  void tellsWhatIsOpenByWhatItIsGroupedBy(String by) {
    JsonNode told = get("/api/supervision?by=" + by);
    assertEquals(by, told.get("by").asString());
    JsonNode row = told.get("rows").get(0);
    Set<String> expected =
        Set.of("name", "open", "due", "overdue", "shareOverdue", "ages", "meanDays", "amountFen");
    assertTrue(names(row).containsAll(expected), row::toString);
    assertEquals(4, row.get("ages").size());
    long aged = row.get("ages").valueStream().mapToLong(JsonNode::asLong).sum();
    assertEquals(row.get("open").asLong(), aged);
  }

  @Test
  void givesTheRecordOfARuleWithItsInterval() {
    String rule = get(scenes.getFirst().path()).get("findings").get(0).get("rule").asString();
    JsonNode record =
        get("/api/rules/" + rule + "/record?from=" + A_DAY + "&until=" + A_YEAR_LATER);
    assertEquals(rule, record.get("rule").asString());
    assertEquals(Set.of("share", "low", "high"), names(record.get("precision")));
    assertFalse(record.get("enough").asBoolean());
    assertTrue(record.get("confirmed").asLong() <= record.get("decided").asLong());
    assertTrue(record.get("found").size() > 0, record::toString);
    assertEquals(Set.of("month", "findings", "amountFen"), names(record.get("found").get(0)));
  }

  @Test
  void givesWhatCostsMostFirstInTheNegativeListOfAnInstitution() {
    JsonNode list =
        get("/api/negative-list?from=" + A_DAY + "&institution=" + scenes.getFirst().hospital());
    JsonNode rows = list.get("rows");
    assertEquals(Set.of("rule", "item", "findings", "amountFen"), names(rows.get(0)));
    List<Long> amounts = rows.valueStream().map(row -> row.get("amountFen").asLong()).toList();
    assertEquals(amounts.stream().sorted((a, b) -> Long.compare(b, a)).toList(), amounts);
    assertEquals(
        Set.of("rule", "findings", "amountFen", "peerMeanFen"), names(list.get("rules").get(0)));
    assertEquals(
        404, reviewer().send("GET", "/api/negative-list?institution=H-none", "").statusCode());
  }

  @Test
  void asksTheBureauWhoseNegativeListItWants() {
    HttpResponse<String> reply = reviewer().send("GET", "/api/negative-list", "");
    assertEquals(400, reply.statusCode(), reply.body());
    assertTrue(Browser.json(reply).get("detail").asString().endsWith(": institution"));
  }

  @Test
  void keepsFiguresOfTheBureauFromInstitutions() {
    Browser office = scenes.getFirst().as(Role.HOSPITAL_OFFICE);
    assertEquals(403, office.send("GET", "/api/figures", "").statusCode());
    assertEquals(403, office.send("GET", "/api/supervision", "").statusCode());
  }

  private static Browser reviewer() {
    return scenes.getFirst().as(Role.REVIEWER);
  }

  private static JsonNode get(String path) {
    return Browser.json(reviewer().send("GET", path, ""));
  }

  private static Set<String> names(JsonNode node) {
    return new TreeSet<>(node.propertyNames());
  }
}
