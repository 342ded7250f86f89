package org.mingjian.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A clock that is set forward and back by a day while the service runs.
class ClockFaultsTest {
  private static final AtomicReference<Duration> OFF = new AtomicReference<>(Duration.ZERO);
  private static final int MESSAGES = 30;

  @TempDir Path folder;

  @Configuration(proxyBeanMethods = false)
  static class Jumping {
    @Bean
    Clock jumpingClock() {
      return new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException("one zone only");
        }

        @Override
        public Instant instant() {
          return Instant.now().plus(OFF.get());
        }
      };
    }
  }

  @Test
  void losesNothingAndGivesNoNumberTwice() throws Exception {
    Files.writeString(
        folder.resolve("institutions.csv"), "institution,area_path\nHCLOCK,/430000\n");
    Map<String, Object> settings =
        Map.of(
            "server.port",
            0,
            "mingjian.data",
            folder,
            "mingjian.database.url",
            SharedPostgres.url());
    Set<String> numbers = new HashSet<>();
    try (RunningServer server = RunningServer.start(settings, folder, Jumping.class)) {
      for (int days : List.of(0, 1, -1, 0)) {
        OFF.set(Duration.ofDays(days));
        send(server, numbers);
      }
      awaitAsks(server, numbers.size() / 2);
    }
    assertEquals(8 * MESSAGES, numbers.size());
  }

  private static void send(RunningServer server, Set<String> numbers) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < MESSAGES; i++) {
        String id = "clock-" + numbers.size();
        numbers.add(number(post(client, server, fact(id))));
        numbers.add(number(post(client, server, ask(id))));
      }
    }
  }

  private static String number(JsonNode reply) {
    assertEquals(0, reply.get("infcode").intValue(), reply::toString);
    return reply.get("inf_refmsgid").stringValue();
  }

  private static JsonNode post(HttpClient client, RunningServer server, String body)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/fsi/service");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    return JsonMapper.shared()
        .readTree(client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
  }

  private static String fact(String id) {
    return "{'infno':'2204','fixmedins_code':'HCLOCK','input':{'feedetail':[{'feedetl_sn':'%s',"
            .formatted(id)
        + "'mdtrt_id':'V','psn_no':'PCLOCK','cnt':1,'fee_ocur_time':'2025-05-04'}]}}";
  }

  private static String ask(String id) {
    return "{'infno':'3101','msgid':'%s','fixmedins_code':'HCLOCK','input':{'data':{'patient_dtos':{"
            .formatted(id)
        + "'patn_id':'%s','curr_mdtrt_id':'V','fsi_encounter_dtos':{'mdtrt_id':'V'}}}}}"
            .formatted(id);
  }

  private static void awaitAsks(RunningServer server, int wanted) throws InterruptedException {
    for (int i = 0; i < 100 && count(server, "ask") < wanted; i++) {
      Thread.sleep(100);
    }
    assertEquals(wanted, count(server, "ask"));
    assertEquals(wanted, count(server, "fact"));
  }

  private static int count(RunningServer server, String table) {
    return server
        .part(Database.class)
        .inScope(
            Scope.service(),
            sql ->
                sql.fetchSingle("SELECT count(*) FROM " + table + " WHERE institution = 'HCLOCK'")
                    .get(0, Integer.class));
  }
}
