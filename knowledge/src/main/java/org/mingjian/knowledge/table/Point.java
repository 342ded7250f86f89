package org.mingjian.knowledge.table;

import java.util.List;
import org.mingjian.values.EffectivePeriod;

/// One point as it is read, before it goes into columns.
///
/// @param id unique in the release
/// @param object as the source names it
/// @param codes item codes joined by `;`, as written
/// @param values as written, in the order of the schema
/// @param origin what it rests on
/// @param period when it is in force
public record Point(
    String id,
    String object,
    String codes,
    List<String> values,
    Origin origin,
    EffectivePeriod period) {
  /// What a point rests on.
  public record Origin(String basis, String source, String layer) {}
}
