package org.mingjian.lake.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.LakeError;
import org.mingjian.values.MingjianException;

/// The embedded database writes the files, and says what texts stand in them.
class ParquetFileTest {
  /// Columns by their SQL, and the SQL of the text that is to be read.
  private static final String[][] COLUMNS = {
    {"'编号' || i", "c"},
    {"CASE WHEN i % 7 = 0 THEN NULL ELSE 'c' || (i % 5) END", "c"},
    {"i % 3 = 0", "c::INTEGER"},
    {"(i % 200 - 100)::TINYINT", "c"},
    {"(i * 7919 - 100000)::INTEGER", "c"},
    {"(i * 7919 * 1000003)::BIGINT", "c"},
    {"(i + 4294960000)::UINTEGER", "c"},
    {"(i::UBIGINT + 18446744073709540000)", "c"},
    {"(i * 0.01)::DECIMAL(9, 2)", "c"},
    {"(i * -1.0001)::DECIMAL(16, 4)", "c"},
    {"(i * 12345678901234567890)::DECIMAL(38, 6)", "c"},
    {"i / 3.0::DOUBLE", "c"},
    {"(i * 0.1)::FLOAT", "c"},
    {"DATE '1931-05-06' + i::INTEGER * 17", "c"},
    {"TIMESTAMP '1999-12-31 23:59:58' + to_seconds(i * 977)", "c"},
    {"(TIMESTAMP '1999-12-31 23:59:58' + to_seconds(i * 977))::TIMESTAMP_NS", "c"},
    {"(TIMESTAMP '1969-12-31 23:59:58' + to_seconds(i))::TIMESTAMP_MS", "c"},
    {
      "make_timestamptz(epoch_us(TIMESTAMP '2025-01-01 20:00:00' + to_hours(i)))",
      "make_timestamp(epoch_us(c) + 28800000000)"
    },
  };

  @TempDir private Path folder;

  private Database database() {
    return Database.open(new Database.Limits(256, folder));
  }

  private static String select(int column) {
    return "SELECT (" + COLUMNS[column][0] + ") AS c FROM range(900, 4000) t(i)";
  }

  private Path write(int column, String options) {
    Path file = folder.resolve(column + ".parquet");
    try (Database database = database()) {
      database.run(
          "COPY (%s) TO %s (FORMAT parquet, %s)"
              .formatted(select(column), Database.literal(file), options));
    }
    return file;
  }

  private List<String> expected(int column) {
    List<String> texts = new ArrayList<>();
    try (Database database = database()) {
      database.read(
          "SELECT coalesce((%s)::VARCHAR, '') FROM (%s)"
              .formatted(COLUMNS[column][1], select(column)),
          (chunk, rows) -> {
            for (int i = 0; i < rows; i++) {
              texts.add(chunk.vector(0).getString(i));
            }
          });
    }
    return texts;
  }

  private static List<String> read(Path path) {
    ParquetFile file = ParquetFile.open(path);
    List<String> texts = new ArrayList<>();
    for (RowGroup group : file.groups()) {
      try (ParquetFile.GroupReader reader = file.read(group, file.columns())) {
        for (long row = 0; row < group.rows(); row++) {
          reader.columns().forEach(column -> texts.add(next(column)));
        }
      }
    }
    return texts;
  }

  private static String next(ColumnReader column) {
    int text = column.next();
    Texts texts = column.texts();
    return text < 0
        ? ""
        : new String(
            Arrays.copyOfRange(texts.bytes(), texts.start(text), texts.end(text)),
            StandardCharsets.UTF_8);
  }

  private void assertReads(String options) {
    for (int column = 0; column < COLUMNS.length; column++) {
      assertEquals(expected(column), read(write(column, options)), COLUMNS[column][0]);
    }
  }

  @Test
  void readsWhatIsKeptInDictionaries() {
    assertReads("ROW_GROUP_SIZE 2048");
  }

  @Test
  void readsWhatIsKeptPlainly() {
    assertReads("DICTIONARY_SIZE_LIMIT 1");
  }

  @Test
  void readsTheEncodingsOfVersionTwo() {
    assertReads("PARQUET_VERSION V2, DICTIONARY_SIZE_LIMIT 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"uncompressed", "snappy", "gzip", "zstd", "lz4_raw"})
  void unpacks(String codec) {
    assertEquals(expected(0), read(write(0, "COMPRESSION " + codec)));
  }

  @Test
  void passesOverColumnsThatHoldFurtherColumns() throws IOException {
    Path file = folder.resolve("nested.parquet");
    try (Database database = database()) {
      database.run(
          "COPY (SELECT {'a': 1, 'b': [2, 3]} AS nested, 'x' AS flat) TO %s (FORMAT parquet)"
              .formatted(Database.literal(file)));
    }
    ParquetFile opened = ParquetFile.open(file);
    List<ParquetColumn> columns = opened.columns();
    assertEquals(List.of("nested", "flat"), columns.stream().map(ParquetColumn::name).toList());
    RowGroup group = opened.groups().getFirst();
    try (ParquetFile.GroupReader reader = opened.read(group, columns.subList(1, 2))) {
      assertEquals("x", next(reader.columns().getFirst()));
    }
    assertThrows(MingjianException.class, () -> opened.read(group, columns));
  }

  @Test
  void tellsAFileThatIsCutOffAnywhere() throws IOException {
    byte[] whole = Files.readAllBytes(write(1, "ROW_GROUP_SIZE 2048"));
    for (int length = 0; length < whole.length; length += 97) {
      Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, length));
      assertUnreadable(cut);
    }
  }

  private static void assertUnreadable(Path file) {
    MingjianException failure = assertThrows(MingjianException.class, () -> read(file));
    assertEquals(LakeError.UNREADABLE_FILE, failure.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"V1", "V2"})
  void staysInBoundsWhateverBytesAreChanged(String version) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    for (int column = 0; column < COLUMNS.length; column++) {
      byte[] whole = Files.readAllBytes(write(column, "PARQUET_VERSION " + version));
      for (int i = 0; i < 60; i++) {
        byte[] changed = whole.clone();
        int from = random.nextInt(4) == 0 ? 0 : Math.max(0, whole.length - 400);
        changed[random.nextInt(from, whole.length)] = (byte) random.nextInt(256);
        assertReadsOrRefuses(Files.write(folder.resolve("changed.parquet"), changed));
      }
    }
  }

  private static void assertReadsOrRefuses(Path file) {
    try {
      read(file);
    } catch (MingjianException e) {
      assertEquals(LakeError.UNREADABLE_FILE, e.code());
    }
  }
}
