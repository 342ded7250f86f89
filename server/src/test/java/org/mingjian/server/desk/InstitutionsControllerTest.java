package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import org.mingjian.server.register.Register;
import org.mingjian.server.settings.ServerSettings;
import tools.jackson.databind.JsonNode;

class InstitutionsControllerTest {
  private static final Database DATABASE = TestServer.part(Database.class);

  @BeforeAll
  static void registersThreeOfWhichOneIsConnectedAndOneSilent() throws Exception {
    Path file = TestServer.part(ServerSettings.class).data().resolve("institutions.csv");
    Files.writeString(
        file,
        """
        institution,area_path
        HIC1,/880000/880100
        HIC2,/880000/880100
        HIC3,/880000/880100
        HIC4,/880000/880200
        """);
    Register register = TestServer.part(Register.class);
    for (int i = 0; i < 100 && register.find("HIC4").isEmpty(); i++) {
      Thread.sleep(100);
    }
    heard("HIC1", LocalDate.now().minusDays(2));
    heard("HIC1", LocalDate.now().minusDays(90));
    heard("HIC2", LocalDate.now().minusDays(60));
    heard("HIC4", LocalDate.now());
  }

  private static void heard(String institution, LocalDate last) {
    String add =
        "INSERT INTO heard (institution, area_path, since, last)"
            + " VALUES (?, '/880000/880100', CAST(? AS date), CAST(? AS date))";
    DATABASE.inScope(
        Scope.service(),
        sql -> sql.execute(add, institution, last.minusDays(9).toString(), last.toString()));
  }

  @Test
  void saysWhoIsConnectedAndWhoFellSilent() {
    JsonNode access = get("/api/institutions");
    assertEquals(3, access.get("registered").asInt());
    assertEquals(1, access.get("connected").asInt());
    assertEquals(1.0 / 3, access.get("accessRate").asDouble(), 1e-9);
    assertEquals(1, access.get("silent").asInt());
    JsonNode first = access.get("rows").get(0);
    assertTrue(first.get("connected").asBoolean());
    assertFalse(first.get("silent").asBoolean());
    assertEquals(LocalDate.now().minusDays(2).toString(), first.get("lastReport").asString());
  }

  @Test
  void listsThoseOfOneKindAlone() {
    assertEquals(List.of("HIC2"), shown("silent"));
    assertEquals(List.of("HIC1"), shown("connected"));
    assertEquals(List.of("HIC2", "HIC3"), shown("unconnected"));
  }

  @Test
  void goesOnBehindTheLastOfAPage() {
    assertEquals("HIC2", get("/api/institutions?size=2").get("next").asString());
    JsonNode rows = get("/api/institutions?size=2&after=HIC2").get("rows");
    assertEquals("HIC3", rows.get(0).get("institution").asString());
  }

  @Test
  void countsAmongTheFiguresWhoReportedInTheirPeriodOnce() {
    LocalDate today = LocalDate.now();
    assertEquals(2, connected(today.minusDays(300), today));
    assertEquals(1, connected(today.minusDays(30), today));
    assertEquals(1, connected(today.minusDays(98), today.minusDays(92)));
    assertEquals(0, connected(today.minusDays(300), today.minusDays(200)));
  }

  private static int connected(LocalDate from, LocalDate until) {
    JsonNode access = get("/api/figures?from=" + from + "&until=" + until).get("access");
    assertEquals(3, access.get("base").asInt());
    return access.get("of").asInt();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/institutions?days=0",
        "/api/institutions?days=3661",
        "/api/institutions?size=0",
        "/api/institutions?size=201",
        "/api/notices?size=-1",
        "/api/cases?size=201",
        "/api/library/points?size=0",
        "/api/reminders?from=2026-11-30&to=2026-11-01",
        "/api/reactions?from=2026-11-30&to=2026-11-01"
      })
  void bendsNothingThatCannotBe(String path) {
    assertEquals(400, send(path).statusCode(), path);
  }

  private static List<String> shown(String which) {
    return get("/api/institutions?show=" + which)
        .get("rows")
        .valueStream()
        .map(row -> row.get("institution").asString())
        .toList();
  }

  private static JsonNode get(String path) {
    return Browser.json(send(path));
  }

  private static HttpResponse<String> send(String path) {
    Account account =
        TestAccounts.add(DATABASE, "ic." + System.nanoTime(), "/880000/880100", Role.SUPERVISOR);
    Browser browser = Browser.with(TestAccounts.signIn(DATABASE, account));
    return browser.send("GET", path, "");
  }
}
