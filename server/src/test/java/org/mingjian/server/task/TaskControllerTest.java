package org.mingjian.server.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import org.mingjian.server.settings.ServerSettings;
import org.mingjian.synth.CityPlan;
import org.mingjian.synth.SyntheticCity;
import tools.jackson.databind.JsonNode;

class TaskControllerTest {
  private static final Database DATABASE = TestServer.part(Database.class);
  private static final Path EXTRACTS =
      TestServer.part(ServerSettings.class).desk().extracts().orElseThrow();
  private static final List<String> TABLES = List.of("fee_list_d.csv", "setl_d.csv", "mdtrt_d.csv");

  private String name = "";
  private String id = "";

  @BeforeAll
  static void hasAnExtract() throws IOException {
    new SyntheticCity(new CityPlan(1, 2, 1, 1))
        .writeCsv(Files.createDirectories(EXTRACTS.resolve("city")), (persons, whole, lines) -> {});
  }

  @BeforeEach
  void namesEverybodyAfterTheTest() {
    name = "tc." + UUID.randomUUID().toString().substring(0, 8);
    id = UUID.randomUUID().toString().replace("-", "");
  }

  @Test
  void auditsAFolderShowsItsReportAndBringsItsFindings() {
    Browser reviewer = signedIn(Role.REVIEWER);
    assertEquals("queued", word(ask(reviewer, "audit", "\"path\":\"city\"")));
    JsonNode done = watched(reviewer);
    assertEquals("done", word(done), done::toString);
    assertTrue(done.get("findings").asLong() > 10, done::toString);
    HttpResponse<String> report = reviewer.send("GET", "/api/tasks/" + id + "/report", "");
    assertEquals(200, report.statusCode());
    assertTrue(report.body().contains("<html"), "no page");
    String policy = report.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.contains("sandbox"), policy);
    assertEquals(200, reviewer.send("GET", path("/files/findings.csv"), "").statusCode());
    assertEquals(404, reviewer.send("GET", path("/files/shadow.csv"), "").statusCode());
    assertEquals(200, reviewer.send("POST", path("/import"), "").statusCode());
    assertEquals("done", word(watched(reviewer)));
    assertTrue(one(reviewer).get("brought").asBoolean());
  }

  @Test
  void isAskedForOnceByItsId() {
    Browser reviewer = signedIn(Role.REVIEWER);
    ask(reviewer, "audit", "\"path\":\"city\"");
    reviewer.send("POST", path("/cancel"), "");
    assertEquals("cancelled", word(ask(reviewer, "audit", "\"path\":\"city\"")));
    assertEquals(1, Browser.json(reviewer.send("GET", "/api/tasks", "")).get("rows").size());
  }

  @Test
  void isCancelledAndResumed() {
    Browser reviewer = signedIn(Role.REVIEWER);
    ask(reviewer, "audit", "\"path\":\"city\"");
    assertEquals("cancelled", word(Browser.json(reviewer.send("POST", path("/cancel"), ""))));
    assertEquals("cancelled", word(watched(reviewer)));
    assertEquals("queued", word(Browser.json(reviewer.send("POST", path("/resume"), ""))));
    reviewer.send("POST", path("/cancel"), "");
  }

  @Test
  void readsNothingOutsideTheFolderOfExtracts() throws IOException {
    Path link = EXTRACTS.resolve(name);
    Files.createSymbolicLink(link, EXTRACTS.resolve("..").toRealPath());
    Browser supervisor = signedIn(Role.SUPERVISOR);
    for (String path : List.of("..", "../extracts/../", "/etc", "city/../..", ".", name, "no")) {
      HttpResponse<String> refused = post(supervisor, "audit", "\"path\":\"" + path + "\"");
      assertEquals(400, refused.statusCode(), path);
    }
    Files.delete(link);
  }

  @Test
  void checksAHospitalsOwnExtractAndKeepsNothingOfItAtTheDesk() throws IOException {
    Browser office = signedIn(Role.HOSPITAL_OFFICE);
    String hash = upload(office, zip("H-" + name));
    ask(office, "self-check", "\"upload\":\"" + hash + "\"");
    JsonNode done = watched(office);
    assertEquals("done", word(done), done::toString);
    assertEquals(200, office.send("GET", path("/report"), "").statusCode());
    assertEquals(403, office.send("POST", path("/import"), "").statusCode());
    JsonNode total = Browser.json(office.send("GET", "/api/findings/total", ""));
    assertEquals("0", total.get("count").asString());
    assertEquals(404, signedIn(Role.SUPERVISOR).send("GET", path(""), "").statusCode());
  }

  @Test
  void refusesRowsOfAnotherInstitution() throws IOException {
    Browser office = signedIn(Role.HOSPITAL_OFFICE);
    String hash = upload(office, zip("H-another"));
    ask(office, "self-check", "\"upload\":\"" + hash + "\"");
    JsonNode failed = watched(office);
    assertEquals("failed", word(failed));
    assertTrue(failed.get("reason").asString().contains("H-another"), failed::toString);
    assertEquals(404, office.send("GET", path("/report"), "").statusCode());
  }

  @Test
  void lendsNoAuditToAHospitalAndNoSelfCheckToTheBureau() {
    assertEquals(
        400, post(signedIn(Role.HOSPITAL_OFFICE), "audit", "\"path\":\"city\"").statusCode());
    assertEquals(
        400, post(signedIn(Role.REVIEWER), "self-check", "\"path\":\"city\"").statusCode());
  }

  @Test
  void takesNoFileThatWasNotUploaded() {
    String upload = "\"upload\":\"" + "a".repeat(64) + "\"";
    assertEquals(400, post(signedIn(Role.REVIEWER), "audit", upload).statusCode());
  }

  private String path(String rest) {
    return "/api/tasks/" + id + rest;
  }

  private Browser signedIn(Role role) {
    String who = role == Role.HOSPITAL_OFFICE ? name : name + "." + role.word().charAt(0);
    Account account = TestAccounts.add(DATABASE, who, "/990000/" + area(), role);
    return Browser.with(TestAccounts.signIn(DATABASE, account));
  }

  /// An area of its own: tasks are their organisation's.
  private String area() {
    return String.format("%06d", 100_000 + Math.floorMod(name.hashCode(), 800_000));
  }

  private HttpResponse<String> post(Browser browser, String kind, String source) {
    String body = "{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\"," + source + "}";
    return browser.send("POST", "/api/tasks", body);
  }

  private JsonNode ask(Browser browser, String kind, String source) {
    HttpResponse<String> reply = post(browser, kind, source);
    assertEquals(200, reply.statusCode(), reply.body());
    return Browser.json(reply);
  }

  private JsonNode one(Browser browser) {
    return Browser.json(browser.send("GET", path(""), ""));
  }

  /// Follows the events to the end.
  private JsonNode watched(Browser browser) {
    HttpResponse<String> events = browser.send("GET", path("/progress"), "");
    assertTrue(
        events.headers().firstValue("Content-Type").orElseThrow().startsWith("text/event-stream"));
    assertTrue(events.body().contains("event: end\n"), events.body());
    return one(browser);
  }

  private static String word(JsonNode task) {
    return task.get("state").asString();
  }

  private static String upload(Browser browser, byte[] content) {
    String begin = "{\"name\":\"extract.zip\",\"bytes\":" + content.length + "}";
    JsonNode begun = Browser.json(browser.send("POST", "/api/uploads", begin));
    String path = "/api/uploads/" + begun.get("id").asString();
    int size = begun.get("partBytes").asInt();
    for (int part = 0; part * size < content.length; part++) {
      byte[] some =
          java.util.Arrays.copyOfRange(
              content, part * size, Math.min(content.length, (part + 1) * size));
      browser.sendBytes("PUT", path + "/" + part, some);
    }
    return Browser.json(browser.send("POST", path + "/end", "")).get("hash").asString();
  }

  /// The city's rows of one hospital, as those of the hospital of this code.
  private static byte[] zip(String code) throws IOException {
    String whole = Files.readString(EXTRACTS.resolve("city/setl_d.csv"));
    String hospital =
        whole.lines().skip(1).findFirst().orElseThrow().replaceAll(".*(H99[0-9]{9}).*", "$1");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (String table : TABLES) {
        zip.putNextEntry(new ZipEntry("extract/" + table));
        List<String> rows = Files.readAllLines(EXTRACTS.resolve("city").resolve(table));
        for (int row = 0; row < rows.size(); row++) {
          if (row == 0 || rows.get(row).contains(hospital)) {
            String text = rows.get(row).replace(hospital, code) + "\n";
            zip.write(text.getBytes(StandardCharsets.UTF_8));
          }
        }
      }
    }
    return packed.toByteArray();
  }
}
