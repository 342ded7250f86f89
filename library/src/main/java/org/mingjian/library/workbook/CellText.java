package org.mingjian.library.workbook;

import java.util.regex.Pattern;

/// Cleans texts. Office programs spell control characters `_x0002_`; readers give them either way.
final class CellText {
  private static final Pattern CONTROL =
      Pattern.compile("_x00[01][0-9A-Fa-f]_|[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFEFF\\uFFFE]");

  private CellText() {}

  static WorkbookCell clean(String text) {
    String cleaned = CONTROL.matcher(text).replaceAll("");
    boolean changed = cleaned.length() != text.length();
    return new WorkbookCell(
        cleaned.replace("\r\n", "\n").replace('\r', '\n').strip(), false, changed);
  }
}
