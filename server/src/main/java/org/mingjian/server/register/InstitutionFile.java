package org.mingjian.server.register;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingjian.server.fsi.Sender;
import org.mingjian.wire.reply.ReplyProfile;

/// Reads `institutions.csv`: a row an institution, its first two columns mandatory. Sets and pairs
/// are joined by `;`.
final class InstitutionFile {
  static final Pattern AREA = Pattern.compile("(/[0-9]{6})+");
  static final String AREA_FORM = "/370000/370600";

  /// `hosp_lv`. Source: claims-extract §3.
  private static final Pattern LEVEL = Pattern.compile("(0[1-9]|1[01])?");

  /// All columns there are. A name is for people who read the file.
  private static final List<String> COLUMNS =
      List.of(
          "institution",
          "area_path",
          "name",
          "level",
          "infcode",
          "result",
          "err_msg",
          "aliases",
          "own_codes",
          "patient_ids");

  private static final Pattern CODE = Pattern.compile("\\S{1,50}");

  private final Path file;

  InstitutionFile(Path file) {
    this.file = file;
  }

  /// An institution with the codes it goes by besides the national one.
  record Entry(Sender sender, List<String> ownCodes) {}

  /// All rows; none where there is no file.
  ///
  /// @throws org.mingjian.values.MingjianException `CONFIGURATION`, naming line, column, value and
  ///   what is allowed
  List<Entry> read() {
    return CsvRow.read(file, COLUMNS, InstitutionFile::entry);
  }

  private static Entry entry(CsvRow row) {
    Sender sender =
        new Sender(
            row.matching("institution", CODE, "1-50 个字符 characters"),
            row.matching("area_path", AREA, AREA_FORM),
            profile(row),
            pairs(row, "aliases"),
            row.choice("patient_ids", Map.of("", false, "own", false, "psn_no", true)),
            "",
            row.matching("level", LEVEL, "01-11"),
            false);
    return new Entry(sender, row.list("own_codes"));
  }

  private static ReplyProfile profile(CsvRow row) {
    Map<String, ReplyProfile.Result> results =
        Map.of(
            "", ReplyProfile.Result.ARRAY,
            "array", ReplyProfile.Result.ARRAY,
            "one_object", ReplyProfile.Result.ONE_OBJECT,
            "none", ReplyProfile.Result.NONE);
    return new ReplyProfile(
        row.choice("infcode", Map.of("", false, "number", false, "text", true)),
        row.choice("result", results),
        row.choice("err_msg", Map.of("", false, "null", false, "empty", true)));
  }

  private static Map<String, String> pairs(CsvRow row, String column) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : row.list(column)) {
      int sign = pair.indexOf('=');
      if (sign <= 0) {
        throw row.wrong(column, "3301=3101;…");
      }
      pairs.put(pair.substring(0, sign), pair.substring(sign + 1));
    }
    return pairs;
  }
}
