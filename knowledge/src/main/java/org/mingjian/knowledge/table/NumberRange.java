package org.mingjian.knowledge.table;

import java.util.OptionalLong;
import org.mingjian.knowledge.TableSchema.Type;
import org.mingjian.values.Decimals;

/// The numbers a column takes.
///
/// @param scale digits after the point
/// @param min smallest, scaled
/// @param max largest, scaled
record NumberRange(int scale, long min, long max) {
  static NumberRange of(Type type) {
    return switch (type) {
      case INTEGER -> new NumberRange(0, 0, Integer.MAX_VALUE);
      case DECIMAL4, DECIMAL6, MONEY -> new NumberRange(type.scale(), 0, Long.MAX_VALUE);
      case SEX -> new NumberRange(0, 1, 2);
      case LEVEL -> new NumberRange(0, 1, 3);
      case FLAG -> new NumberRange(0, 0, 1);
      case TEXT, SET -> throw new IllegalArgumentException("no numbers: " + type);
    };
  }

  /// The number written so, empty if it is none of these.
  OptionalLong parse(String text) {
    OptionalLong number = Decimals.parse(text, scale);
    boolean inside = number.isPresent() && number.getAsLong() >= min && number.getAsLong() <= max;
    return inside ? number : OptionalLong.empty();
  }
}
