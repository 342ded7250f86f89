package org.mingjian.wire.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.wire.message.Envelope;
import org.mingjian.wire.message.Moment;
import org.mingjian.wire.message.Part;

/// Makes rows of what one institution reports, with what its envelope says for all of them.
final class RowMaker {
  /// What no column of the row's table is, but rows of the same visit are tied or filled by.
  private static final Set<String> TIES = Set.of("chrg_bchno", "dise_no");

  private final String institution;
  private final Envelope envelope;
  private final Moment sent;
  private final List<ClaimRow> made = new ArrayList<>();

  RowMaker(String institution, Envelope envelope, Moment now) {
    this.institution = institution;
    this.envelope = envelope;
    this.sent = envelope.sentAt().isPresent() ? envelope.sentAt() : now;
  }

  List<ClaimRow> made() {
    return made;
  }

  /// A row to be made.
  ///
  /// @param timeColumn says when it happened; empty where only the envelope does
  /// @param more what the message says elsewhere of the row; the last word
  record Place(
      ExtractTable table, Owner owner, String key, String timeColumn, Map<String, String> more) {
    Place(ExtractTable table, Owner owner, String key, String timeColumn) {
      this(table, owner, key, timeColumn, Map.of());
    }
  }

  /// Adds a row of all that `parts` say under names of the table's columns, a later part's word
  /// before an earlier one's. Parts that say nothing make no row.
  void add(Place place, Part... parts) {
    Moment time = Moment.ABSENT;
    for (Part part : parts) {
      Moment said = place.timeColumn.isEmpty() ? Moment.ABSENT : part.time(place.timeColumn);
      time = said.isPresent() ? said : time;
    }
    addAt(time, place, parts);
  }

  /// The same where the parts do not say themselves when it happened; absent for when it was sent.
  void addAt(Moment time, Place place, Part... parts) {
    ExtractTable table = place.table;
    SortedMap<String, String> values = new TreeMap<>();
    for (Part part : parts) {
      values.putAll(part.values());
    }
    values.keySet().removeIf(column -> table.find(column).isEmpty() && !TIES.contains(column));
    if (values.isEmpty()) {
      return;
    }
    fillIn(place, values);
    int day = (time.isPresent() ? time : sent).day();
    made.add(
        new ClaimRow(
            table, institution, place.owner.person(), place.owner.visit(), place.key, day, values));
  }

  /// Adds what the parts leave to the place they stand in, the sender and the envelope.
  private void fillIn(Place place, SortedMap<String, String> values) {
    ExtractTable table = place.table;
    place.more.forEach((column, value) -> put(table, values, column, value));
    put(table, values, "psn_no", place.owner.person());
    put(table, values, "mdtrt_id", place.owner.visit());
    put(table, values, "fixmedins_code", institution);
    put(table, values, "fix_blng_admdvs", envelope.treatmentArea());
    offer(table, values, "insu_admdvs", envelope.insuredArea());
    offer(table, values, "upld_time", envelope.sentAt().text());
  }

  private static void put(
      ExtractTable table, SortedMap<String, String> values, String column, String value) {
    if (!value.isEmpty() && table.find(column).isPresent()) {
      values.put(column, value);
    }
  }

  /// Says what the row itself does not.
  private static void offer(
      ExtractTable table, SortedMap<String, String> values, String column, String value) {
    if (!values.containsKey(column)) {
      put(table, values, column, value);
    }
  }
}
