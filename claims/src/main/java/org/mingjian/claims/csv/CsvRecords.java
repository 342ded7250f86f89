package org.mingjian.claims.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The records of a delimited file (RFC 4180; comma, tab or `|`), one after the other, as slices of
/// one buffer. Empty lines are no records. A line that is no record is a fault, and reading resumes
/// on the next physical line: so one stray quote costs one line. Memory is bounded, however long a
/// line is. Used by one thread.
public final class CsvRecords implements Closeable {
  private final RecordBuffer buffer;
  private final RecordScanner scanner;
  private final List<String> header;
  private int recordStart;
  private long line = 1;
  private long nextLine = 1;
  private Optional<CsvFault> fault = Optional.empty();

  private CsvRecords(RecordBuffer buffer) throws IOException {
    this.buffer = buffer;
    buffer.fill();
    scanner = new RecordScanner(buffer, Delimiter.sniff(buffer));
    header = next() && fault.isEmpty() ? texts() : List.of();
  }

  /// Opens a file and reads its header.
  public static CsvRecords open(Path file) throws IOException {
    RecordBuffer buffer = new RecordBuffer(CsvInput.open(file));
    try {
      return new CsvRecords(buffer);
    } catch (IOException e) {
      buffer.close();
      throw e;
    }
  }

  /// The fields of the first record, trimmed; empty if the file has none.
  public List<String> header() {
    return header;
  }

  /// Goes to the next record or fault; false at the end of the file.
  public boolean next() throws IOException {
    skipEmptyLines();
    return switch (scan()) {
      case RECORD -> takeRecord();
      case FAULT, FIELD -> takeFault(scanner.fault());
      case NEEDS_MORE -> takeFault(CsvFault.TOO_LONG);
      case END -> false;
    };
  }

  /// Why the current line is no record; empty if it is one. The methods about fields are for
  /// records only.
  public Optional<CsvFault> fault() {
    return fault;
  }

  /// The physical line on which the current record starts, the first being 1.
  public long line() {
    return line;
  }

  /// How many fields the record has.
  public int fields() {
    return scanner.fields();
  }

  /// The buffer that field bounds refer to, until the next call of [#next].
  public byte[] bytes() {
    return buffer.bytes();
  }

  /// Where field `i` begins in [#bytes], spaces around it and quotes left out.
  public int start(int i) {
    return scanner.start(i);
  }

  /// Where field `i` ends.
  public int end(int i) {
    return scanner.end(i);
  }

  /// Whether the record holds a NUL byte.
  public boolean hasNul() {
    return scanner.hasNul();
  }

  /// Whether all of the record is text in the file's encoding.
  public boolean isText() {
    return Utf8.isValid(buffer.bytes(), recordStart, buffer.position());
  }

  /// Where the current record begins in [#bytes].
  int recordStart() {
    return recordStart;
  }

  /// Where the current record ends, line feed included.
  int recordEnd() {
    return buffer.position();
  }

  /// Writes start and end of each field to `target` from `at` on, as they are when the record
  /// begins at `start`; returns how many numbers that were.
  int copyBounds(int[] target, int at, int start) {
    return scanner.copyBounds(target, at, start - recordStart);
  }

  /// Why the file breaks off before its end; empty if it does not, or not yet.
  public Optional<String> damage() {
    return buffer.damage();
  }

  /// The physical line in which the file ends or, if it is damaged, breaks off; known at the end.
  public long lastLine() {
    boolean within = fault.filter(CsvFault.FILE_TRUNCATED::equals).isPresent();
    return within ? line : nextLine;
  }

  @Override
  public void close() throws IOException {
    buffer.close();
  }

  private RecordScanner.State scan() throws IOException {
    RecordScanner.State state = scanner.scan();
    while (state == RecordScanner.State.NEEDS_MORE && buffer.fill()) {
      state = scanner.scan();
    }
    return state;
  }

  private boolean takeRecord() {
    fault = Optional.empty();
    line = nextLine;
    recordStart = buffer.position();
    nextLine += scanner.lines();
    buffer.moveTo(scanner.next());
    return true;
  }

  /// Leaves the first physical line behind, however long it is.
  private boolean takeFault(CsvFault why) throws IOException {
    fault = Optional.of(why);
    line = nextLine++;
    int end = buffer.lineEnd();
    while (end == buffer.limit()) {
      buffer.moveTo(end);
      if (!buffer.fill()) {
        return true;
      }
      end = buffer.lineEnd();
    }
    buffer.moveTo(end + 1);
    return true;
  }

  private void skipEmptyLines() throws IOException {
    int length;
    do {
      if (buffer.available() < 2) {
        buffer.fill();
      }
      length = scanner.emptyLine();
      buffer.moveTo(buffer.position() + length);
      nextLine += Math.min(length, 1);
    } while (length > 0);
  }

  private List<String> texts() {
    List<String> result = new ArrayList<>();
    for (int i = 0; i < fields(); i++) {
      result.add(buffer.text(start(i), end(i)));
    }
    return List.copyOf(result);
  }
}
