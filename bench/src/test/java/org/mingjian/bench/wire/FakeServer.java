package org.mingjian.bench.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// A server that answers request after request of any number of connections, each time with what it
/// is told to; a request is one line.
final class FakeServer implements AutoCloseable {
  static final byte[] REQUEST = "ask\n".getBytes(StandardCharsets.UTF_8);

  private final ServerSocket socket;
  private final IntFunction<String> answers;
  private final AtomicInteger asked = new AtomicInteger();

  FakeServer(IntFunction<String> answers) throws IOException {
    this.answers = answers;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  static String good(String headers) {
    String body = "{\"infcode\":0}";
    return "HTTP/1.1 200 \r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        Thread.ofVirtual().start(() -> serve(connection));
      }
    } catch (IOException e) {
      return;
    }
  }

  private void serve(Socket connection) {
    try (InputStream in = connection.getInputStream();
        OutputStream out = connection.getOutputStream()) {
      for (int read = in.read(); read >= 0; read = in.read()) {
        if (read == '\n') {
          String answer = answers.apply(asked.getAndIncrement());
          out.write(answer.getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
