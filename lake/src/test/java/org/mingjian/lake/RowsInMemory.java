package org.mingjian.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.RowBuffer;
import org.mingjian.claims.extract.RowHandler;
import org.mingjian.values.ContentHash;

/// A source made of rows written down in a test.
final class RowsInMemory implements RowSource {
  private final String name;
  private final ExtractTable table;
  private final List<Consumer<RowBuffer>> rows = new ArrayList<>();
  private final Set<String> columns = new TreeSet<>();
  private String hash = "";
  private boolean inBlocks;

  RowsInMemory(String name, ExtractTable table) {
    this.name = name;
    this.table = table;
  }

  /// A row in the form `column=value column=value`; numbers in the unit of the column's type.
  RowsInMemory row(String cells) {
    hash += cells;
    for (String cell : cells.split(" ")) {
      columns.add(table.tableName() + "." + cell.substring(0, cell.indexOf('=')));
    }
    rows.add(row -> fill(row, cells));
    return this;
  }

  /// Hands out every row as a block of its own, as a large file would.
  RowsInMemory inBlocks() {
    inBlocks = true;
    return this;
  }

  private void fill(RowBuffer row, String cells) {
    for (String cell : cells.split(" ")) {
      int at = cell.indexOf('=');
      int column = table.index(cell.substring(0, at));
      String value = cell.substring(at + 1);
      if (table.column(column).type().isText()) {
        row.text(column, value);
      } else {
        row.number(column, Long.parseLong(value));
      }
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ExtractTable table() {
    return table;
  }

  @Override
  public Set<String> fields() {
    Set<String> fields = new TreeSet<>(columns);
    fields.add(table.tableName());
    return fields;
  }

  @Override
  public String contentHash() {
    return ContentHash.of(hash).hex();
  }

  @Override
  public long sizeBytes() {
    return rows.size() * 300L;
  }

  @Override
  public void read(RowHandler handler, Progress progress) {
    RowBuffer shared = new RowBuffer(table);
    for (int i = 0; i < rows.size(); i++) {
      int index = i;
      if (inBlocks) {
        handler.block(target -> hand(index, new RowBuffer(table), target));
      } else {
        hand(index, shared, handler);
      }
    }
  }

  private void hand(int index, RowBuffer row, RowHandler handler) {
    row.clear(index + 2L);
    rows.get(index).accept(row);
    handler.row(row);
  }
}
