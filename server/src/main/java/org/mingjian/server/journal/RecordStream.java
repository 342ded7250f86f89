package org.mingjian.server.journal;

import java.nio.ByteBuffer;
import java.util.List;

/// Records as bytes on a line, in the form they have in a file.
public final class RecordStream {
  private RecordStream() {}

  /// The records one after the other.
  public static byte[] write(List<JournalRecord> records) {
    ByteBuffer bytes = ByteBuffer.allocate(records.stream().mapToInt(RecordFormat::size).sum());
    records.forEach(record -> RecordFormat.write(record, bytes));
    return bytes.array();
  }

  /// The records of a stream.
  ///
  /// @throws IllegalArgumentException where it holds anything else, or a record that was changed
  public static List<JournalRecord> read(byte[] stream) {
    ByteBuffer bytes = ByteBuffer.wrap(stream);
    List<JournalRecord> records = RecordFormat.read(bytes, Integer.MAX_VALUE);
    if (bytes.hasRemaining()) {
      throw new IllegalArgumentException("no record at byte " + bytes.position());
    }
    return records;
  }
}
