package org.mingjian.server.fsi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/// Room for bodies over 1 MB. Whoever sends may open as many connections as it likes, and each body
/// is read before anybody knows from whom it comes; without a bound a few hundred of them would
/// take all memory there is. Safe for use by several threads.
final class LargeBodies {
  /// What needs no room.
  static final int SMALL = 1 << 20;

  private static final int MEGABYTE = 1 << 20;
  private static final int DISCARDED_AT_A_TIME = 1 << 16;

  private final int most;
  private final Semaphore megabytes;

  /// For bodies of so many bytes at most, and so many megabytes at once.
  LargeBodies(int most, int megabytes) {
    this.most = most;
    this.megabytes = new Semaphore(megabytes);
  }

  /// A body that was read, as far as there was room. Closing it makes room.
  ///
  /// @param bytes the first [#SMALL] where there was none; else all, and one more than allowed
  ///   where there are more
  /// @param isWhole whether there was room
  /// @param room megabytes it takes
  record Body(byte[] bytes, boolean isWhole, int room, Semaphore megabytes)
      implements AutoCloseable {
    @Override
    public void close() {
      megabytes.release(room);
    }
  }

  /// Reads a body; what there is no room for is read and thrown away, since who still sends does
  /// not hear an answer.
  ///
  /// @param announced its length as the sender says; less than nothing where it does not
  Body read(InputStream in, long announced) throws IOException {
    byte[] head = in.readNBytes(SMALL);
    if (head.length < SMALL) {
      return new Body(head, true, 0, megabytes);
    }
    long length = announced < 0 ? most : Math.min(announced, most);
    int room = (int) Math.ceilDiv(length, (long) MEGABYTE);
    if (!megabytes.tryAcquire(room)) {
      discard(in, most - head.length);
      return new Body(head, false, 0, megabytes);
    }
    try {
      return new Body(whole(head, in), true, room, megabytes);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      megabytes.release(room);
      throw e;
    }
  }

  private byte[] whole(byte[] head, InputStream in) throws IOException {
    byte[] rest = in.readNBytes(most + 1 - head.length);
    byte[] whole = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, whole, head.length, rest.length);
    return whole;
  }

  private static void discard(InputStream in, int bytes) throws IOException {
    byte[] thrown = new byte[DISCARDED_AT_A_TIME];
    int read = 0;
    for (int left = bytes; left > 0 && read >= 0; left -= read) {
      read = in.read(thrown, 0, Math.min(left, thrown.length));
    }
  }
}
