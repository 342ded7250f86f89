package org.mingjian.server.register;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.reply.ReplyProfile;

/// Reads `institutions.csv`: a row an institution, its first two columns mandatory. Sets and pairs
/// are joined by `;`.
final class InstitutionFile {
  private static final Pattern AREA = Pattern.compile("(/[0-9]{6})+");

  private final Path file;

  InstitutionFile(Path file) {
    this.file = file;
  }

  /// An institution with the codes it goes by besides the national one.
  record Entry(Sender sender, List<String> ownCodes) {}

  /// All rows; none where there is no file.
  ///
  /// @throws MingjianException [ServerError#CONFIGURATION] naming line, column, value and what is
  ///   allowed
  List<Entry> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      return rows.stream().map(this::entry).toList();
    } catch (IOException e) {
      throw wrong("无法读取 cannot be read: " + e.getMessage());
    }
  }

  private Entry entry(NamedCsvRecord row) {
    Sender sender =
        new Sender(
            matching(row, "institution", Pattern.compile("\\S{1,50}"), "1-50 个字符 characters"),
            matching(row, "area_path", AREA, "/370000/370600"),
            profile(row),
            pairs(row, "aliases"),
            choice(row, "patient_ids", Map.of("", false, "own", false, "psn_no", true)),
            "");
    return new Entry(sender, list(row, "own_codes"));
  }

  private ReplyProfile profile(NamedCsvRecord row) {
    Map<String, ReplyProfile.Result> results =
        Map.of(
            "", ReplyProfile.Result.ARRAY,
            "array", ReplyProfile.Result.ARRAY,
            "one_object", ReplyProfile.Result.ONE_OBJECT,
            "none", ReplyProfile.Result.NONE);
    return new ReplyProfile(
        choice(row, "infcode", Map.of("", false, "number", false, "text", true)),
        choice(row, "result", results),
        choice(row, "err_msg", Map.of("", false, "null", false, "empty", true)));
  }

  private <T> T choice(NamedCsvRecord row, String column, Map<String, T> allowed) {
    String value = value(row, column);
    T chosen = allowed.get(value);
    if (chosen == null) {
      List<String> names =
          allowed.keySet().stream().filter(name -> !name.isEmpty()).sorted().toList();
      throw wrong(row, column, String.join(" | ", names));
    }
    return chosen;
  }

  private String matching(NamedCsvRecord row, String column, Pattern pattern, String allowed) {
    String value = value(row, column);
    if (!pattern.matcher(value).matches()) {
      throw wrong(row, column, allowed);
    }
    return value;
  }

  private Map<String, String> pairs(NamedCsvRecord row, String column) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : list(row, column)) {
      int sign = pair.indexOf('=');
      if (sign <= 0) {
        throw wrong(row, column, "3301=3101;…");
      }
      pairs.put(pair.substring(0, sign), pair.substring(sign + 1));
    }
    return pairs;
  }

  private static List<String> list(NamedCsvRecord row, String column) {
    return List.of(value(row, column).split(";", -1)).stream()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String value(NamedCsvRecord row, String column) {
    return row.findField(column).map(String::strip).orElse("");
  }

  private MingjianException wrong(NamedCsvRecord row, String column, String allowed) {
    return wrong(
        "第 "
            + row.getStartingLineNumber()
            + " 行 line, "
            + column
            + " = \""
            + value(row, column)
            + "\"，应为 must be "
            + allowed);
  }

  private MingjianException wrong(String what) {
    return new MingjianException(ServerError.CONFIGURATION, file + ": " + what);
  }
}
