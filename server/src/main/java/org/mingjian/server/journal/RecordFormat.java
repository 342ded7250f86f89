package org.mingjian.server.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// A record as bytes: length of type and body (4), CRC-32C of them (4), type (1), body. Big-endian.
final class RecordFormat {
  static final int HEADER_BYTES = 8;

  /// A length beyond is damage, not a record.
  static final int LONGEST_BODY_BYTES = 64 << 20;

  private RecordFormat() {}

  /// Bytes a record takes.
  static int size(JournalRecord record) {
    return HEADER_BYTES + 1 + record.bytes().length;
  }

  static void write(JournalRecord record, ByteBuffer target) {
    target.putInt(1 + record.bytes().length);
    target.putInt(checksum(record.type(), record.bytes()));
    target.put(record.type()).put(record.bytes());
  }

  private static int checksum(byte type, byte[] body) {
    CRC32C checksum = new CRC32C();
    checksum.update(type);
    checksum.update(body);
    return (int) checksum.getValue();
  }

  /// The whole records from `source`'s position on; leaves it at the first byte that is not part of
  /// one.
  static List<JournalRecord> read(ByteBuffer source, int most) {
    List<JournalRecord> records = new ArrayList<>();
    while (records.size() < most && hasRecord(source)) {
      int length = source.getInt();
      source.getInt();
      byte type = source.get();
      byte[] body = new byte[length - 1];
      source.get(body);
      records.add(new JournalRecord(type, body));
    }
    return records;
  }

  private static boolean hasRecord(ByteBuffer source) {
    int begin = source.position();
    if (source.remaining() <= HEADER_BYTES) {
      return false;
    }
    int length = source.getInt(begin);
    if (length < 1 || length > LONGEST_BODY_BYTES || length > source.remaining() - HEADER_BYTES) {
      return false;
    }
    CRC32C checksum = new CRC32C();
    checksum.update(source.slice(begin + HEADER_BYTES, length));
    return (int) checksum.getValue() == source.getInt(begin + Integer.BYTES);
  }
}
