package org.mingjian.server.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A line to a database on this machine that can be made slow: what the database answers comes that
/// much later.
final class DelayingProxy implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final int target;
  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile long delayMillis;

  /// To the port `target`.
  DelayingProxy(int target) throws IOException {
    this.target = target;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  void delay(long millis) {
    delayMillis = millis;
  }

  private void accept() {
    try {
      while (true) {
        Socket caller = listening.accept();
        Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(caller);
        open.add(database);
        Thread.ofVirtual().start(() -> pump(caller, database, false));
        Thread.ofVirtual().start(() -> pump(database, caller, true));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void pump(Socket from, Socket to, boolean slow) {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (slow) {
          Thread.sleep(delayMillis);
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      // Either end is gone, and so is the other now.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
