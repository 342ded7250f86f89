package org.mingjian.bench.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// One connection that is kept open: a request at a time, at as little cost as can be, since the
/// load shares the machine with what it measures. For one thread.
final class HttpConnection implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int PATIENCE_MILLIS = 30_000;
  private static final int OK_STATUS = 200;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private byte[] buffer = new byte[BUFFER];
  private int filled;

  HttpConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /// An answer.
  ///
  /// @param head status line and headers
  /// @param body text
  record Reply(String head, String body) {
    /// Whether it is a valid answer that says the request was taken.
    boolean isGood() {
      return head.startsWith("HTTP/1.1 " + OK_STATUS)
          && (body.startsWith("{\"infcode\":0") || body.startsWith("{\"infcode\":\"0\""));
    }

    /// The value of a header, by its name in small letters.
    Optional<String> header(String name) {
      int at = head.indexOf("\r\n" + name + ": ");
      if (at < 0) {
        return Optional.empty();
      }
      int begin = at + name.length() + 4;
      return Optional.of(head.substring(begin, head.indexOf('\r', begin)));
    }
  }

  /// Sends a request, headers and body in one piece, and waits for its answer.
  Reply send(byte[] request, int length) throws IOException {
    out.write(request, 0, length);
    filled = 0;
    int headEnd = readHead();
    String head = new String(buffer, 0, headEnd, StandardCharsets.ISO_8859_1);
    int end = headEnd + 2 + contentLength(head);
    while (filled < end) {
      fill();
    }
    return new Reply(
        head, new String(buffer, headEnd + 2, end - headEnd - 2, StandardCharsets.UTF_8));
  }

  /// The end of the last header's line.
  private int readHead() throws IOException {
    int searched = 0;
    while (true) {
      fill();
      for (int i = searched; i + 3 < filled; i++) {
        if (buffer[i] == '\r' && buffer[i + 2] == '\r') {
          return i + 2;
        }
      }
      searched = Math.max(0, filled - 3);
    }
  }

  private static int contentLength(String head) throws IOException {
    String small = head.toLowerCase(java.util.Locale.ROOT);
    int at = small.indexOf("\r\ncontent-length: ");
    if (at < 0) {
      throw new IOException("an answer without length: " + head);
    }
    int begin = at + "\r\ncontent-length: ".length();
    return Integer.parseInt(small.substring(begin, small.indexOf('\r', begin)).strip());
  }

  private void fill() throws IOException {
    if (filled == buffer.length) {
      buffer = java.util.Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    if (read < 0) {
      throw new EOFException("the server closed the connection");
    }
    filled += read;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
