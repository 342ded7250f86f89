package org.mingjian.lake.assembly;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.Rejection;
import org.mingjian.claims.extract.RejectionReason;
import org.mingjian.lake.staging.Place;
import org.mingjian.lake.staging.RejectedRows;
import org.mingjian.lake.staging.Tally;

/// Notes which rows are left out or rejected when rows are held against each other. Rows that came
/// from the lake have had their outcome. Used by one thread.
public final class Outcomes {
  private final List<String> sources;
  private final Tally tally;
  private final RejectedRows rejectedRows;

  /// Counts into `tally`; `sources` are the names of the sources by number.
  public Outcomes(List<String> sources, Tally tally, RejectedRows rejectedRows) {
    this.sources = List.copyOf(sources);
    this.tally = tally;
    this.rejectedRows = rejectedRows;
  }

  void leaveOut(ExtractTable table, long place) {
    if (place != 0) {
      tally.leftOut(Place.source(place), table);
    }
  }

  void reject(ExtractTable table, long place, byte[] id, RejectionReason reason) {
    if (place == 0) {
      return;
    }
    int source = Place.source(place);
    String value = new String(id, StandardCharsets.UTF_8);
    tally.rejected(source, table);
    rejectedRows.add(
        source, new Rejection(sources.get(source), Place.line(place), "", value, reason));
  }

  /// Rejects a row whose key an earlier row has, or leaves it out if it says the same.
  void repeat(ExtractTable table, long place, byte[] id, boolean same) {
    if (same) {
      leaveOut(table, place);
    } else {
      reject(table, place, id, RejectionReason.DUPLICATE_KEY);
    }
  }
}
