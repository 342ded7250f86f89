package org.mingjian.library.limits;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.library.LibraryError;
import org.mingjian.values.MingjianException;

/// The limit mappings in force: of several for one text and column, the last counts.
public final class LimitMappings {
  private static final List<String> HEADER =
      List.of("table", "limit_text", "column", "value", "basis", "note");

  private final Map<LimitMapping.Key, String> values;

  private LimitMappings(Map<LimitMapping.Key, String> values) {
    this.values = Map.copyOf(values);
  }

  /// The mappings in the order they were recorded.
  public static LimitMappings of(List<LimitMapping> mappings) {
    Map<LimitMapping.Key, String> values = new HashMap<>();
    mappings.forEach(mapping -> values.put(mapping.key(), mapping.value()));
    return new LimitMappings(values);
  }

  /// Whether a header is that of a mapping file.
  public static boolean isHeader(List<String> names) {
    return names.contains("limit_text") && names.contains("column") && names.contains("table");
  }

  /// Reads a mapping file.
  ///
  /// @throws MingjianException [LibraryError#RECORD_FILE] naming the row
  public static List<LimitMapping> parse(String file, String text) {
    try {
      return CsvReader.builder()
          .commentStrategy(CommentStrategy.NONE)
          .allowMissingFields(true)
          .ofNamedCsvRecord(new StringReader(text))
          .stream()
          .map(row -> mapping(file, row))
          .toList();
    } catch (CsvParseException e) {
      throw new MingjianException(
          LibraryError.RECORD_FILE, file + "：不是有效的 CSV：" + e.getMessage(), e);
    }
  }

  /// The mappings that come with the program, as text.
  public static String starterText() {
    try (InputStream in = LimitMappings.class.getResourceAsStream("limits.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The value mapped to a text, empty where there is none.
  public String value(String table, String text, String column) {
    return text.isEmpty()
        ? ""
        : values.getOrDefault(new LimitMapping.Key(table, LimitText.of(text), column), "");
  }

  private static LimitMapping mapping(String file, NamedCsvRecord row) {
    List<String> fields =
        HEADER.stream().map(name -> row.findField(name).map(String::strip).orElse("")).toList();
    if (fields.subList(0, 3).contains("") || fields.get(4).isEmpty()) {
      throw new MingjianException(
          LibraryError.RECORD_FILE,
          file + "：第 " + row.getStartingLineNumber() + " 行：table、limit_text、column、basis 不能为空");
    }
    return new LimitMapping(
        fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.get(4), fields.get(5));
  }
}
