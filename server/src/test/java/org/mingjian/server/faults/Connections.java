package org.mingjian.server.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Open connections that say little or nothing.
final class Connections implements AutoCloseable {
  private final List<Socket> sockets = new ArrayList<>();

  private Connections() {}

  static Connections open(int port, int count) throws IOException {
    Connections connections = new Connections();
    for (int i = 0; i < count; i++) {
      connections.sockets.add(new Socket(InetAddress.getLoopbackAddress(), port));
    }
    return connections;
  }

  void say(String text) throws IOException {
    for (Socket socket : sockets) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    }
  }

  int size() {
    return (int) sockets.stream().filter(Socket::isConnected).count();
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
