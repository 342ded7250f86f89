package org.mingjian.claims.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The stretch of a file that is being read. Behind the last byte always stands a line feed, with
/// [#SLACK] bytes in all, so that scanning eight bytes at once needs no bounds check.
final class RecordBuffer implements Closeable {
  private static final int FIRST_SIZE = 1 << 20;
  private static final int MAX_RECORD = 1 << 22;
  private static final int SLACK = Long.BYTES;

  private final CsvInput input;
  private byte[] bytes = new byte[FIRST_SIZE + SLACK];
  private int position;
  private int limit;
  private boolean ended;

  RecordBuffer(CsvInput input) {
    this.input = input;
    bytes[0] = '\n';
  }

  /// Reads more behind what is unread. True if there is more to see: further bytes, or the
  /// knowledge that the file ends here. False if nothing can come: the end was known, or the unread
  /// is longer than a record may be.
  boolean fill() throws IOException {
    if (ended || limit - position >= MAX_RECORD) {
      return false;
    }
    makeRoom();
    int capacity = bytes.length - SLACK;
    while (limit < capacity && !ended) {
      int count = input.read(bytes, limit, capacity - limit);
      ended = count < 0;
      limit += Math.max(count, 0);
    }
    bytes[limit] = '\n';
    return true;
  }

  byte[] bytes() {
    return bytes;
  }

  int position() {
    return position;
  }

  int limit() {
    return limit;
  }

  int available() {
    return limit - position;
  }

  boolean isEnded() {
    return ended;
  }

  /// Whether the file ends here without being complete.
  boolean isCut() {
    return ended && damage().isPresent();
  }

  Optional<String> damage() {
    return input.damage();
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  /// Where the current physical line ends: at a line feed, or at the limit.
  int lineEnd() {
    int at = position;
    while (bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    input.close();
  }

  private void makeRoom() {
    int unread = limit - position;
    if (position > 0) {
      System.arraycopy(bytes, position, bytes, 0, unread);
      position = 0;
      limit = unread;
    } else if (limit == bytes.length - SLACK) {
      bytes = Arrays.copyOf(bytes, 2 * limit + SLACK);
    }
  }
}
