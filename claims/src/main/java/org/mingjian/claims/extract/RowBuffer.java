package org.mingjian.claims.extract;

import java.util.Arrays;
import org.mingjian.values.CivilTime;

/// A row that code fills: one instance serves row after row. Used by one thread.
public final class RowBuffer implements TypedRow {
  private final ExtractTable table;
  private final long[] absentNumbers;
  private final String[] texts;
  private final String[] hashed;
  private final long[] hashes;
  private final long[] numbers;
  private final boolean[] present;
  private final boolean[] dateOnly;
  private long line;

  /// An empty row of `table`.
  public RowBuffer(ExtractTable table) {
    this.table = table;
    int count = table.columns().size();
    absentNumbers = new long[count];
    texts = new String[count];
    hashed = new String[count];
    hashes = new long[count];
    Arrays.fill(hashed, "");
    numbers = new long[count];
    present = new boolean[count];
    dateOnly = new boolean[count];
    for (ExtractColumn column : table.columns()) {
      absentNumbers[column.index()] = column.type().isTime() ? CivilTime.ABSENT : 0;
    }
    clear(0);
  }

  /// Makes every column absent and starts the row on `startLine`.
  public RowBuffer clear(long startLine) {
    Arrays.fill(texts, "");
    Arrays.fill(present, false);
    Arrays.fill(dateOnly, false);
    System.arraycopy(absentNumbers, 0, numbers, 0, numbers.length);
    line = startLine;
    return this;
  }

  /// Sets a text; the empty text makes the column absent.
  public RowBuffer text(int column, String value) {
    texts[column] = value;
    present[column] = !value.isEmpty();
    return this;
  }

  /// Sets a number, a date, or a time with time of day.
  public RowBuffer number(int column, long value) {
    numbers[column] = value;
    present[column] = true;
    dateOnly[column] = false;
    return this;
  }

  /// Sets a time in seconds given without a time of day.
  public RowBuffer dateOnly(int column, long second) {
    number(column, second);
    dateOnly[column] = true;
    return this;
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
    return texts[column];
  }

  /// Values often are the very objects of the row before, whose hashes are known.
  @Override
  @SuppressWarnings("ReferenceEquality")
  public long textHash(int column) {
    String text = texts[column];
    if (text != hashed[column]) {
      hashes[column] = TextHash.of(text);
      hashed[column] = text;
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
    return line;
  }
}
