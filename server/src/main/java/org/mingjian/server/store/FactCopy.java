package org.mingjian.server.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.fact.ClaimRow;

/// Facts as lines of PostgreSQL's `COPY`, for a history that is moved in as a whole. Nothing is
/// compared with what is there already: the same key twice is refused by the table.
public final class FactCopy {
  /// The statement the lines belong to.
  public static final String STATEMENT =
      "COPY mingjian.fact (person, institution, visit, \"table\", key, day, area_path, content, message)"
          + " FROM STDIN";

  private static final HexFormat HEX = HexFormat.of();

  private FactCopy() {}

  /// The line of a row, its line break included, in UTF-8.
  ///
  /// @param message what it came by
  public static byte[] line(ClaimRow row, String areaPath, String message) {
    StringBuilder line = new StringBuilder(512);
    field(line, FactStore.keptUnder(row));
    field(line, row.institution());
    field(line, row.visit());
    field(line, row.table().tableName());
    field(line, row.key());
    field(line, CivilTime.date(row.day()).toString());
    field(line, areaPath);
    line.append("\\\\x");
    HEX.formatHex(line, row.values().bytes());
    line.append('\t');
    field(line, message);
    line.setCharAt(line.length() - 1, '\n');
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void field(StringBuilder line, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(c);
      }
    }
    line.append('\t');
  }
}
