package org.mingjian.server.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

/// A row of a register's file, which says line, column, value and what is allowed where it is
/// wrong. Columns that are not there are blank; columns nobody reads are refused, since a name
/// misspelt would else be a rule nobody follows.
record CsvRow(Path file, NamedCsvRecord row) {
  /// Something made of each row; nothing where there is no file.
  ///
  /// @param columns all there may be
  /// @throws MingjianException [ServerError#CONFIGURATION]
  static <T> List<T> read(Path file, List<String> columns, Function<CsvRow, T> made) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      return rows.stream().map(row -> new CsvRow(file, row).knowing(columns)).map(made).toList();
    } catch (IOException | UncheckedIOException e) {
      throw wrong(file, "无法读取 cannot be read: " + e.getMessage(), e);
    } catch (CsvParseException e) {
      throw wrong(file, notCsv(e) + "，应为 must be " + String.join(",", columns), e);
    }
  }

  /// What the reader says, and of what in it: it knows the line.
  private static String notCsv(CsvParseException fault) {
    return Stream.iterate((Throwable) fault, cause -> cause != null, Throwable::getCause)
        .map(cause -> String.valueOf(cause.getMessage()))
        .distinct()
        .collect(Collectors.joining(": ", "不是有效的 CSV not CSV: ", ""));
  }

  private CsvRow knowing(List<String> columns) {
    if (row.getFieldCount() != row.getHeader().size()) {
      String place = "第 " + row.getStartingLineNumber() + " 行 line " + row.getStartingLineNumber();
      throw wrong(
          file, place + ": 列数不符 wrong number of columns，应为 must be " + String.join(",", columns));
    }
    for (String column : row.getHeader()) {
      if (!columns.contains(column)) {
        String allowed = String.join(" | ", columns);
        throw wrong(file, "未知的列 unknown column \"" + column + "\"，应为 must be " + allowed);
      }
    }
    return this;
  }

  String value(String column) {
    return row.findField(column).map(String::strip).orElse("");
  }

  String matching(String column, Pattern pattern, String allowed) {
    String value = value(column);
    if (!pattern.matcher(value).matches()) {
      throw wrong(column, allowed);
    }
    return value;
  }

  /// The parts of a value that `;` joins.
  List<String> list(String column) {
    return List.of(value(column).split(";", -1)).stream()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  <T> T choice(String column, Map<String, T> allowed) {
    T chosen = allowed.get(value(column));
    if (chosen == null) {
      List<String> names =
          allowed.keySet().stream().filter(name -> !name.isEmpty()).sorted().toList();
      throw wrong(column, String.join(" | ", names));
    }
    return chosen;
  }

  MingjianException wrong(String column, String allowed) {
    String place = "第 " + row.getStartingLineNumber() + " 行 line, " + column;
    return wrong(file, place + " = \"" + value(column) + "\"，应为 must be " + allowed);
  }

  private static MingjianException wrong(Path file, String what, Exception cause) {
    return new MingjianException(ServerError.CONFIGURATION, file + ": " + what, cause);
  }

  private static MingjianException wrong(Path file, String what) {
    return new MingjianException(ServerError.CONFIGURATION, file + ": " + what);
  }
}
