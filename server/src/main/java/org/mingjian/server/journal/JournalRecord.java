package org.mingjian.server.journal;

import java.util.Arrays;

/// One thing written down: what kind of thing, and its bytes, which the journal does not look into.
/// Immutable.
public final class JournalRecord {
  private final byte type;
  private final byte[] body;

  /// Copies the bytes in.
  public JournalRecord(byte type, byte[] body) {
    this.type = type;
    this.body = body.clone();
  }

  /// What kind of thing it is; the numbers are the writer's.
  public byte type() {
    return type;
  }

  /// A copy of the bytes.
  public byte[] body() {
    return body.clone();
  }

  byte[] bytes() {
    return body;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JournalRecord record
        && type == record.type
        && Arrays.equals(body, record.body);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(body) * 31 + type;
  }

  @Override
  public String toString() {
    return "JournalRecord[type " + type + ", " + body.length + " bytes]";
  }
}
