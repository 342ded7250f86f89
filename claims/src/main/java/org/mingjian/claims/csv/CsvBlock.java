package org.mingjian.claims.csv;

import java.util.Arrays;
import java.util.Optional;

/// Some records and faults of a file, copied, so that another thread can look at them while reading
/// goes on. First filled by one thread, then looked at, record by record, by another.
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
  private boolean hasRoom(int length) {
    return count == 0 || filled + length <= BYTES;
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
