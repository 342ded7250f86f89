package org.mingjian.claims.extract;

import org.mingjian.values.LocalizedText;

/// A file that could not be read to its end. Rows before `line` stand; `line` is 0 where nothing
/// could be read. `reason` is what the reader of the format said.
public record FileDamage(String file, long line, String reason) {
  /// What to tell people.
  public LocalizedText text() {
    return line == 0
        ? new LocalizedText(file + " 无法读取：" + reason, file + " cannot be read: " + reason)
        : new LocalizedText(
            file + " 在第 " + line + " 行处中断，此前各行照常处理：" + reason,
            file + " breaks off at line " + line + ", rows before it stand: " + reason);
  }
}
