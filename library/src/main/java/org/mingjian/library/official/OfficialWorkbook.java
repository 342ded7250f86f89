package org.mingjian.library.official;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.TableSchema;

/// What was read from an official workbook.
///
/// @param file its name
/// @param rule that its points are for, empty where it could not be told
/// @param table that its points go into
/// @param points that are beyond doubt
/// @param doubts what a person must look at; while there are any, nothing may be taken
/// @param skipped doubtful places a person accepted to leave out
/// @param notes what was changed in reading, in words
public record OfficialWorkbook(
    String file,
    Optional<RuleDefinition> rule,
    Optional<TableSchema> table,
    List<OfficialPoint> points,
    List<Doubt> doubts,
    Set<String> skipped,
    List<String> notes) {
  /// Copies in.
  public OfficialWorkbook {
    points = List.copyOf(points);
    doubts = List.copyOf(doubts);
    skipped = Set.copyOf(skipped);
    notes = List.copyOf(notes);
  }

  /// Codes of all points, as the publisher counts them: both sides of a pair.
  public int codes() {
    int codes = 0;
    for (OfficialPoint point : points) {
      codes += point.point().codes().size() + pairCodes(point);
    }
    return codes;
  }

  private int pairCodes(OfficialPoint point) {
    List<TableSchema.Column> columns = table.map(TableSchema::columns).orElse(List.of());
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals("with_codes")) {
        return point.point().values().get(i).split(";", -1).length;
      }
    }
    return 0;
  }
}
