package org.mingjian.claims.csv;

/// Finds the bounds of one record and its fields in a [RecordBuffer]. Changes neither position nor
/// bytes until a record is complete, so that an incomplete one can be scanned again with more of
/// the file in the buffer.
final class RecordScanner {
  private static final int MAX_QUOTED = 1 << 16;
  private static final int MAX_FIELDS = 2048;

  /// Every byte of a plain field that needs a look, but the delimiter, is below this.
  private static final byte FIRST_PLAIN = 14;

  private final RecordBuffer buffer;
  private final byte delimiter;
  private final long delimiters;
  private final int[] starts = new int[MAX_FIELDS];
  private final int[] ends = new int[MAX_FIELDS];
  private final boolean[] escapes = new boolean[MAX_FIELDS];
  private byte[] bytes = new byte[0];
  private int limit;
  private int at;
  private int fields;
  private int lines;
  private boolean nul;
  private boolean doubled;
  private boolean escaped;
  private CsvFault fault = CsvFault.TOO_LONG;

  RecordScanner(RecordBuffer buffer, byte delimiter) {
    this.buffer = buffer;
    this.delimiter = delimiter;
    delimiters = delimiter * EightBytes.ONES;
  }

  /// How a scan ended; `FIELD` only between fields.
  enum State {
    FIELD,
    RECORD,
    FAULT,
    NEEDS_MORE,
    END
  }

  /// Scans the record at the buffer's position.
  State scan() {
    bytes = buffer.bytes();
    limit = buffer.limit();
    at = buffer.position();
    fields = 0;
    lines = 0;
    nul = false;
    doubled = false;
    escaped = false;
    if (at == limit) {
      return buffer.isEnded() ? State.END : State.NEEDS_MORE;
    }
    State state = State.FIELD;
    while (state == State.FIELD) {
      state = at < limit && bytes[at] == '"' ? quotedField() : plainField();
    }
    if (state == State.RECORD && escaped) {
      unescape();
    }
    return state;
  }

  /// Length of the empty line at the buffer's position; 0 if there is none.
  int emptyLine() {
    int from = buffer.position();
    int left = buffer.available();
    byte[] now = buffer.bytes();
    if (left > 0 && now[from] == '\n') {
      return 1;
    }
    return left > 1 && now[from] == '\r' && now[from + 1] == '\n' ? 2 : 0;
  }

  /// Why the scan ended in a fault.
  CsvFault fault() {
    return fault;
  }

  /// Where the next record begins.
  int next() {
    return at;
  }

  /// How many line feeds the record holds, the one that ends it included.
  int lines() {
    return lines;
  }

  int fields() {
    return fields;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /// Writes start and end of each field noted to `target`, moved by `shift`; returns how many
  /// numbers that were.
  int copyBounds(int[] target, int from, int shift) {
    int noted = Math.min(fields, MAX_FIELDS);
    int to = from;
    for (int i = 0; i < noted; i++) {
      target[to++] = starts[i] + shift;
      target[to++] = ends[i] + shift;
    }
    return to - from;
  }

  boolean hasNul() {
    return nul;
  }

  private State plainField() {
    int start = at;
    int p = nextSpecial(start);
    while (bytes[p] != delimiter && bytes[p] != '\n') {
      nul |= bytes[p] == 0;
      p = nextSpecial(p + 1);
    }
    if (bytes[p] == delimiter && p < limit) {
      return field(start, p);
    }
    return p >= limit ? atLimit(start, limit) : record(start, p);
  }

  /// The first place from `from` on that holds a delimiter or a control character.
  private int nextSpecial(int from) {
    byte[] text = bytes;
    int p = from;
    while (true) {
      long eight = EightBytes.at(text, p);
      long hit = EightBytes.zeros(eight ^ delimiters) | EightBytes.below(eight, FIRST_PLAIN);
      if (hit != 0) {
        return p + EightBytes.first(hit);
      }
      p += Long.BYTES;
    }
  }

  private State quotedField() {
    byte[] text = bytes;
    int start = at + 1;
    int p = start;
    doubled = false;
    while (true) {
      while (text[p] != '"' && text[p] != '\n' && text[p] != 0) {
        p++;
      }
      if (p - start > MAX_QUOTED) {
        return fault(CsvFault.TOO_LONG);
      }
      if (p >= limit) {
        return openAtLimit();
      }
      if (text[p] == '\n') {
        lines++;
      } else if (text[p] == 0) {
        nul = true;
      } else if (p + 1 < limit && text[p + 1] == '"') {
        doubled = true;
        p++;
      } else {
        return afterQuote(start, p);
      }
      p++;
    }
  }

  private State afterQuote(int start, int quote) {
    int after = quote + 1;
    if (after < limit && bytes[after] == '\r') {
      after++;
    }
    if (after >= limit) {
      return atLimit(start, quote);
    }
    if (bytes[after] != delimiter && bytes[after] != '\n') {
      return fault(CsvFault.TEXT_AFTER_QUOTE);
    }
    State state = bytes[after] == delimiter ? field(start, quote) : record(start, quote);
    at = after + 1;
    return state;
  }

  private State openAtLimit() {
    if (!buffer.isEnded()) {
      return State.NEEDS_MORE;
    }
    return fault(buffer.isCut() ? CsvFault.FILE_TRUNCATED : CsvFault.QUOTE_NOT_CLOSED);
  }

  private State atLimit(int start, int end) {
    if (!buffer.isEnded()) {
      return State.NEEDS_MORE;
    }
    if (buffer.isCut()) {
      return fault(CsvFault.FILE_TRUNCATED);
    }
    record(start, end);
    at = limit;
    return State.RECORD;
  }

  private State field(int start, int end) {
    add(start, end);
    at = end + 1;
    return State.FIELD;
  }

  private State record(int start, int end) {
    add(start, end);
    at = end + 1;
    lines++;
    return State.RECORD;
  }

  private State fault(CsvFault why) {
    fault = why;
    return State.FAULT;
  }

  /// Notes a field without the spaces around it. Fields beyond the most we note are counted.
  private void add(int start, int end) {
    if (fields < MAX_FIELDS) {
      int from = start;
      int to = end;
      while (from < to && isBlank(bytes[from])) {
        from++;
      }
      while (from < to && isBlank(bytes[to - 1])) {
        to--;
      }
      starts[fields] = from;
      ends[fields] = to;
      escapes[fields] = doubled;
      escaped |= doubled;
    }
    doubled = false;
    fields++;
  }

  static boolean isBlank(byte b) {
    return b >= 0 && b <= ' ';
  }

  /// Halves doubled quotes in place; what becomes free is filled with spaces.
  private void unescape() {
    for (int i = 0; i < Math.min(fields, MAX_FIELDS); i++) {
      if (escapes[i]) {
        int to = starts[i];
        for (int from = starts[i]; from < ends[i]; from++) {
          bytes[to++] = bytes[from];
          from += bytes[from] == '"' ? 1 : 0;
        }
        int end = to;
        while (to < ends[i]) {
          bytes[to++] = ' ';
        }
        ends[i] = end;
      }
    }
  }
}
