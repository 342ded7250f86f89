package org.mingjian.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;

/// From an ask that came too slowly to a finding at the desk.
class LateFindingTest {
  private static final String ASK =
      "{'infno':'3101','fixmedins_code':'H43079900009','input':{'data':{'patient_dtos':{'patn_id':'P1',"
          + "'gend':'1','brdy':'1951-01-01','curr_mdtrt_id':'V1','fsi_encounter_dtos':{'mdtrt_id':"
          + "'V1','med_type':'21','adm_date':'2025-05-04','fsi_order_dtos':{'rx_id':'6374','cnt':1,"
          + "'hilist_code':'XG02BAZ061Z007010279543','hilist_name':'左炔诺孕酮宫内节育系统',"
          + "'pric':1153,'ownpay_amt':0}}}}}}";

  private static final String FOUND =
      "SELECT phase || ' ' || late || ' ' || standing || ' ' || amount_fen FROM finding"
          + " WHERE institution = 'H43079900009'";

  @TempDir Path folder;

  /// The journal has the ask when it is answered; all that comes after is done by another run.
  @Test
  void reachesTheDeskOnceThoughTheServiceWasStoppedInBetween() throws Exception {
    Files.writeString(
        folder.resolve("institutions.csv"), "institution,area_path\nH43079900009,/430000/430700\n");
    try (Database database = SharedPostgres.another("late_finding")) {
      try (RunningServer server = start()) {
        List<String> reply = SlowSender.send(server.port(), ASK.replace('\'', '"'), 2500);
        assertTrue(reply.contains("x-mingjian-late: true"), reply::toString);
      }
      List<String> found = found(database);
      try (RunningServer again = start()) {
        assertTrue(again.port() > 0);
        for (int i = 0; i < 300 && found.isEmpty(); i++) {
          Thread.sleep(100);
          found = found(database);
        }
        assertEquals(List.of("事前 true live 115300"), found);
      }
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
            "1s",
            "mingjian.wire.whole",
            "1s",
            "mingjian.database.url",
            SharedPostgres.url().replaceFirst("/[a-z]+\\?", "/late_finding?")),
        folder);
  }

  private static List<String> found(Database database) {
    return database.inScope(Scope.service(), sql -> sql.fetch(FOUND).getValues(0, String.class));
  }
}
