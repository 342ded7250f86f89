package org.mingjian.synth.output;

import java.util.EnumMap;
import java.util.Map;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.FieldType;
import org.mingjian.claims.extract.TypedRow;

/// Rows of some persons as CSV text by table, ready to be appended to the files. For one thread.
public final class CsvPart implements RowSink {
  private static final ExtractColumn[][] COLUMNS = columns();
  private static final int CAPACITY = 1 << 16;

  private final Map<ExtractTable, CsvBytes> texts = new EnumMap<>(ExtractTable.class);

  @Override
  public void row(TypedRow row) {
    CsvBytes text = texts.computeIfAbsent(row.table(), table -> new CsvBytes(CAPACITY));
    for (ExtractColumn column : COLUMNS[row.table().ordinal()]) {
      put(text, row, column);
    }
    text.end();
  }

  /// The text by table; tables without rows are absent.
  public Map<ExtractTable, CsvBytes> texts() {
    return texts;
  }

  private static void put(CsvBytes text, TypedRow row, ExtractColumn column) {
    int at = column.index();
    if (!row.isPresent(at)) {
      text.text("");
      return;
    }
    FieldType type = column.type();
    switch (type) {
      case TEXT, CODE, ID -> text.text(row.text(at));
      case TIME -> text.second(row.time(at));
      case DATE -> text.day(row.time(at));
      case MONEY -> text.decimal(row.number(at), type.scale(), type.scale());
      case QUANTITY, PRICE, INTEGER -> text.decimal(row.number(at), type.scale(), 0);
    }
  }

  private static ExtractColumn[][] columns() {
    ExtractColumn[][] columns = new ExtractColumn[ExtractTable.values().length][0];
    for (CsvShape shape : CsvShape.values()) {
      columns[shape.table().ordinal()] =
          shape.columns().stream()
              .map(name -> shape.table().column(shape.table().index(name)))
              .toArray(ExtractColumn[]::new);
    }
    return columns;
  }
}
