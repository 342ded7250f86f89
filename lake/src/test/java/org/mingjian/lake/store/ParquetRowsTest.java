package org.mingjian.lake.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetRowsTest {
  private static final int TWO_ROW_GROUPS = 70_000;

  @TempDir private Path folder;

  private enum Cell implements Field {
    INT(Holds.INT),
    LONG(Holds.LONG),
    TEXT(Holds.TEXT);

    private final Trait trait;

    Cell(Holds holds) {
      trait = Trait.of(holds, Kept.BOTH);
    }

    @Override
    public Trait trait() {
      return trait;
    }
  }

  /// Rows whose numbers and texts are made of `value` by row.
  private static Columns columns(int rows, IntToLongFunction value) {
    Columns columns = new Columns(Cell.values(), rows);
    columns.add(rows);
    for (int row = 0; row < rows; row++) {
      long number = value.applyAsLong(row);
      columns.ints(Cell.INT)[row] = (int) number;
      columns.longs(Cell.LONG)[row] = number;
      columns.texts(Cell.TEXT)[row] = ("文" + number).getBytes(StandardCharsets.UTF_8);
    }
    return columns;
  }

  private Path write(Columns columns, int[] order) throws IOException {
    Path file = folder.resolve("rows.parquet");
    ParquetRows.write(new Selection(columns, order, order.length), file);
    return file;
  }

  private List<String> query(String sql) {
    List<String> result = new ArrayList<>();
    try (Database database = Database.open(new Database.Limits(256, folder))) {
      database.read(
          sql,
          (chunk, rows) -> {
            for (int i = 0; i < rows; i++) {
              result.add(chunk.vector(0).getString(i));
            }
          });
    }
    return result;
  }

  private long[] readLongs(Path file, int rows) {
    Columns columns = new Columns(Cell.values(), rows);
    try (Database database = Database.open(new Database.Limits(256, folder))) {
      ChunkColumns reader = new ChunkColumns(List.of(Cell.values()), columns);
      database.read("SELECT * FROM read_parquet(" + Database.literal(file) + ")", reader::read);
    }
    for (int row = 0; row < columns.count(); row++) {
      assertEquals((int) columns.longs(Cell.LONG)[row], columns.ints(Cell.INT)[row]);
      String text = "文" + columns.longs(Cell.LONG)[row];
      assertEquals(text, new String(columns.texts(Cell.TEXT)[row], StandardCharsets.UTF_8));
    }
    return Arrays.copyOf(columns.longs(Cell.LONG), columns.count());
  }

  private void assertReadsBack(int rows, IntToLongFunction value) throws IOException {
    Path file = write(columns(rows, value), RowOrder.identity(rows));
    long[] expected = new long[rows];
    Arrays.setAll(expected, value);
    assertArrayEquals(expected, readLongs(file, rows));
  }

  @Test
  void keepsManyDifferentValues() throws IOException {
    assertReadsBack(TWO_ROW_GROUPS, row -> row * 0x9E3779B97F4A7C15L);
  }

  @Test
  void keepsFewDifferentValues() throws IOException {
    assertReadsBack(TWO_ROW_GROUPS + 3, row -> row % 256 - 128);
  }

  @Test
  void keepsOneMoreValueThanADictionaryHolds() throws IOException {
    assertReadsBack(1000, row -> row % 257);
  }

  @Test
  void keepsExtremes() throws IOException {
    long[] values = {Long.MIN_VALUE, Long.MAX_VALUE, -1, 0, 1, Integer.MIN_VALUE};
    assertReadsBack(values.length, row -> values[row]);
  }

  @Test
  void keepsTheOrderOfTheSelection() throws IOException {
    Path file = write(columns(5, row -> row), new int[] {3, 1, 4});
    assertArrayEquals(new long[] {3, 1, 4}, readLongs(file, 3));
  }

  @Test
  void writesNoRows() throws IOException {
    assertEquals(0, readLongs(write(columns(1, row -> 0), new int[0]), 1).length);
  }

  @Test
  void tellsWhatARowGroupSpans() throws IOException {
    Path file = write(columns(TWO_ROW_GROUPS, row -> row), RowOrder.identity(TWO_ROW_GROUPS));
    String statistics =
        "SELECT stats_min_value || ' ' || stats_max_value FROM parquet_metadata("
            + Database.literal(file)
            + ") WHERE path_in_schema = 'long' ORDER BY row_group_id";
    assertEquals(List.of("0 61439", "61440 69999"), query(statistics));
  }
}
