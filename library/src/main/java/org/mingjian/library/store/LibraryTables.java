package org.mingjian.library.store;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.TableSchema.Allowed;
import org.mingjian.knowledge.TableSchema.Column;
import org.mingjian.knowledge.TableSchema.Type;
import org.mingjian.values.LocalizedText;

/// The tables a library has beside those of the rules: what areas say about rules themselves.
public final class LibraryTables {
  /// Values of parameters by area and time.
  public static final TableSchema PARAMETERS =
      new TableSchema(
          "rule_parameter",
          new LocalizedText("规则参数的取值", "values of rule parameters"),
          false,
          List.of(
              column("rule", "规则编码", "rule"),
              column("parameter", "参数名", "parameter"),
              new Column("value", Type.TEXT, new LocalizedText("取值", "value"), false),
              new Column("unit", Type.TEXT, new LocalizedText("单位", "unit"), false)),
          List.of("rule", "parameter"));

  /// Whether rules run, and whether they tell what they find, by area and time.
  public static final TableSchema STATES =
      new TableSchema(
          "rule_state",
          new LocalizedText("规则的启用状态", "whether rules run"),
          false,
          List.of(
              column("rule", "规则编码", "rule"),
              new Column(
                  "state",
                  Type.TEXT,
                  new LocalizedText(
                      "ON 启用，SHADOW 试运行（只计数，不告知机构）；停用写 kind=SWITCH_OFF",
                      "ON, or SHADOW: judged and counted, never told to a hospital"),
                  false,
                  new Allowed("", "ON|SHADOW"))),
          List.of("rule"));

  private LibraryTables() {}

  /// These and those of rules, by name.
  static SortedMap<String, TableSchema> with(SortedMap<String, TableSchema> ofRules) {
    SortedMap<String, TableSchema> tables = new TreeMap<>(ofRules);
    tables.put(PARAMETERS.name(), PARAMETERS);
    tables.put(STATES.name(), STATES);
    return Collections.unmodifiableSortedMap(tables);
  }

  private static Column column(String name, String zh, String en) {
    return new Column(name, Type.TEXT, new LocalizedText(zh, en), true);
  }
}
