package org.mingjian.lake.staging;

import java.util.HashMap;
import java.util.Map;
import org.mingjian.claims.ListField;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.FieldType;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.lake.store.Row;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// Stages settlement lists, which name a visit but not always a person.
final class ListStaging {
  private static final ExtractTable TABLE = ExtractTable.SETL_LIST_D;
  private static final int VISIT_ID = TABLE.index("mdtrt_id");
  private static final int SETTLEMENT_ID = TABLE.index("setl_id");
  private static final int VALID = TABLE.index("vali_flag");
  private static final RowContent CONTENT = new RowContent(TABLE);

  private final Stage stage;
  private final Row staged = RowTag.LIST.newRow();

  ListStaging(Stage stage) {
    this.stage = stage;
  }

  /// Stages a row, unless it is void.
  boolean stage(TypedRow row, long place) {
    if (row.text(VALID).equals("0")) {
      return false;
    }
    Map<String, String> values = new HashMap<>();
    for (ListField field : ListField.values()) {
      values.put(field.column(), value(row, field));
    }
    String contents = ListField.join(values);
    long visit = row.textHash(VISIT_ID);
    staged
        .set(CodingField.VISIT_KEY, visit)
        .set(CodingField.SOURCE, place)
        .set(CodingField.CONTENT, CONTENT.of(row) ^ contents.hashCode())
        .set(CodingField.SETTLEMENT_KEY, row.textHash(SETTLEMENT_ID))
        .set(CodingField.CONTENTS, contents);
    stage.addByVisit(visit, staged);
    return true;
  }

  private static String value(TypedRow row, ListField field) {
    int column = TABLE.index(field.column());
    if (!row.isPresent(column)) {
      return "";
    }
    if (field.isProtected()) {
      return ListField.FILLED;
    }
    FieldType type = TABLE.column(column).type();
    return switch (type) {
      case ID, CODE, TEXT -> row.text(column);
      case DATE -> CivilTime.date((int) row.number(column)).toString();
      case TIME -> CivilTime.text(row.time(column), row.isDateOnly(column));
      case INTEGER, MONEY, QUANTITY, PRICE -> Decimals.format(row.number(column), type.scale());
    };
  }
}
