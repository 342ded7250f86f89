package org.mingjian.engine.expression;

import dev.cel.common.CelIssue;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.values.MingjianException;
import org.mingjian.values.NearestNames;

/// Puts what the checker objects to into words for whoever wrote the rule.
record Diagnostics(ExpressionText text, Scope scope, Map<String, Map<String, CelType>> structs) {
  private static final Pattern FIELD = Pattern.compile("undefined field '(.+?)'.*");
  private static final Pattern UNDECLARED =
      Pattern.compile("undeclared reference to '(.+?)' .*", Pattern.DOTALL);
  private static final Pattern OVERLOAD =
      Pattern.compile(
          "found no matching overload for '(.+?)' applied to '(.+)' \\(candidates: (.+)\\)",
          Pattern.DOTALL);
  private static final Pattern INPUT =
      Pattern.compile(
          "(?:mismatched|extraneous) input '(.*?)' expecting.*|.*at:? (?:input )?'(.*)'",
          Pattern.DOTALL);
  private static final Pattern MIXED =
      Pattern.compile(
          "expected type '(?:int|double)' but found '(?:int|double)'.*", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

  /// What to throw about the first issue.
  MingjianException error(CelIssue issue) {
    int line = Math.max(0, issue.getSourceLocation().getLine() - 1);
    int column = Math.max(0, issue.getSourceLocation().getColumn());
    String message = issue.getMessage();
    Matcher field = FIELD.matcher(message);
    if (field.matches()) {
      return text.error(line, column + 1, unknownField(wordBefore(line, column), field.group(1)));
    }
    Matcher undeclared = UNDECLARED.matcher(message);
    if (undeclared.matches()) {
      String name = undeclared.group(1);
      return text.error(line, begin(line, column, name), undeclared(name));
    }
    Matcher overload = OVERLOAD.matcher(message);
    if (overload.matches()) {
      String name = overload.group(1);
      return text.error(
          line, begin(line, column, name), mismatch(name, overload.group(2), overload.group(3)));
    }
    if (MIXED.matcher(message).matches()) {
      return text.error(line, column, "列表里整数与小数不能混写，整数 1 写作 1.0");
    }
    Matcher input = INPUT.matcher(message);
    return text.error(line, column, input.matches() ? syntax(input) : "不能理解：" + message);
  }

  /// Refuses an expression whose result is of another type than wanted.
  void expect(CelType actual, CelType wanted) {
    boolean number = actual.name().matches("number|int|double");
    if (wanted.equals(SimpleType.BOOL) ? !actual.equals(wanted) : !number) {
      throw text.error(0, "结果应为" + type(wanted.name()) + "，这里是" + type(actual.name()));
    }
  }

  private String unknownField(String owner, String name) {
    List<String> fields = List.copyOf(structs.getOrDefault(owner, Map.of()).keySet());
    if (fields.isEmpty()) {
      return "“" + owner + "” 没有字段 “" + name + "”";
    }
    return "“" + owner + "” 没有字段 “" + name + "”，相近的：" + new NearestNames(fields).to(name);
  }

  private String undeclared(String name) {
    if (name.equals("_/_") || name.equals("_%_")) {
      return "不能用 “" + symbol(name) + "”：除法会舍入；a / b > 0.6 写作 a > 0.6 * b";
    }
    if (!WORD.matcher(name).matches()) {
      return "不能用 “" + symbol(name) + "”";
    }
    if (structs.containsKey(name) || Functions.names().contains(name)) {
      return "“" + name + "” 在这里不能用，可用的开头：" + sorted(scope.variables().stream());
    }
    List<String> known = new ArrayList<>(scope.variables());
    known.addAll(Functions.names());
    return "没有 “" + name + "”，相近的：" + new NearestNames(known).to(name);
  }

  private static String mismatch(String name, String applied, String candidates) {
    String wanted =
        Pattern.compile("\\),\\s*")
            .splitAsStream(candidates)
            .map(Diagnostics::types)
            .distinct()
            .collect(Collectors.joining("；"));
    return "“" + symbol(name) + "” 用在" + types(applied) + "上不行，应为：" + wanted;
  }

  /// `visit.(string, list(int))` as words.
  private static String types(String text) {
    String plain = text.strip().replaceAll("\\.\\(", "(").replaceAll("^\\(|\\)$", "");
    String inner = plain.replaceAll("list\\((\\w+)\\)?", "list_$1");
    return Pattern.compile("[(),]+\\s*")
        .splitAsStream(inner)
        .filter(part -> !part.isBlank())
        .map(part -> type(part.strip()))
        .collect(Collectors.joining("、"));
  }

  private static String type(String name) {
    if (name.startsWith("list_")) {
      return type(name.substring("list_".length())) + "列表";
    }
    return switch (name) {
      case "number", "int", "double" -> "数";
      case "string" -> "文字";
      case "bool" -> "条件（是/否）";
      case "date" -> "日期";
      case "lines" -> "明细窗口";
      case "visits" -> "就诊窗口";
      case "overlaps" -> "重叠就诊";
      default -> name;
    };
  }

  private static String syntax(Matcher input) {
    String token = input.group(1) == null ? input.group(2) : input.group(1);
    return token == null || token.equals("<EOF>") ? "语法错误：文字在这里中断" : "语法错误：这里不该是 “" + token + "”";
  }

  private static String symbol(String name) {
    return switch (name) {
      case "@in" -> "in";
      case "_?_:_" -> "? :";
      default -> name.replace("_", "");
    };
  }

  private static String sorted(Stream<String> names) {
    return names.sorted().collect(Collectors.joining("、"));
  }

  /// A call by name is told of at its bracket; people look at its name.
  private int begin(int line, int column, String name) {
    String source = line(line);
    int from = column - name.length();
    return from >= 0 && source.startsWith(name, from) ? from : column;
  }

  private String wordBefore(int line, int column) {
    String source = line(line);
    int from = Math.min(column, source.length());
    while (from > 0 && Character.isJavaIdentifierPart(source.charAt(from - 1))) {
      from--;
    }
    return source.substring(from, Math.min(column, source.length()));
  }

  private String line(int number) {
    return text.text().lines().skip(number).findFirst().orElse("");
  }
}
