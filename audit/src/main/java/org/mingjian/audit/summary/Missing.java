package org.mingjian.audit.summary;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.values.LocalizedText;

/// What a rule wants and does not have.
///
/// @param tables knowledge tables that are absent or empty
/// @param fields tables and columns the source does not hold; `a|b` means either would do
public record Missing(List<String> tables, List<String> fields) {
  /// Nothing is missing.
  public static final Missing NOTHING = new Missing(List.of(), List.of());

  /// Copies in.
  public Missing {
    tables = List.copyOf(tables);
    fields = List.copyOf(fields);
  }

  /// Whether the rule can be judged.
  public boolean isNothing() {
    return tables.isEmpty() && fields.isEmpty();
  }

  /// What is missing as a person reads it; empty where nothing is.
  public LocalizedText text() {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    if (!tables.isEmpty()) {
      zh.add("缺少知识表 " + String.join("、", tables));
      en.add("knowledge table missing: " + String.join(", ", tables));
    }
    if (!fields.isEmpty()) {
      List<String> either = fields.stream().map(field -> field.replace("|", " 或 ")).toList();
      zh.add("数据中缺少 " + String.join("、", either));
      en.add("not in the data: " + String.join(", ", fields).replace("|", " or "));
    }
    return new LocalizedText(String.join("；", zh), String.join("; ", en));
  }
}
