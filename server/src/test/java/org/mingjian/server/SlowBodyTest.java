package org.mingjian.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    byte[] body = ASK.formatted(pauseMillis).getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /fsi/service HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.flush();
      Thread.sleep(pauseMillis);
      out.write(body);
      out.flush();
      boolean late = in.lines().anyMatch(line -> line.equalsIgnoreCase("x-mingjian-late: true"));
      return Boolean.toString(late);
    }
  }
}
