package org.mingjian.library;

import java.util.List;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.TableSchema.Column;
import org.mingjian.knowledge.TableSchema.Type;
import org.mingjian.values.LocalizedText;

/// Tables for tests.
public final class SmallTables {
  /// Drugs for one sex.
  public static final TableSchema SEX =
      new TableSchema("drug_sex", text("性别"), false, List.of(column("sex", Type.SEX)));

  private SmallTables() {}

  private static Column column(String name, Type type) {
    return new Column(name, type, text(name), true);
  }

  private static LocalizedText text(String zh) {
    return new LocalizedText(zh, zh);
  }
}
