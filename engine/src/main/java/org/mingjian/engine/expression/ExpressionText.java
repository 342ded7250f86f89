package org.mingjian.engine.expression;

import java.util.List;
import java.util.Optional;
import org.mingjian.knowledge.source.SourceFile;
import org.mingjian.values.MingjianException;

/// One expression of a rule and where people find it.
///
/// @param rule code of the rule
/// @param name of the parameter that holds it
/// @param text of the expression
/// @param file the rule was read from, where it is known
record ExpressionText(String rule, String name, String text, Optional<SourceFile> file) {
  /// What to throw about a place in the text; line and column count from 0, columns in code points.
  MingjianException error(int line, int column, String problem) {
    String told = "表达式 " + name + "：" + problem;
    return file.flatMap(own -> inFile(own, line, column, told))
        .orElseGet(() ->
            new SourceFile("规则 " + rule + " 的 " + name, text, ExpressionError.EXPRESSION)
                .error(line, column, told));
  }

  /// What to throw about the place `offset` code points into the text.
  MingjianException error(int offset, String problem) {
    int line = 0;
    int column = 0;
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < Math.min(offset, points.length); i++) {
      column = points[i] == '\n' ? 0 : column + 1;
      line += points[i] == '\n' ? 1 : 0;
    }
    return error(line, column, problem);
  }

  /// The lines of the text stand in the file one after the other, each behind some indentation.
  private Optional<MingjianException> inFile(SourceFile own, int line, int column, String problem) {
    List<String> mine = text.lines().toList();
    List<String> theirs = own.text().lines().toList();
    int at = line(theirs, name + ":", 0);
    for (int i = 0; at >= 0 && i <= line && i < mine.size(); i++) {
      at = line(theirs, mine.get(i).strip(), i == 0 ? at : at + 1);
    }
    if (at < 0 || line >= mine.size()) {
      return Optional.empty();
    }
    String wanted = mine.get(line).strip();
    int indent = mine.get(line).length() - mine.get(line).stripLeading().length();
    String found = theirs.get(at);
    int begin = found.codePointCount(0, found.lastIndexOf(wanted));
    return Optional.of(
        own.error(ExpressionError.EXPRESSION, at, begin + Math.max(0, column - indent), problem));
  }

  private static int line(List<String> lines, String wanted, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).contains(wanted)) {
        return i;
      }
    }
    return -1;
  }
}
