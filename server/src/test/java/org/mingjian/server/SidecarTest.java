package org.mingjian.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.sidecar.LocalWireStore;
import org.mingjian.wire.reply.ReplyProfile;

class SidecarTest {
  private static final String HOSPITAL = "H43079900009";
  private static final Sender SENDER =
      new Sender(HOSPITAL, "/430000/430700", ReplyProfile.DEFAULT, Map.of(), false, "").asProven();
  private static final String DEVICE =
      "{'infno':'3101','fixmedins_code':'H43079900009','input':{'data':{'patient_dtos':{'patn_id':'P1',"
          + "'gend':'1','brdy':'1951-01-01','curr_mdtrt_id':'V1','fsi_encounter_dtos':{'mdtrt_id':'V1',"
          + "'med_type':'21','adm_date':'2025-05-04','fsi_order_dtos':{'rx_id':'6374','cnt':1,"
          + "'hilist_code':'XG02BAZ061Z007010279543','pric':1153,'ownpay_amt':0}}}}}}";

  @TempDir Path hospital;
  @TempDir Path bureau;

  @Test
  void answersAloneAndKeepsWhatItAcknowledgedThroughKill9() throws Exception {
    register(hospital);
    Process process = startProcess();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      int port = port(said);
      assertTrue(post(port, fee("1")).contains("\"infcode\":0"));
      assertTrue(post(port, DEVICE).contains("XG02BAZ061Z007010279543"), "flagged");
      assertTrue(post(port, fee("2")).contains("\"infcode\":0"));
    } finally {
      process.destroyForcibly().waitFor();
    }
    try (RunningServer again = start(Map.of())) {
      LocalWireStore store = again.part(LocalWireStore.class);
      assertEquals(2, store.known(SENDER, "P1", "").history().visits().getFirst().rows().size());
      // What the journal gives again after a crash waits twice, and is one at the bureau.
      assertTrue(store.waitingForBureau() >= 3);
    }
  }

  @Test
  void bringsToTheBureauWhatItKeptAloneAndTakesItsRelease() throws Exception {
    register(hospital);
    register(bureau);
    Path key = Files.writeString(bureau.resolve("key"), addClient());
    int port = freePort();
    try (RunningServer sidecar = start(line(port, key))) {
      assertTrue(post(sidecar.port(), fee("1")).contains("\"infcode\":0"));
      post(sidecar.port(), DEVICE);
      LocalWireStore store = sidecar.part(LocalWireStore.class);
      await(() -> store.waitingForBureau() == 2);
      try (RunningServer server = startBureau(port)) {
        await(() -> store.waitingForBureau() == 0);
        Database database = server.part(Database.class);
        await(() -> count(database, "fact") == 1 && count(database, "ask") == 1);
        assertEquals(1, count(database, "warning"));
        assertEquals(1, count(database, "fact JOIN message ON message.request = fact.message"));
        ReleaseInForce there = server.part(ReleaseInForce.class);
        ReleaseInForce here = sidecar.part(ReleaseInForce.class);
        await(() -> here.judge().release().id().equals(there.judge().release().id()));
        String table =
            office("sidecars", "--db", SharedPostgres.url(), "--data", bureau.toString());
        assertTrue(table.contains(HOSPITAL) && table.contains("1/1 = 100.0 %"), table);
      }
    }
  }

  @Test
  void sendsAgainWhatABureauLostThatWasRestoredFromACopy() throws Exception {
    register(hospital);
    register(bureau);
    Path key = Files.writeString(bureau.resolve("key"), addClient());
    int port = freePort();
    try (RunningServer sidecar = start(line(port, key))) {
      try (RunningServer server = startBureau(port)) {
        for (String line : List.of("r1", "r2", "r3")) {
          assertTrue(post(sidecar.port(), fee(line)).contains("\"infcode\":0"));
        }
        await(() -> lines(server.part(Database.class)) == 3);
      }
      assertEquals(2, execute("DELETE FROM mingjian.fact WHERE key IN ('r1', 'r2')"));
      try (RunningServer server = startBureau(port)) {
        await(() -> lines(server.part(Database.class)) == 3);
      }
    } finally {
      execute("DELETE FROM mingjian.fact WHERE key IN ('r1', 'r2', 'r3')");
    }
  }

  private static int execute(String statement) throws SQLException {
    try (Connection owner = SharedPostgres.connection();
        Statement sql = owner.createStatement()) {
      return sql.executeUpdate(statement);
    }
  }

  private static int lines(Database database) {
    return database.inScope(
        Scope.institution("/430000/430700", HOSPITAL),
        sql -> sql.fetchCount(DSL.table("fact"), DSL.condition("key LIKE 'r%'")));
  }

  private static Map<String, Object> line(int port, Path key) {
    return Map.of(
        "mingjian.sidecar.bureau",
        "http://127.0.0.1:" + port,
        "mingjian.sidecar.institution",
        HOSPITAL,
        "mingjian.sidecar.key",
        key);
  }

  @Test
  void isRefusedByTheBureauWithoutAKey() throws Exception {
    register(bureau);
    addClient();
    try (RunningServer server = startBureau(0)) {
      for (String path : List.of("hello", "records")) {
        HttpRequest request =
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + server.port() + "/sidecar/" + path))
                .header("x-api-key", "guessed")
                .header("x-mingjian-institution", HOSPITAL)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertEquals(403, send(request).statusCode());
      }
    }
  }

  private String addClient() throws IOException {
    String shown = office("client", "add", "--institution", HOSPITAL, "--data", bureau.toString());
    String line =
        shown.lines().filter(text -> text.startsWith("API key")).findFirst().orElseThrow();
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  private static String office(String... arguments) {
    StringWriter out = new StringWriter();
    int code =
        MingjianServer.command(
                new MingjianOffice(), new PrintWriter(out, true), new PrintWriter(out, true))
            .execute(arguments);
    assertEquals(0, code, out::toString);
    return out.toString();
  }

  private static int count(Database database, String table) {
    return database.inScope(
        Scope.institution("/430000/430700", HOSPITAL), sql -> sql.fetchCount(DSL.table(table)));
  }

  private static void register(Path data) throws IOException {
    Files.writeString(
        data.resolve("institutions.csv"),
        "institution,area_path\n" + HOSPITAL + ",/430000/430700\n");
  }

  private RunningServer start(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.putAll(
        Map.of("server.port", 0, "mingjian.data", hospital, "mingjian.wire.budget", "10s"));
    return RunningServer.start(SidecarApplication.class, settings, hospital);
  }

  /// With a release of its own, of one rule.
  private RunningServer startBureau(int port) {
    Release release =
        new ReleaseBuilder(RulePack.builtIn()).build().only(List.of("GZ10000301004000"));
    Path file = bureau.resolve("one.release");
    ReleaseFile.write(release, file);
    return RunningServer.start(
        Map.of(
            "server.port",
            port,
            "mingjian.data",
            bureau,
            "mingjian.release",
            file,
            "mingjian.database.url",
            SharedPostgres.url()),
        bureau);
  }

  private Process startProcess() throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            MingjianSidecar.class.getName(),
            "--port",
            "0",
            "--data",
            hospital.toString());
    command.environment().put("MINGJIAN_WIRE_BUDGET", "10s");
    return command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /// Of the greeting, which may follow warnings.
  private static int port(BufferedReader said) throws IOException {
    Pattern greeting = Pattern.compile("http://127.0.0.1:([0-9]+) ");
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher found = greeting.matcher(line);
      if (found.find()) {
        return Integer.parseInt(found.group(1));
      }
    }
    throw new IOException("it did not start");
  }

  private static String fee(String line) {
    return "{'infno':'2301','fixmedins_code':'H43079900009','input':{'feedetail':[{'feedetl_sn':'"
        + line
        + "','mdtrt_id':'V0','psn_no':'P1','cnt':1,'pric':1,'det_item_fee_sumamt':1,"
        + "'med_list_codg':'XA01','fee_ocur_time':'"
        + LocalDate.now().minusDays(9)
        + "'}]}}";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    for (int i = 0; i < 1200 && !done.getAsBoolean(); i++) {
      Thread.sleep(50);
    }
    assertTrue(done.getAsBoolean());
  }

  private static String post(int port, String body) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + "/fsi/service");
    HttpResponse<String> reply =
        send(
            HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build());
    assertFalse(reply.body().isEmpty());
    return reply.body();
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
