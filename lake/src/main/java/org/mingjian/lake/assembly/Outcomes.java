package org.mingjian.lake.assembly;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.Rejection;
import org.mingjian.claims.extract.RejectionReason;
import org.mingjian.lake.staging.Place;
import org.mingjian.lake.staging.RejectedRows;
import org.mingjian.lake.staging.Tally;

/// Notes which rows are left out or rejected when rows are held against each other. Rows that came
/// from the lake have had their outcome. Used by one thread.
public final class Outcomes {
  private final List<Source> sources;
  private final Tally tally;
  private final RejectedRows rejectedRows;

  /// Counts into `tally`; `sources` are the sources by number.
  public Outcomes(List<Source> sources, Tally tally, RejectedRows rejectedRows) {
    this.sources = List.copyOf(sources);
    this.tally = tally;
    this.rejectedRows = rejectedRows;
  }

  /// A source by name, and the column by which it tells lines apart.
  public record Source(String name, String lineKey) {
    private static final String LEDGER = "bkkp_sn";
    private static final String DETAIL = "feedetl_sn";

    /// A source with these fields. Source: claims-extract §2.
    public static Source of(String name, Set<String> fields) {
      boolean hasLedger = fields.contains(ExtractTable.FEE_LIST_D.tableName() + "." + LEDGER);
      return new Source(name, hasLedger ? LEDGER : DETAIL);
    }
  }

  /// A row: its table and place, and its key, empty where such rows have none.
  record Subject(ExtractTable table, long place, byte[] key) {
    String text() {
      return new String(key, StandardCharsets.UTF_8);
    }
  }

  void leaveOut(ExtractTable table, long place) {
    if (place != 0) {
      tally.leftOut(Place.source(place), table);
    }
  }

  /// Rejects a row for what stands in `column`; the value shown is the row's key with its column's
  /// name.
  void reject(Subject row, String column, RejectionReason reason) {
    if (row.place != 0) {
      String key = row.key.length == 0 ? "" : keyColumn(row) + "=" + row.text();
      add(row, column, key, reason);
    }
  }

  /// Rejects a row whose key an earlier row has, or leaves it out if it says the same.
  void repeat(Subject row, boolean same) {
    if (same) {
      leaveOut(row.table, row.place);
    } else if (row.place != 0) {
      add(row, keyColumn(row), row.text(), RejectionReason.DUPLICATE_KEY);
    }
  }

  private void add(Subject row, String column, String value, RejectionReason reason) {
    int source = Place.source(row.place);
    tally.rejected(source, row.table);
    rejectedRows.add(
        source,
        new Rejection(sources.get(source).name(), Place.line(row.place), column, value, reason));
  }

  private String keyColumn(Subject row) {
    return switch (row.table) {
      case FEE_LIST_D -> sources.get(Place.source(row.place)).lineKey();
      case SETL_D -> "setl_id";
      case MDTRT_D,
          SETL_LIST_DIAG_D,
          SETL_LIST_OPRN_D,
          SETL_LIST_D,
          INSTITUTION_B,
          DOCTOR_B,
          DRUG_TRAC_D,
          INVT_D ->
          "mdtrt_id";
    };
  }
}
