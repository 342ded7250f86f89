package org.mingjian.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.database.SharedPostgres;

class SlowBodyTest {
  private static final String ASK =
      "{'infno':'3101','fixmedins_code':'HSLOW','input':{'data':{'patient_dtos':{'patn_id':'%d'}}}}"
          .replace('\'', '"');

  @TempDir Path folder;

  /// Whoever sent it has stopped waiting: judging it would cost those who have not.
  @Test
  void isAnsweredWithNothingWhereItTookTheWholeBudgetToArrive() throws Exception {
    Files.writeString(folder.resolve("institutions.csv"), "institution,area_path\nHSLOW,/430000\n");
    try (RunningServer server =
        RunningServer.start(
            Map.of(
                "server.port",
                0,
                "mingjian.data",
                folder,
                "mingjian.wire.budget",
                "2s",
                "mingjian.wire.whole",
                "2s",
                "mingjian.database.url",
                SharedPostgres.url()),
            folder)) {
      assertEquals("false", late(server.port(), 0));
      assertEquals("true", late(server.port(), 2100));
    }
  }

  private static String late(int port, long pauseMillis) throws IOException, InterruptedException {
    List<String> reply = SlowSender.send(port, ASK.formatted(pauseMillis), pauseMillis);
    return Boolean.toString(
        reply.stream().anyMatch(line -> line.equalsIgnoreCase("x-mingjian-late: true")));
  }
}
