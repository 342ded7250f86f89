package org.mingjian.lake;

import java.util.List;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.VisitColumns;
import org.mingjian.lake.staging.LineField;
import org.mingjian.lake.store.ChunkColumns;
import org.mingjian.lake.store.Field;

/// Loads the lines of a batch, column by column, straight to their places.
final class LineLoading {
  /// Bits of the lake's flags that batches have.
  private static final int BATCH_FLAGS =
      LineColumns.DATE_ONLY
          | LineColumns.IN_SCOPE
          | LineColumns.SCOPE_UNKNOWN
          | LineColumns.CODE_NOT_NATIONAL;

  static final List<Field> FIELDS =
      List.of(
          LineField.SETTLEMENT,
          LineField.TIME,
          LineField.ITEM,
          LineField.QUANTITY,
          LineField.PRICE,
          LineField.AMOUNT,
          LineField.IN_SCOPE,
          LineField.PRESCRIPTION,
          LineField.DEPARTMENT,
          LineField.EXECUTING,
          LineField.DOCTOR,
          LineField.CATEGORY,
          LineField.SUPPLY_DAYS,
          LineField.UPLOADED,
          LineField.ORDERED,
          LineField.CANCELS,
          LineField.FLAGS);

  private final VisitColumns visits;
  private final LineColumns lines;
  private final Targets targets;

  /// Loads the lines of `visits` to the places that `targets` tells.
  LineLoading(VisitColumns visits, Targets targets) {
    this.visits = visits;
    this.targets = targets;
    lines = new LineColumns(visits.firstLine[visits.count]);
  }

  LineColumns load(SliceQueries queries, List<PartSlice> slices) {
    queries.read(
        slices, SliceQueries.TableRows.LINES.with(ChunkColumns.selectList(FIELDS)), this::read);
    return lines;
  }

  private void read(DuckDBDataChunkReader chunk, int rows) {
    targets.next(rows);
    int[] target = targets.target;
    for (int i = 0; i < rows; i++) {
      lines.visit[target[i]] = targets.visit[i];
    }
    readTies(chunk, rows);
    copy(chunk.vector(1), lines.time, target, rows);
    copy(chunk.vector(2), lines.item, target, rows);
    copy(chunk.vector(3), lines.quantity, target, rows);
    copy(chunk.vector(4), lines.unitPrice, target, rows);
    copy(chunk.vector(5), lines.amount, target, rows);
    copy(chunk.vector(6), lines.inScopeAmount, target, rows);
    copy(chunk.vector(7), lines.prescription, target, rows);
    copy(chunk.vector(8), lines.department, target, rows);
    copy(chunk.vector(9), lines.executingDepartment, target, rows);
    copy(chunk.vector(10), lines.doctor, target, rows);
    copy(chunk.vector(13), lines.uploadTime, target, rows);
    copy(chunk.vector(14), lines.orderTime, target, rows);
    DuckDBReadableVector category = chunk.vector(11);
    DuckDBReadableVector supplyDays = chunk.vector(12);
    DuckDBReadableVector flags = chunk.vector(16);
    for (int i = 0; i < rows; i++) {
      lines.chargeCategory[target[i]] = (byte) category.getInt(i);
      lines.supplyDays[target[i]] = (short) supplyDays.getInt(i);
      lines.flags[target[i]] = (byte) (flags.getInt(i) & BATCH_FLAGS);
    }
  }

  private void readTies(DuckDBDataChunkReader chunk, int rows) {
    DuckDBReadableVector settlement = chunk.vector(0);
    DuckDBReadableVector cancels = chunk.vector(15);
    for (int i = 0; i < rows; i++) {
      int at = targets.target[i];
      int visit = targets.visit[i];
      int ordinal = settlement.getInt(i);
      int cancelled = cancels.getInt(i);
      lines.settlement[at] = ordinal == 0 ? -1 : visits.firstSettlement[visit] + ordinal - 1;
      lines.cancels[at] = cancelled == 0 ? -1 : visits.firstLine[visit] + cancelled - 1;
    }
  }

  private static void copy(DuckDBReadableVector vector, int[] to, int[] target, int rows) {
    for (int i = 0; i < rows; i++) {
      to[target[i]] = vector.getInt(i);
    }
  }

  private static void copy(DuckDBReadableVector vector, long[] to, int[] target, int rows) {
    for (int i = 0; i < rows; i++) {
      to[target[i]] = vector.getLong(i);
    }
  }
}
