package org.mingjian.claims.csv;

import java.util.Arrays;
import java.util.Optional;

/// Some records and faults of a file, copied, so that another thread can look at them while reading
/// goes on; of a delimited file, or of one that holds its records in another way. First filled by
/// one thread, then looked at, record by record, by another.
public final class CsvBlock {
  private static final int BYTES = 1 << 18;
  private static final CsvFault[] FAULTS = CsvFault.values();
  private static final int RECORD = 0;

  private byte[] bytes = new byte[BYTES];
  private int filled;

  /// Start and end of field after field.
  private int[] bounds = new int[1 << 14];

  private int boundCount;
  private Record[] records = new Record[1 << 8];
  private int count;
  private int next;
  private Record current = new Record();

  /// An empty block.
  public CsvBlock() {
    Arrays.setAll(records, i -> new Record());
  }

  /// One record or fault.
  private static final class Record {
    private int from;
    private int to;
    private int firstBound;
    private int fields;
    private long line;
    private boolean nul;

    /// [#RECORD], or the ordinal of the fault plus 1.
    private int fault;
  }

  /// Forgets everything.
  public CsvBlock clear() {
    filled = 0;
    boundCount = 0;
    count = 0;
    next = 0;
    return this;
  }

  /// Bytes held.
  public int size() {
    return filled;
  }

  /// Copies the current record or fault; false if the block is full, after which a cleared one must
  /// take it.
  public boolean add(CsvRecords from) {
    boolean broken = from.fault().isPresent();
    int length = broken ? 0 : from.recordEnd() - from.recordStart();
    if (!hasRoom(length)) {
      return false;
    }
    Record record = newRecord();
    record.line = from.line();
    record.fault = broken ? from.fault().get().ordinal() + 1 : RECORD;
    record.from = filled;
    record.to = filled + length;
    record.firstBound = boundCount;
    record.fields = broken ? 0 : from.fields();
    record.nul = !broken && from.hasNul();
    if (!broken) {
      copy(from, length);
    }
    return true;
  }

  private void copy(CsvRecords from, int length) {
    if (filled + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, filled + length);
    }
    System.arraycopy(from.bytes(), from.recordStart(), bytes, filled, length);
    boundCount += from.copyBounds(boundsFor(from.fields()), boundCount, filled);
    filled += length;
  }

  private int[] boundsFor(int fields) {
    if (boundCount + 2 * fields > bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * (boundCount + 2 * fields));
    }
    return bounds;
  }

  /// Whether a record of so many bytes can be added; an empty block takes any.
  public boolean hasRoom(int length) {
    return count == 0 || filled + length <= BYTES;
  }

  /// Begins a record that was found on `line` and has `fields` fields; [#append] gives it text.
  public void begin(long line, int fields) {
    Record record = newRecord();
    record.line = line;
    record.fault = RECORD;
    record.from = filled;
    record.to = filled;
    record.firstBound = boundCount;
    record.fields = fields;
    record.nul = false;
    boundsFor(fields);
  }

  /// Gives the record begun last further fields, which follow each other in `text` with a NUL byte
  /// after each. More of them than the record has fields are part of a value, which [#hasNul]
  /// tells.
  public void append(byte[] text) {
    if (filled + text.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, filled + text.length);
    }
    System.arraycopy(text, 0, bytes, filled, text.length);
    Record record = records[count - 1];
    filled += text.length;
    addFields(record, filled);
    record.to = filled;
  }

  private void addFields(Record record, int to) {
    int last = record.firstBound + 2 * record.fields;
    int start = record.to;
    for (int at = nextNul(start, to); at < to; at = nextNul(start, to)) {
      if (boundCount < last) {
        addBounds(start, at);
      } else {
        record.nul = true;
      }
      start = at + 1;
    }
  }

  private int nextNul(int from, int to) {
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long nuls = EightBytes.zeros(EightBytes.at(bytes, at));
      if (nuls != 0) {
        return at + EightBytes.first(nuls);
      }
    }
    while (at < to && bytes[at] != 0) {
      at++;
    }
    return at;
  }

  private void addBounds(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && RecordScanner.isBlank(bytes[from])) {
      from++;
    }
    while (from < to && RecordScanner.isBlank(bytes[to - 1])) {
      to--;
    }
    bounds[boundCount++] = from;
    bounds[boundCount++] = to;
  }

  private Record newRecord() {
    if (count == records.length) {
      int known = count;
      records = Arrays.copyOf(records, 2 * known);
      for (int i = known; i < records.length; i++) {
        records[i] = new Record();
      }
    }
    return records[count++];
  }

  /// Goes to the next record or fault; false at the end of the block.
  public boolean next() {
    if (next == count) {
      return false;
    }
    current = records[next++];
    return true;
  }

  /// As [CsvRecords#fault].
  public Optional<CsvFault> fault() {
    return current.fault == RECORD ? Optional.empty() : Optional.of(FAULTS[current.fault - 1]);
  }

  /// As [CsvRecords#line].
  public long line() {
    return current.line;
  }

  /// As [CsvRecords#fields].
  public int fields() {
    return current.fields;
  }

  /// The bytes that field bounds refer to.
  public byte[] bytes() {
    return bytes;
  }

  /// As [CsvRecords#start].
  public int start(int i) {
    return bounds[current.firstBound + 2 * i];
  }

  /// As [CsvRecords#end].
  public int end(int i) {
    return bounds[current.firstBound + 2 * i + 1];
  }

  /// As [CsvRecords#hasNul].
  public boolean hasNul() {
    return current.nul;
  }

  /// Whether all of the record is text in the file's encoding.
  public boolean isText() {
    return Utf8.isValid(bytes, current.from, current.to);
  }
}
