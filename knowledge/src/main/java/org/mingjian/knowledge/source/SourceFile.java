package org.mingjian.knowledge.source;

import org.mingjian.values.ErrorCode;
import org.mingjian.values.MingjianException;

/// A text file by the name people know it under.
///
/// @param name path as shown in messages
/// @param text whole content
/// @param code what a mistake in it is reported as
public record SourceFile(String name, String text, ErrorCode code) {
  /// What to throw about a place: `file:line:column: problem` and the line with a caret. Line and
  /// column count from 0 here and from 1 in the message; the column counts code points.
  public MingjianException error(int line, int column, String problem) {
    return error(code, line, column, problem);
  }

  /// As [#error(int, int, String)], reported as another code.
  public MingjianException error(ErrorCode code, int line, int column, String problem) {
    String place = name + ":" + (line + 1) + ":" + (column + 1) + ": ";
    return new MingjianException(
        code, place + problem + "\n" + CaretLine.under(line(line), column));
  }

  private String line(int number) {
    return text.lines().skip(number).findFirst().orElse("");
  }
}
