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
          LineField.DOSE,
          LineField.UPLOADED,
          LineField.ORDERED,
          LineField.CANCELS,
          LineField.FLAGS);

  private final VisitColumns visits;
  private final LineColumns lines;
  private final Targets targets;
  private final ScatteredColumns columns;

  /// Loads the lines of `visits` to the places that `targets` tells.
  LineLoading(VisitColumns visits, Targets targets) {
    this.visits = visits;
    this.targets = targets;
    lines = new LineColumns(visits.firstLine[visits.count]);
    columns =
        new ScatteredColumns(targets)
            .ints(FIELDS.indexOf(LineField.TIME), lines.time)
            .ints(FIELDS.indexOf(LineField.ITEM), lines.item)
            .longs(FIELDS.indexOf(LineField.QUANTITY), lines.quantity)
            .longs(FIELDS.indexOf(LineField.PRICE), lines.unitPrice)
            .longs(FIELDS.indexOf(LineField.AMOUNT), lines.amount)
            .longs(FIELDS.indexOf(LineField.IN_SCOPE), lines.inScopeAmount)
            .ints(FIELDS.indexOf(LineField.PRESCRIPTION), lines.prescription)
            .ints(FIELDS.indexOf(LineField.DEPARTMENT), lines.department)
            .ints(FIELDS.indexOf(LineField.EXECUTING), lines.executingDepartment)
            .ints(FIELDS.indexOf(LineField.DOCTOR), lines.doctor)
            .bytes(FIELDS.indexOf(LineField.CATEGORY), lines.chargeCategory)
            .shorts(FIELDS.indexOf(LineField.SUPPLY_DAYS), lines.supplyDays)
            .longs(FIELDS.indexOf(LineField.DOSE), lines.dose)
            .ints(FIELDS.indexOf(LineField.UPLOADED), lines.uploadTime)
            .ints(FIELDS.indexOf(LineField.ORDERED), lines.orderTime);
  }

  LineColumns load(SliceQueries queries, List<PartSlice> slices) {
    queries.read(
        slices, SliceQueries.TableRows.LINES.with(ChunkColumns.selectList(FIELDS)), this::read);
    return lines;
  }

  private void read(DuckDBDataChunkReader chunk, int rows) {
    targets.next(rows);
    columns.read(chunk, rows);
    readSettlements(chunk.vector(FIELDS.indexOf(LineField.SETTLEMENT)), rows);
    readCancels(chunk.vector(FIELDS.indexOf(LineField.CANCELS)), rows);
    readFlags(chunk.vector(FIELDS.indexOf(LineField.FLAGS)), rows);
  }

  private void readSettlements(DuckDBReadableVector ordinals, int rows) {
    for (int i = 0; i < rows; i++) {
      int ordinal = ordinals.getInt(i);
      int visit = targets.visit[i];
      lines.visit[targets.target[i]] = visit;
      lines.settlement[targets.target[i]] =
          ordinal == 0 ? -1 : visits.firstSettlement[visit] + ordinal - 1;
    }
  }

  private void readCancels(DuckDBReadableVector ordinals, int rows) {
    for (int i = 0; i < rows; i++) {
      int ordinal = ordinals.getInt(i);
      lines.cancels[targets.target[i]] =
          ordinal == 0 ? -1 : visits.firstLine[targets.visit[i]] + ordinal - 1;
    }
  }

  private void readFlags(DuckDBReadableVector flags, int rows) {
    for (int i = 0; i < rows; i++) {
      lines.flags[targets.target[i]] = (byte) (flags.getInt(i) & BATCH_FLAGS);
    }
  }
}
