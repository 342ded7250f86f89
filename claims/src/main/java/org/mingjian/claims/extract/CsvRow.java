package org.mingjian.claims.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingjian.claims.csv.CsvBlock;
import org.mingjian.claims.extract.RowChecks.Problem;
import org.mingjian.values.CivilTime;

/// A row over the bytes of a CSV record. Numbers and times are read at once, texts when asked for.
final class CsvRow implements FileRow {
  private static final byte[] EMPTY = {};

  private final ExtractTable table;
  private final FieldReader reader;
  private final ColumnTexts[] texts;

  /// The fields of a record that are bound to a column, and those columns.
  private final int[] fields;

  private final ExtractColumn[] columns;
  private final boolean[] isText;
  private final boolean[] isId;
  private final int[] fieldOf;
  private final boolean[] present;
  private final boolean[] dateOnly;
  private final long[] numbers;
  private final long[] hashes;

  /// By column the number of the record whose hash is known.
  private final long[] hashed;

  private long record;
  private CsvBlock records = new CsvBlock();

  /// Rows of `table`, whose fields are named by `header`.
  CsvRow(ExtractTable table, List<String> header, FieldReader reader) {
    this.table = table;
    this.reader = reader;
    int count = table.columns().size();
    fieldOf = new int[count];
    texts = new ColumnTexts[count];
    TextCache cache = new TextCache();
    present = new boolean[count];
    dateOnly = new boolean[count];
    numbers = new long[count];
    hashes = new long[count];
    hashed = new long[count];
    for (ExtractColumn column : table.columns()) {
      fieldOf[column.index()] = fieldOf(header, column);
      texts[column.index()] = new ColumnTexts(column.type(), cache);
      numbers[column.index()] = column.type().isTime() ? CivilTime.ABSENT : 0;
    }
    columns =
        table.columns().stream()
            .filter(column -> fieldOf[column.index()] >= 0)
            .toArray(ExtractColumn[]::new);
    fields = new int[columns.length];
    isText = new boolean[columns.length];
    isId = new boolean[columns.length];
    for (int i = 0; i < columns.length; i++) {
      fields[i] = fieldOf[columns[i].index()];
      isText[i] = columns[i].type().isText();
      isId[i] = isText[i] && columns[i].type() != FieldType.TEXT;
    }
  }

  /// Reads records of `block` from now on.
  void of(CsvBlock block) {
    records = block;
  }

  @Override
  public Optional<Problem> read() {
    byte[] bytes = records.bytes();
    record++;
    for (int i = 0; i < fields.length; i++) {
      int from = records.start(fields[i]);
      int to = records.end(fields[i]);
      int column = columns[i].index();
      if (isText[i]) {
        present[column] = !FieldReader.isAbsent(bytes, from, to);
        if (isId[i] && present[column] && FieldReader.isScientific(bytes, from, to)) {
          return Optional.of(new Problem(column, RejectionReason.ID_IN_SCIENTIFIC_NOTATION));
        }
      } else {
        Optional<RejectionReason> reason = reader.read(columns[i], bytes, from, to);
        if (reason.isPresent()) {
          return Optional.of(new Problem(column, reason.get()));
        }
        present[column] = reader.isPresent();
        dateOnly[column] = reader.isDateOnly();
        numbers[column] = reader.number();
      }
    }
    return Optional.empty();
  }

  @Override
  public String raw(int column) {
    int field = fieldOf[column];
    return field < 0 || field >= records.fields() ? "" : decode(field);
  }

  @Override
  public ExtractTable table() {
    return table;
  }

  @Override
  public boolean isPresent(int column) {
    return present[column];
  }

  @Override
  public String text(int column) {
    if (!present[column]) {
      return "";
    }
    int field = fieldOf[column];
    return texts[column].text(records.bytes(), records.start(field), records.end(field));
  }

  @Override
  public byte[] utf8(int column) {
    int field = fieldOf[column];
    return present[column]
        ? Arrays.copyOfRange(records.bytes(), records.start(field), records.end(field))
        : EMPTY;
  }

  @Override
  public boolean isText(int column, KnownText other) {
    int field = fieldOf[column];
    return present[column]
        ? other.isIn(records.bytes(), records.start(field), records.end(field))
        : other.text().isEmpty();
  }

  /// An id is asked for as a key and as a part of the row, so its hash is kept.
  @Override
  public long textHash(int column) {
    if (!present[column]) {
      return 0;
    }
    if (hashed[column] != record) {
      int field = fieldOf[column];
      hashes[column] = TextHash.of(records.bytes(), records.start(field), records.end(field));
      hashed[column] = record;
    }
    return hashes[column];
  }

  @Override
  public long number(int column) {
    return numbers[column];
  }

  @Override
  public boolean isDateOnly(int column) {
    return dateOnly[column];
  }

  @Override
  public long line() {
    return records.line();
  }

  private String decode(int field) {
    int start = records.start(field);
    int length = records.end(field) - start;
    return new String(records.bytes(), start, length, StandardCharsets.UTF_8);
  }

  private static int fieldOf(List<String> header, ExtractColumn column) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).equalsIgnoreCase(column.name())) {
        return i;
      }
    }
    return -1;
  }
}
