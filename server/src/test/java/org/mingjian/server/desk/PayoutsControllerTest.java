package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.DeskScene;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import tools.jackson.databind.JsonNode;

class PayoutsControllerTest {
  private static final Database DATABASE = TestServer.part(Database.class);
  @TempDir private Path folder;
  private String name = "";
  private DeskScene scene = new DeskScene(DATABASE, Path.of(""), "");

  @BeforeEach
  void namesEverybodyAfterTheTest() {
    name = "po." + UUID.randomUUID().toString().substring(0, 8);
    scene = new DeskScene(DATABASE, folder, "H-" + name);
  }

  private Browser signedIn(String who, Role role) {
    return Browser.with(
        TestAccounts.signIn(
            DATABASE, TestAccounts.add(DATABASE, name + who, DeskScene.AREA, role)));
  }

  private String row(String settlement, String on, String voucher) {
    return """
    {"institution": "H-%s", "settlement": "%s", "on": "%s", "voucher": "%s"}\
    """
        .formatted(name, settlement, on, voucher);
  }

  private static String rows(String... rows) {
    return "{\"rows\": [" + String.join(",", rows) + "]}";
  }

  private String settlement() {
    return "S-H-" + name + "-1";
  }

  private JsonNode listed(Browser browser) {
    return Browser.json(browser.send("GET", "/api/payouts?institution=H-" + name, ""));
  }

  @Test
  void aListIsNotedShownOnTheCaseAndTakenBack() {
    scene.bring(scene.audit("one").add("H-" + name, 2, 100));
    String id = scene.cases().getFirst();
    Browser handler = signedIn(".h", Role.HANDLER);
    String list = rows(row(settlement(), "2025-05-20", "v-1"), row("S-2", "2025-05-21", "v-1"));
    JsonNode noted = Browser.json(handler.send("POST", "/api/payouts", list));
    assertEquals(2, noted.get("noted").asInt(), noted::toString);
    assertEquals(1, noted.get("cases").asInt());
    JsonNode whole = Browser.json(handler.send("GET", "/api/cases/" + id, ""));
    assertEquals("v-1", whole.get("payout").get("voucher").asString());
    assertEquals("2025-05-21", listed(handler).get("rows").get(0).get("on").asString());
    assertEquals(name + ".h", listed(handler).get("rows").get(0).get("notedBy").asString());
    String path = "/api/payouts/H-" + name + "/" + settlement();
    assertEquals(400, handler.send("DELETE", path, "").statusCode());
    assertEquals(200, handler.send("DELETE", path + "?why=mistake-1", "").statusCode());
    assertEquals(404, handler.send("DELETE", path + "?why=mistake-1", "").statusCode());
    assertTrue(Browser.json(handler.send("GET", "/api/cases/" + id, "")).get("payout").isNull());
    assertEquals(1, listed(handler).get("rows").size());
    Browser auditor = signedIn(".a", Role.AUDIT_ADMIN);
    List<String> log =
        Browser.json(auditor.send("GET", "/api/access-log", ""))
            .valueStream()
            .map(one -> one.get("action").asString() + " " + one.get("reason").asString())
            .toList();
    assertTrue(
        log.containsAll(
            List.of(
                "note-payouts payouts-noted",
                "payout-noted case-work",
                "payout-cancelled mistake-1",
                "cancel-payout mistake-1")),
        log::toString);
  }

  @Test
  void saysWhatStandsDifferently() {
    Browser handler = signedIn(".h", Role.HANDLER);
    handler.send("POST", "/api/payouts", rows(row("S-3", "2025-05-20", "v-1")));
    HttpResponse<String> other =
        handler.send("POST", "/api/payouts", rows(row("S-3", "2025-05-20", "v-2")));
    assertEquals(1, Browser.json(other).get("contradicted").asInt(), other::body);
    assertEquals("v-1", listed(handler).get("rows").get(0).get("voucher").asString());
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    Browser handler = signedIn(".h", Role.HANDLER);
    handler.send(
        "POST",
        "/api/payouts",
        rows(
            row("S-1", "2025-05-20", "v"),
            row("S-2", "2025-05-20", "v"),
            row("S-3", "2025-05-22", "v")));
    String path = "/api/payouts?size=2&institution=H-" + name;
    JsonNode first = Browser.json(handler.send("GET", path, ""));
    String next = first.get("next").asString();
    JsonNode second = Browser.json(handler.send("GET", path + "&after=" + next, ""));
    assertEquals("S-3", first.get("rows").get(0).get("settlement").asString());
    assertEquals(
        List.of("S-1", "S-2"),
        List.of(
                first.get("rows").get(1).get("settlement").asString(),
                second.get("rows").get(0).get("settlement").asString())
            .stream()
            .sorted()
            .toList());
    assertEquals("", second.get("next").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "S-1,2999-01-01,v,2999-01-01",
    "S-1,-9999-01-01,v,-9999-01-01",
    "'',2025-05-20,v,结算编号",
    "S/..,2025-05-20,v,结算编号",
    "S-1,2025-05-20,' ',凭证号"
  })
  void refusesWhatNamesNoSettlementNoPaperOrADayToCome(
      String settlement, String on, String voucher, String said) {
    HttpResponse<String> answer =
        signedIn(".h", Role.HANDLER)
            .send("POST", "/api/payouts", rows(row(settlement, on, voucher)));
    assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer::body);
    assertTrue(answer.body().contains(said), answer::body);
  }

  @Test
  void refusesMoreThanOneTransactionTakesAndTheSameTwiceWithAnotherPaper() {
    Browser handler = signedIn(".h", Role.HANDLER);
    String many =
        rows(Collections.nCopies(2001, row("S-1", "2025-05-20", "v")).toArray(String[]::new));
    assertTrue(handler.send("POST", "/api/payouts", many).body().contains("收到 2001 笔"));
    assertTrue(handler.send("POST", "/api/payouts", rows()).body().contains("收到 0 笔"));
    String two = rows(row("S-1", "2025-05-20", "v"), row("S-1", "2025-05-20", "w"));
    HttpResponse<String> answer = handler.send("POST", "/api/payouts", two);
    assertTrue(answer.body().contains("S-1"), answer::body);
    assertEquals(0, listed(handler).get("rows").size());
  }
}
