package org.mingjian.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A sender whose body comes some time after the head of its request.
final class SlowSender {
  private SlowSender() {}

  /// Sends an ask and gives back the lines of the reply, its head among them.
  static List<String> send(int port, String ask, long pauseMillis)
      throws IOException, InterruptedException {
    byte[] body = ask.getBytes(StandardCharsets.UTF_8);
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
      return in.lines().toList();
    }
  }
}
