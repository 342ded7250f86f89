package org.mingjian.server.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// One file of the journal. Written by one thread, read by another up to what is durable.
final class Segment implements Closeable {
  private static final int CHUNK_BYTES = 1 << 20;

  private final Path file;
  private final FileChannel channel;
  private volatile long durableBytes;

  private Segment(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Makes a new file, durable with its name.
  static Segment make(Path file) throws IOException {
    Segment segment =
        new Segment(
            file,
            FileChannel.open(
                file,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE));
    try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
    return segment;
  }

  /// Opens a file of an earlier run. What follows its last whole record was never acknowledged and
  /// is put aside.
  static Segment recover(Path file) throws IOException {
    Segment segment =
        new Segment(
            file, FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
    long size = segment.channel.size();
    long whole = segment.wholeBytes(size);
    if (whole < size) {
      Files.copy(
          file,
          file.resolveSibling(file.getFileName() + ".torn"),
          StandardCopyOption.REPLACE_EXISTING);
      segment.channel.truncate(whole);
      segment.channel.force(true);
    }
    segment.durableBytes = whole;
    return segment;
  }

  private long wholeBytes(long size) throws IOException {
    durableBytes = size;
    long position = 0;
    for (Reading reading = read(0, Integer.MAX_VALUE);
        reading.end() > position;
        reading = read(position, Integer.MAX_VALUE)) {
      position = reading.end();
    }
    return position;
  }

  /// Adds bytes and makes them durable; if that fails, the file is as long as before.
  void add(ByteBuffer bytes) throws IOException {
    long begin = durableBytes;
    boolean done = false;
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes, begin + bytes.position());
      }
      channel.force(false);
      durableBytes = begin + bytes.limit();
      done = true;
    } finally {
      if (!done) {
        channel.truncate(begin);
      }
    }
  }

  long durableBytes() {
    return durableBytes;
  }

  Path file() {
    return file;
  }

  /// Records read, and where the next begins.
  record Reading(List<JournalRecord> records, long end) {}

  /// At most `most` durable records from a position on.
  Reading read(long position, int most) throws IOException {
    long available = durableBytes - position;
    List<JournalRecord> records = List.of();
    int length = 0;
    // A record longer than a chunk is read again, with more of what follows.
    for (long chunk = CHUNK_BYTES; records.isEmpty() && length < available; chunk *= 8) {
      length = (int) Math.min(available, Math.min(chunk, Integer.MAX_VALUE - 8));
      ByteBuffer bytes = ByteBuffer.allocate(length);
      fill(bytes, position);
      records = RecordFormat.read(bytes.flip(), most);
      if (length == Integer.MAX_VALUE - 8 || chunk > RecordFormat.LONGEST_BODY_BYTES) {
        break;
      }
    }
    return new Reading(records, position + records.stream().mapToLong(RecordFormat::size).sum());
  }

  private void fill(ByteBuffer bytes, long position) throws IOException {
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        return;
      }
    }
  }

  /// Deletes the file: all of it is where it belongs.
  void delete() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
