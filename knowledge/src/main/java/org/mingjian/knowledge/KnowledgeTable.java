package org.mingjian.knowledge;

import java.util.List;
import java.util.OptionalLong;
import org.mingjian.values.EffectivePeriod;

/// The points of one table, by row. How they are stored is the implementation's: a table may hold a
/// million points. Immutable, safe for all threads.
public interface KnowledgeTable {
  /// What the columns are.
  TableSchema schema();

  /// Number of points.
  int size();

  /// The point's id, unique in the release.
  String id(int row);

  /// The object as the source names it (drug name, item name, pair …).
  String object(int row);

  /// The national codes of the objects, normalised, as sets.
  Values codes();

  /// The national codes of the object, normalised.
  default List<String> codes(int row) {
    return codes().set(codes().number(row));
  }

  /// The first day the point is in force, as in [EffectivePeriod].
  int fromDay(int row);

  /// The last day the point is in force, as in [EffectivePeriod].
  int toDay(int row);

  /// When the point is in force.
  default EffectivePeriod period(int row) {
    return new EffectivePeriod(fromDay(row), toDay(row));
  }

  /// The document the point rests on.
  String basis(int row);

  /// Where the point was found, empty where not stated.
  default String source(int row) {
    return "";
  }

  /// 国家, 省 or 市.
  String layer(int row);

  /// A value as text, empty where blank.
  String text(int row, String column);

  /// A set-valued column, empty where blank.
  List<String> set(int row, String column);

  /// A number at the scale the schema gives the column, empty where blank.
  OptionalLong number(int row, String column);

  /// The values of a column of texts or sets.
  Values values(String column);

  /// The values of a column of numbers by row, at the scale the schema gives it, with `blank` where
  /// there is none. The array is the caller's.
  long[] numbers(String column, long blank);
}
