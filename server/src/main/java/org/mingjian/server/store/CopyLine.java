package org.mingjian.server.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// A line of PostgreSQL's `COPY`, text format, column after column.
public final class CopyLine {
  private static final HexFormat HEX = HexFormat.of();
  private static final int USUAL = 1024;

  private final StringBuilder line = new StringBuilder(USUAL);

  /// A text.
  public CopyLine text(String text) {
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
    return this;
  }

  /// A number.
  public CopyLine number(long number) {
    line.append(number).append('\t');
    return this;
  }

  /// Bytes.
  public CopyLine bytes(byte[] bytes) {
    line.append("\\\\x");
    HEX.formatHex(line, bytes);
    line.append('\t');
    return this;
  }

  /// A column that is null.
  public CopyLine absent() {
    line.append("\\N\t");
    return this;
  }

  /// The line with its line break, in UTF-8; at least one column has been written.
  public byte[] end() {
    line.setCharAt(line.length() - 1, '\n');
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }
}
