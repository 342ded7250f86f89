package org.mingjian.claims.csv;

/// Finds out what separates the fields of a file.
final class Delimiter {
  private static final byte[] CANDIDATES = {',', '\t', '|'};

  private Delimiter() {}

  /// The candidate that stands most often, outside quotes, on the first line that is not empty; a
  /// comma if none does.
  static byte sniff(RecordBuffer buffer) {
    byte[] bytes = buffer.bytes();
    int from = buffer.position();
    while (from < buffer.limit() && bytes[from] <= ' ' && bytes[from] >= 0) {
      from++;
    }
    byte best = CANDIDATES[0];
    int most = 0;
    for (byte candidate : CANDIDATES) {
      int count = count(bytes, from, candidate);
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private static int count(byte[] bytes, int from, byte delimiter) {
    int count = 0;
    boolean quoted = false;
    for (int at = from; bytes[at] != '\n'; at++) {
      quoted ^= bytes[at] == '"';
      count += !quoted && bytes[at] == delimiter ? 1 : 0;
    }
    return count;
  }
}
