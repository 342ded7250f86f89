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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;

/// An ask sent again to a service that was started again in between.
class RepeatedAskTest {
  @TempDir Path folder;

  @BeforeEach
  void register() throws IOException {
    Files.writeString(
        folder.resolve("institutions.csv"), "institution,area_path\nHAGAIN,/430000\n");
  }

  @Test
  void isOneRecordAlsoAfterARestart() throws Exception {
    try (RunningServer server = start()) {
      assertTrue(post(server, ask("V1")).contains("XG02BAZ061Z007010279543"));
    }
    try (RunningServer server = start()) {
      assertTrue(post(server, ask("V1")).contains("XG02BAZ061Z007010279543"));
      post(server, ask("V2"));
    }
    try (RunningServer server = start()) {
      assertEquals(2, count(server, "SELECT count(*) FROM ask WHERE institution = 'HAGAIN'"));
      // A doctor may answer to either of the two warnings that were told.
      assertEquals(
          3,
          count(
              server,
              "SELECT count(*) FROM warning JOIN ask USING (request) WHERE ask.institution = 'HAGAIN'"));
    }
  }

  private RunningServer start() {
    return RunningServer.start(
        Map.of(
            "server.port",
            0,
            "mingjian.data",
            folder,
            "mingjian.wire.budget",
            "10s",
            "mingjian.database.url",
            SharedPostgres.url()),
        folder);
  }

  private static String ask(String visit) {
    return "{'infno':'3101','fixmedins_code':'HAGAIN','input':{'data':{'patient_dtos':{'patn_id':'P1',"
        + "'gend':'1','brdy':'1951-01-01','curr_mdtrt_id':'%s','fsi_encounter_dtos':{'mdtrt_id':'%s',"
            .formatted(visit, visit)
        + "'med_type':'21','adm_date':'2025-05-04','fsi_order_dtos':{'rx_id':'1','cnt':1,"
        + "'hilist_code':'XG02BAZ061Z007010279543','pric':1153,'ownpay_amt':0}}}}}}";
  }

  private static String post(RunningServer server, String body)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/fsi/service");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private static int count(RunningServer server, String query) {
    return server
        .part(Database.class)
        .inScope(Scope.service(), sql -> sql.fetchSingle(query).get(0, Integer.class));
  }
}
