package org.mingjian.lake.parquet;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;

/// The values of one column of a row group, row after row: each is a number in [#texts], so that a
/// value that repeats is looked at once where the writer keeps it once. Raises
/// [org.mingjian.lake.store.LakeError#UNREADABLE_FILE]. Used by one thread.
public final class ColumnReader {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int ABSENT = -1;
  private static final int OLD_DICTIONARY = 2;
  private static final int RUNS_DICTIONARY = 8;
  private static final int RUNS = 3;
  private static final int MOST_VALUES = 1 << 24;

  private final ParquetColumn column;
  private final PageReader pages;
  private final ValueReader values;
  private final Texts plain = new Texts();
  private Optional<Texts> dictionary = Optional.empty();
  private Texts texts = plain;
  private int[] present = {};
  private int[] rows = {};
  private int count;
  private int next;

  ColumnReader(ParquetColumn column, PageReader pages) {
    this.column = column;
    this.pages = pages;
    values = new ValueReader(column);
  }

  /// Goes to the next row and returns which of [#texts] it has; -1 where it has none.
  public int next() {
    while (next == count) {
      load();
    }
    return rows[next++];
  }

  /// The texts that [#next] refers to, until its next call.
  public Texts texts() {
    return texts;
  }

  /// Whether [#texts] are those of all the rows that are kept by number, in this row group.
  public boolean isRepeating() {
    return texts != plain;
  }

  private void load() {
    try {
      if (!pages.next()) {
        throw ParquetFault.damaged("column " + column.name() + " ends early");
      }
      switch (pages.header().type) {
        case PageHeader.DICTIONARY -> loadDictionary();
        case PageHeader.DATA, PageHeader.DATA_V2 -> loadData();
        default -> {}
      }
    } catch (IOException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | DateTimeException e) {
      throw ParquetFault.damaged("column " + column.name(), e);
    }
  }

  private void loadDictionary() {
    Texts entries = new Texts();
    PageHeader header = pages.header();
    check(header.values);
    values.read(0, new ValueReader.Values(pages.body(), 0, header.size, header.values), entries);
    dictionary = Optional.of(entries);
  }

  private void loadData() {
    PageHeader header = pages.header();
    check(header.values);
    if (rows.length < header.values) {
      rows = new int[header.values];
      present = new int[header.values];
    }
    int from = readLevels(header);
    int given = 0;
    for (int i = 0; i < header.values; i++) {
      given += present[i];
    }
    if (header.encoding == OLD_DICTIONARY || header.encoding == RUNS_DICTIONARY) {
      readNumbers(from, given);
    } else {
      texts = plain;
      values.read(
          header.encoding, new ValueReader.Values(pages.body(), from, header.size, given), plain);
      Arrays.setAll(rows, i -> i);
    }
    if (given < header.values) {
      spread(header.values, given);
    }
    count = header.values;
    next = 0;
  }

  /// Fills in which rows have a value; returns where the values begin.
  private int readLevels(PageHeader header) {
    boolean second = header.type == PageHeader.DATA_V2;
    if (!column.optional()) {
      Arrays.fill(present, 0, header.values, 1);
      return second ? header.levelBytes : 0;
    }
    if (header.levelEncoding != RUNS) {
      throw ParquetFault.unknown("levels " + header.levelEncoding);
    }
    byte[] body = pages.body();
    int from = second ? 0 : Integer.BYTES;
    int length = second ? header.levelBytes : (int) INT.get(body, 0);
    if (length < 0 || length > header.size - from) {
      throw ParquetFault.damaged("levels cut off");
    }
    new RunReader(body, from, from + length, 1).read(present, header.values);
    return from + length;
  }

  private void readNumbers(int from, int given) {
    texts = dictionary.orElseThrow(() -> ParquetFault.damaged("no dictionary in " + column.name()));
    byte[] body = pages.body();
    if (given > 0) {
      int end = pages.header().size;
      new RunReader(body, from + 1, end, body[from]).read(rows, given);
    }
    for (int i = 0; i < given; i++) {
      if (rows[i] < 0 || rows[i] >= texts.count()) {
        throw ParquetFault.damaged("number beyond the dictionary of " + column.name());
      }
    }
  }

  /// Brings each of the first `given` numbers to its row.
  private void spread(int total, int given) {
    int from = given;
    for (int row = total - 1; row >= 0; row--) {
      rows[row] = present[row] == 0 ? ABSENT : rows[--from];
    }
  }

  private void check(int number) {
    if (number > MOST_VALUES) {
      throw ParquetFault.unknown("page of " + number + " values");
    }
  }
}
