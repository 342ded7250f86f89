package org.mingjian.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.SharedPostgres;

class RunningServerTest {
  @TempDir static Path folder;

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server =
        RunningServer.start(
            Map.of(
                "server.port",
                0,
                "mingjian.data",
                folder,
                "mingjian.database.programs",
                SharedPostgres.PROGRAMS),
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
  void tellsItsFigures() throws Exception {
    assertTrue(get("/actuator/prometheus").body().contains("jvm_memory_used_bytes"));
  }

  @Test
  void greetsWithPlaceReleaseAndData() {
    String greeting = server.greeting();
    assertTrue(greeting.contains("http://127.0.0.1:" + server.port()), greeting);
    assertTrue(greeting.contains(folder.toString()), greeting);
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
