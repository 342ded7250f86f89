package org.mingjian.lake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.FileRow;
import org.mingjian.claims.extract.RejectionReason;
import org.mingjian.claims.extract.RowChecks.Problem;
import org.mingjian.values.CivilTime;

/// A row over the columns of a Parquet file. Used by one thread.
final class ParquetRow implements FileRow {
  private static final byte[] EMPTY = {};

  private final ExtractTable table;
  private final ParquetCell[] cells;

  /// By column of the table the place among the cells, -1 for one the file does not have.
  private final int[] cellOf;

  private long line;

  /// A row of `table`, before the one on `line` + 1.
  ParquetRow(ExtractTable table, List<ParquetCell> cells, long line) {
    this.table = table;
    this.line = line;
    this.cells =
        cells.stream()
            .sorted(Comparator.comparingInt(cell -> cell.column().index()))
            .toArray(ParquetCell[]::new);
    cellOf = new int[table.columns().size()];
    Arrays.fill(cellOf, -1);
    for (int i = 0; i < this.cells.length; i++) {
      cellOf[this.cells[i].column().index()] = i;
    }
  }

  /// Goes to the next row.
  void next() {
    for (ParquetCell cell : cells) {
      cell.next();
    }
    line++;
  }

  /// Why the row as a whole is none.
  Optional<RejectionReason> broken() {
    Optional<RejectionReason> broken = Optional.empty();
    for (ParquetCell cell : cells) {
      if (cell.isRefused() && cell.reason() == RejectionReason.NUL_BYTE) {
        return Optional.of(RejectionReason.NUL_BYTE);
      }
      if (cell.isRefused() && cell.reason() == RejectionReason.BAD_ENCODING) {
        broken = Optional.of(RejectionReason.BAD_ENCODING);
      }
    }
    return broken;
  }

  @Override
  public Optional<Problem> read() {
    for (ParquetCell cell : cells) {
      if (cell.isRefused()) {
        return Optional.of(new Problem(cell.column().index(), cell.reason()));
      }
    }
    return Optional.empty();
  }

  @Override
  public String raw(int column) {
    return cellOf[column] < 0 ? "" : cells[cellOf[column]].raw();
  }

  @Override
  public ExtractTable table() {
    return table;
  }

  @Override
  public boolean isPresent(int column) {
    return cellOf[column] >= 0 && cells[cellOf[column]].isPresent();
  }

  @Override
  public String text(int column) {
    return cellOf[column] < 0 ? "" : cells[cellOf[column]].string();
  }

  @Override
  public byte[] utf8(int column) {
    return isPresent(column) ? cells[cellOf[column]].utf8() : EMPTY;
  }

  @Override
  public long textHash(int column) {
    return cellOf[column] < 0 ? 0 : cells[cellOf[column]].hash();
  }

  @Override
  public long number(int column) {
    if (cellOf[column] >= 0) {
      return cells[cellOf[column]].number();
    }
    return table.column(column).type().isTime() ? CivilTime.ABSENT : 0;
  }

  @Override
  public boolean isDateOnly(int column) {
    return cellOf[column] >= 0 && cells[cellOf[column]].isDateOnly();
  }

  @Override
  public long line() {
    return line;
  }
}
