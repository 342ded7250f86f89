package org.mingjian.library.fold;

import org.mingjian.library.LibraryRecord;
import org.mingjian.values.EffectivePeriod;

/// What holds about a key during a run of days.
///
/// @param record that says it; its area is the layer
/// @param period the days
/// @param run counts the runs of one record, from 1
public record EffectivePoint(LibraryRecord record, EffectivePeriod period, int run) {
  /// The id of the point: the same as long as the same publication says it.
  public String id() {
    String area = record.area().digits().equals("000000") ? "" : "-" + record.area();
    String published = record.published().map(day -> day.toString().replace("-", "")).orElse("0");
    String kind = record.kind().isOverride() ? "v" : "";
    return record.key().idPrefix() + area + "-" + kind + published + (run > 1 ? "." + run : "");
  }
}
