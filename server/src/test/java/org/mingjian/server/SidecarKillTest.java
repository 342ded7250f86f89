package org.mingjian.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;

/// A hospital's own service that is killed again and again while it serves and forwards.
class SidecarKillTest {
  private static final String HOSPITAL = "H43079900019";
  private static final int KILLS = 3;
  private static final long PROMISED_NANOS = Duration.ofSeconds(1).toNanos();

  @TempDir Path hospital;
  @TempDir Path bureau;

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger number = new AtomicInteger();

  @Test
  void bringsEverythingToTheBureauOnce() throws Exception {
    register(hospital);
    register(bureau);
    Path key = Files.writeString(bureau.resolve("key"), addClient());
    int sidecarPort = freePort();
    Map<String, Long> promised = new HashMap<>();
    try (RunningServer server = startBureau()) {
      for (int kill = 0; kill < KILLS; kill++) {
        promised.putAll(serveUntilKilled(server.port(), sidecarPort, key));
      }
      Process last = start(server.port(), sidecarPort, key);
      try {
        awaitAll(server, promised);
      } finally {
        last.destroyForcibly().waitFor();
      }
      assertTrue(promised.size() > KILLS, promised::toString);
      assertEquals(
          0,
          count(server, "SELECT count(*) - count(DISTINCT msgid) FROM ask WHERE institution = ?"));
      assertEquals(
          0,
          count(server, "SELECT count(*) - count(DISTINCT key) FROM fact WHERE institution = ?"));
    }
  }

  /// What was acknowledged and promised; one in two a report.
  private Map<String, Long> serveUntilKilled(int bureauPort, int port, Path key) throws Exception {
    Map<String, Long> acknowledged = new HashMap<>();
    Process process = start(bureauPort, port, key);
    Thread killer =
        Thread.ofPlatform()
            .start(() -> {
              try {
                Thread.sleep(2500);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              process.destroyForcibly();
            });
    while (process.isAlive()) {
      String id = "k" + number.incrementAndGet();
      boolean report = number.get() % 2 == 0;
      if (post(port, report ? fee(id) : ask(id))) {
        acknowledged.put(id, report ? Long.MIN_VALUE : System.nanoTime());
      }
    }
    killer.join();
    process.waitFor();
    long killed = System.nanoTime();
    acknowledged.values().removeIf(at -> at != Long.MIN_VALUE && killed - at < PROMISED_NANOS);
    return acknowledged;
  }

  private static void awaitAll(RunningServer server, Map<String, Long> promised)
      throws InterruptedException {
    List<String> missing = missing(server, promised);
    for (int i = 0; i < 300 && !missing.isEmpty(); i++) {
      Thread.sleep(100);
      missing = missing(server, promised);
    }
    assertEquals(List.of(), missing);
  }

  private static List<String> missing(RunningServer server, Map<String, Long> promised) {
    List<String> there =
        server
            .part(Database.class)
            .inScope(
                Scope.service(),
                sql ->
                    sql.fetch(
                            "SELECT msgid FROM ask WHERE institution = ? "
                                + "UNION SELECT key FROM fact WHERE institution = ?",
                            HOSPITAL,
                            HOSPITAL)
                        .getValues(0, String.class));
    return promised.keySet().stream().filter(id -> !there.contains(id)).sorted().toList();
  }

  private static int count(RunningServer server, String query) {
    return server
        .part(Database.class)
        .inScope(Scope.service(), sql -> sql.fetchSingle(query, HOSPITAL).get(0, Integer.class));
  }

  private String addClient() {
    StringWriter out = new StringWriter();
    String[] add = {"client", "add", "--institution", HOSPITAL, "--data", bureau.toString()};
    MingjianServer.command(
            new MingjianOffice(), new PrintWriter(out, true), new PrintWriter(out, true))
        .execute(add);
    String line =
        out.toString().lines().filter(text -> text.startsWith("API key")).findFirst().orElseThrow();
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  private static void register(Path data) throws IOException {
    Files.writeString(
        data.resolve("institutions.csv"),
        "institution,area_path\n" + HOSPITAL + ",/430000/430700\n");
  }

  private RunningServer startBureau() {
    return RunningServer.start(
        Map.of(
            "server.port",
            0,
            "mingjian.data",
            bureau,
            "mingjian.database.url",
            SharedPostgres.url()),
        bureau);
  }

  private Process start(int bureauPort, int port, Path key) throws Exception {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            MingjianSidecar.class.getName(),
            "--port",
            Integer.toString(port),
            "--data",
            hospital.toString(),
            "--bureau",
            "http://127.0.0.1:" + bureauPort,
            "--institution",
            HOSPITAL,
            "--key",
            key.toString());
    command.environment().put("MINGJIAN_WIRE_BUDGET", "10s");
    Process process =
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    for (int i = 0; i < 900 && !isUp(port); i++) {
      Thread.sleep(100);
    }
    return process;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean isUp(int port) throws InterruptedException {
    try {
      URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
      return client
              .send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean post(int port, String body) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/fsi/service"))
            .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    try {
      return client
          .send(request, HttpResponse.BodyHandlers.ofString())
          .body()
          .startsWith("{\"infcode\":0");
    } catch (IOException e) {
      return false;
    }
  }

  private static String fee(String line) {
    return "{'infno':'2301','fixmedins_code':'%s','input':{'feedetail':[{'feedetl_sn':'%s',"
            .formatted(HOSPITAL, line)
        + "'mdtrt_id':'V0','psn_no':'PKILL','cnt':1,'pric':1,'det_item_fee_sumamt':1,"
        + "'med_list_codg':'XA01','fee_ocur_time':'%s'}]}}".formatted(LocalDate.now().minusDays(9));
  }

  private static String ask(String id) {
    return "{'infno':'3101','msgid':'%s','fixmedins_code':'%s','input':{'data':{'patient_dtos':{"
            .formatted(id, HOSPITAL)
        + "'patn_id':'P%s','curr_mdtrt_id':'V','fsi_encounter_dtos':{'mdtrt_id':'V'}}}}}"
            .formatted(id);
  }
}
