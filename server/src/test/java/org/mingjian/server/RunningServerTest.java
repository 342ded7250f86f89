package org.mingjian.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;

class RunningServerTest {
  @TempDir static Path folder;

  private static final String ORDER =
      "{'fixmedins_code':'H43079900001','input':{'data':{'patient_dtos':{'patn_id':'P1','gend':'1',"
          + "'brdy':'1951-01-01','curr_mdtrt_id':'V1','fsi_encounter_dtos':{'mdtrt_id':'V1',"
          + "'med_type':'21','adm_date':'2025-05-04','fsi_order_dtos':{'rx_id':'6374','cnt':1,"
          + "'hilist_code':'XG02BAZ061Z007010279543','hilist_name':'左炔诺孕酮宫内节育系统',"
          + "'pric':1153,'ownpay_amt':0}}}}}}";

  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(
        folder.resolve("institutions.csv"), "institution,area_path\nH43079900001,/430000/430700\n");
    server =
        RunningServer.start(
            Map.of(
                "server.port",
                0,
                "mingjian.data",
                folder,
                "mingjian.keys",
                folder.resolve("keys"),
                "mingjian.wire.budget",
                "10s",
                "mingjian.database.programs",
                SharedPostgres.PROGRAMS,
                "mingjian.wire.paths",
                "/api/rest/audit,/medical/{infno}/ask"),
            folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void isWell() throws Exception {
    HttpResponse<String> health = get("/actuator/health");
    assertEquals(200, health.statusCode());
    assertTrue(health.body().contains("\"status\":\"UP\""), health.body());
  }

  @Test
  void keepsADatabaseOfItsOwn() {
    assertTrue(server.part(Database.class).isWell());
    assertTrue(Files.exists(folder.resolve("postgres/PG_VERSION")));
  }

  @Test
  void tellsTheFiguresOfTheManualAndNoOthersOfItsOwn() throws Exception {
    post("/fsi/service", "not json");
    Set<String> told =
        get("/actuator/prometheus")
            .body()
            .lines()
            .filter(line -> line.startsWith("# TYPE mingjian_"))
            .map(line -> line.split(" ")[2])
            .filter(name -> !name.endsWith("_max"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> written =
        Files.readAllLines(Path.of("..", "docs", "server.md")).stream()
            .filter(line -> line.startsWith("| `mingjian_"))
            .map(line -> line.split("`")[1])
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(written, told);
  }

  @Test
  void greetsWithPlaceReleaseAndData() {
    String greeting = server.greeting();
    assertTrue(greeting.contains("http://127.0.0.1:" + server.port()), greeting);
    assertTrue(greeting.contains(folder.toString()), greeting);
  }

  @Test
  void judgesAnOrderSentAsAFormAndKeepsItUnderSeal() throws Exception {
    String body = ORDER.replace('\'', '"');
    HttpResponse<String> reply =
        post("/fsi/3101", "=" + URLEncoder.encode(body, StandardCharsets.UTF_8));
    assertEquals(200, reply.statusCode());
    assertTrue(reply.body().contains("左炔诺孕酮宫内节育系统"), reply.body());
    assertEquals(16, reply.headers().firstValue("x-mingjian-release").orElseThrow().length());
    Result<Record> kept = awaitAsk();
    assertEquals("3101", kept.getFirst().get("infno"));
    byte[] sealed = kept.getFirst().get("body", byte[].class);
    assertFalse(new String(sealed, StandardCharsets.UTF_8).contains("patn_id"));
  }

  @Test
  void answersAtThePathsOfOtherServicesToo() throws Exception {
    String body = ORDER.replace('\'', '"').replace("6374", "6375");
    assertTrue(post("/medical/3101/ask", body).body().contains("左炔诺孕酮宫内节育系统"));
    String unnumbered = post("/api/rest/audit", body).body();
    assertTrue(unnumbered.contains("MJ-4102"), unnumbered);
  }

  @Test
  void opensAnAskForWhoSaysWhyAndLogsIt() throws Exception {
    post("/fsi/3101", ORDER.replace('\'', '"'));
    awaitAsk();
    String request =
        server
            .part(Database.class)
            .inScope(Scope.service(), sql -> sql.fetch("SELECT request FROM ask"))
            .getFirst()
            .get(0, String.class);
    StringWriter out = new StringWriter();
    String[] show = {"ask", "show", request, "--data", folder.toString(), "--actor", "auditor"};
    assertEquals(2, office(out, show));
    assertEquals(
        0,
        office(
            out,
            Stream.concat(Stream.of(show), Stream.of("--reason", "why")).toArray(String[]::new)));
    assertTrue(out.toString().contains("XG02BAZ061Z007010279543"), out.toString());
    List<String> log =
        server
            .part(Database.class)
            .inScope(
                Scope.service(),
                sql ->
                    sql.fetch(
                        "SELECT actor || subject || reason FROM access_log WHERE action = 'show-ask'"))
            .getValues(0, String.class);
    assertEquals(List.of("auditor" + request + "why"), log);
  }

  @Test
  void opensAReportOfWhichNothingBecameARow() throws Exception {
    String body =
        "{'infno':'2204','fixmedins_code':'H43079900001','input':{'fee_details':[{'cnt':'1'}]}}";
    assertTrue(post("/fsi/2204", body.replace('\'', '"')).body().contains("\"infcode\":0"));
    String request =
        server
            .part(Database.class)
            .inScope(Scope.service(), sql -> sql.fetch("SELECT request FROM message"))
            .getFirst()
            .get(0, String.class);
    StringWriter out = new StringWriter();
    assertEquals(
        0, office(out, "ask", "show", request, "--data", folder.toString(), "--reason", "alias"));
    assertTrue(out.toString().contains("fee_details"), out.toString());
    String figures = get("/actuator/prometheus").body();
    assertTrue(
        figures.contains("mingjian_reports_without_rows_total{transaction=\"2204\"} 1.0"), figures);
  }

  @Test
  void countsReactionsForPeopleAndPrograms() {
    StringWriter out = new StringWriter();
    String[] ofDoctors = {"reactions", "--data", folder.toString(), "--by", "doctor"};
    assertEquals(2, office(out, ofDoctors));
    assertEquals(
        0,
        office(
            out,
            Stream.concat(Stream.of(ofDoctors), Stream.of("--institution", "H43079900001"))
                .toArray(String[]::new)));
    assertTrue(out.toString().contains("insisted %"), out.toString());
    assertEquals(0, office(out, "reactions", "--data", folder.toString(), "--json"));
  }

  private static int office(StringWriter out, String... arguments) {
    return MingjianServer.command(
            new MingjianOffice(),
            new PrintWriter(out, true),
            new PrintWriter(new StringWriter(), true))
        .execute(arguments);
  }

  @Test
  void answersWhatItCannotReadWithAValidReply() throws Exception {
    HttpResponse<String> reply = post("/fsi/service", "not json");
    assertEquals(200, reply.statusCode());
    assertTrue(reply.body().startsWith("{\"infcode\":-1"), reply.body());
    assertEquals(200, post("/fsi/9999", "").statusCode());
  }

  private static Result<Record> awaitAsk() throws InterruptedException {
    Result<Record> kept = asks();
    for (int i = 0; i < 100 && kept.isEmpty(); i++) {
      Thread.sleep(50);
      kept = asks();
    }
    return kept;
  }

  private static Result<Record> asks() {
    return server
        .part(Database.class)
        .inScope(
            Scope.service(),
            sql -> sql.fetch("SELECT a.infno, a.body FROM ask a JOIN warning w USING (request)"));
  }

  private static HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
