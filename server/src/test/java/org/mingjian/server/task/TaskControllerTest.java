package org.mingjian.server.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.ReleaseArea;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.server.TestServer;
import org.mingjian.server.activation.ReleaseShelf;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.fsi.ReleaseInForce;
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
  private static final ReleaseInForce IN_FORCE = TestServer.part(ReleaseInForce.class);
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
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
    namesPersonsOnlyWhereSomebodySaysWhy(reviewer);
    assertEquals(404, reviewer.send("GET", path("/files/shadow.csv"), "").statusCode());
    assertEquals(200, reviewer.send("POST", path("/import"), "").statusCode());
    assertEquals("done", word(watched(reviewer)));
    assertTrue(one(reviewer).get("brought").asBoolean());
    tellsWhoAuditsWhatLeftAndWhatWasBrought();
  }

  private void namesPersonsOnlyWhereSomebodySaysWhy(Browser reviewer) {
    String masked = reviewer.send("GET", path("/files/findings.csv"), "").body();
    assertTrue(masked.lines().count() > 10, "rows");
    assertTrue(masked.contains("***") && !masked.contains("SYN0000"), "masked");
    for (String clear : List.of("findings.xlsx", "findings.parquet")) {
      HttpResponse<String> refused = reviewer.send("GET", path("/files/" + clear), "");
      assertEquals(403, refused.statusCode(), clear);
      assertEquals("MJ-4330", Browser.json(refused).get("code").asString());
    }
    Browser saying = reviewer.saying("复核疑点 check");
    assertEquals(200, saying.send("GET", path("/files/findings.xlsx"), "").statusCode());
    String clear = saying.send("GET", path("/files/findings.csv"), "").body();
    assertTrue(clear.contains("SYN0000"), "clear");
    assertEquals(masked.lines().count(), clear.lines().count());
    reviewer.saying("");
  }

  private void tellsWhoAuditsWhatLeftAndWhatWasBrought() {
    List<String> log =
        Browser.json(signedIn(Role.AUDIT_ADMIN).send("GET", "/api/access-log", ""))
            .valueStream()
            .filter(line -> line.get("subject").asString().startsWith("task/" + id))
            .map(line -> line.get("action").asString() + " " + line.get("reason").asString())
            .toList();
    assertEquals(2, log.stream().filter("export 复核疑点 check"::equals).count(), log::toString);
    assertTrue(
        log.stream().anyMatch(line -> line.startsWith("export persons-masked")), log::toString);
    assertTrue(
        log.stream().anyMatch(line -> line.startsWith("export audit-results")), log::toString);
    assertTrue(log.getFirst().startsWith("import-task"), log::toString);
  }

  @Test
  void refusesAnExtractThatLacksATableBeforeItWaits() throws IOException {
    Browser office = signedIn(Role.HOSPITAL_OFFICE);
    String hash = upload(office, zip("H-" + name, List.of("fee_list_d.csv")));
    HttpResponse<String> refused = post(office, "self-check", "\"upload\":\"" + hash + "\"");
    assertEquals(422, refused.statusCode(), refused.body());
    assertTrue(refused.body().contains("setl_d 或 or mdtrt_d 结算表或就诊表"), refused.body());
    assertEquals(404, office.send("GET", path(""), "").statusCode());
  }

  @Test
  void auditsByTheReleaseThatIsChosenAndAgainByTheSame() {
    Browser reviewer = signedIn(Role.REVIEWER);
    String other = otherRelease();
    JsonNode asked = ask(reviewer, "audit", "\"path\":\"city\",\"release\":\"" + other + "\"");
    assertEquals(other, asked.get("release").asString());
    reviewer.send("POST", path("/cancel"), "");
    reviewer.send("POST", path("/resume"), "");
    assertEquals("done", word(watched(reviewer)));
    String summary = reviewer.send("GET", path("/files/summary.json"), "").body();
    assertTrue(summary.contains(other), summary);
    assertTrue(
        reviewer.send("GET", path("/report"), "").body().contains(other), "no release named");
  }

  @Test
  void listsTheReleasesThereAreTheOneInForceFirst() {
    String other = otherRelease();
    JsonNode rows =
        Browser.json(signedIn(Role.REVIEWER).send("GET", "/api/releases", "")).get("rows");
    assertTrue(rows.get(0).get("inForce").asBoolean(), rows::toString);
    assertEquals("000000", rows.get(0).get("area").asString());
    JsonNode kept =
        rows.valueStream()
            .filter(row -> row.get("id").asString().equals(other))
            .findFirst()
            .orElseThrow();
    assertTrue(!kept.get("inForce").asBoolean(), kept::toString);
    assertEquals(LocalDate.now(BEIJING).toString(), kept.get("published").asString());
  }

  @Test
  void refusesAReleaseItDoesNotHaveNamingThoseItHas() {
    String wanted = "\"path\":\"city\",\"release\":\"" + "0".repeat(16) + "\"";
    HttpResponse<String> refused = post(signedIn(Role.REVIEWER), "audit", wanted);
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains(IN_FORCE.judge().release().id()), refused.body());
  }

  /// One that is kept and not in force.
  private static String otherRelease() {
    Release release = IN_FORCE.judge().release();
    ReleaseArea area = new ReleaseArea(release.area().code(), "另一版本", release.area().links());
    Path file = EXTRACTS.resolve("../other.release");
    ReleaseFile.write(new Release(release.sha256(), area, release.rules(), release.tables()), file);
    Release other = ReleaseFile.read(file);
    TestServer.part(ReleaseShelf.class).keep(other);
    return other.id();
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
  void isStoppedWhileItRunsAndBegunAnewFollowedFromTheLastEventHeard() throws Exception {
    Browser reviewer = signedIn(Role.REVIEWER);
    ask(reviewer, "audit", "\"path\":\"city\"");
    await(() -> !one(reviewer).get("stage").asString().isEmpty());
    assertEquals("cancelled", word(Browser.json(reviewer.send("POST", path("/cancel"), ""))));
    String stopped = reviewer.send("GET", path("/progress"), "").body();
    assertTrue(stopped.contains("event: end\n") && stopped.contains("cancelled"), stopped);
    long last = ids(stopped).getLast();
    await(() -> !Files.exists(TestServer.part(TaskFolders.class).of(id).work()));
    assertEquals("queued", word(Browser.json(reviewer.send("POST", path("/resume"), ""))));
    String events = reviewer.after(last + "").send("GET", path("/progress"), "").body();
    assertTrue(ids(events).getFirst() > last, events);
    assertEquals(ids(events).stream().sorted().toList(), ids(events));
    assertTrue(events.contains("running") && events.contains("event: end\n"), events);
    JsonNode done = one(reviewer);
    assertEquals("done", word(done));
    assertEquals(ids(events).getLast(), done.get("version").asLong());
    LocalDate kept = LocalDate.parse(done.get("keptUntil").asString());
    assertEquals(LocalDate.now(BEIJING).plusDays(89), kept);
  }

  @Test
  void tellsAnEndAgainToWhoMissedItAndNothingElse() {
    Browser reviewer = signedIn(Role.REVIEWER);
    ask(reviewer, "audit", "\"path\":\"city\"");
    reviewer.send("POST", path("/cancel"), "");
    long last = ids(reviewer.send("GET", path("/progress"), "").body()).getLast();
    String again = reviewer.after(last + "").send("GET", path("/progress"), "").body();
    assertEquals(List.of(last), ids(again));
    assertTrue(again.contains("event: end\n"), again);
  }

  /// The numbers of the events of a stream.
  private static List<Long> ids(String events) {
    return events
        .lines()
        .filter(line -> line.startsWith("id: "))
        .map(line -> Long.valueOf(line.substring(4)))
        .toList();
  }

  private static void await(BooleanSupplier until) throws InterruptedException {
    for (int look = 0; look < 1200 && !until.getAsBoolean(); look++) {
      Thread.sleep(100);
    }
    assertTrue(until.getAsBoolean(), "did not come");
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
    return zip(code, TABLES);
  }

  private static byte[] zip(String code, List<String> tables) throws IOException {
    String whole = Files.readString(EXTRACTS.resolve("city/setl_d.csv"));
    String hospital =
        whole.lines().skip(1).findFirst().orElseThrow().replaceAll(".*(H99[0-9]{9}).*", "$1");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (String table : tables) {
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
