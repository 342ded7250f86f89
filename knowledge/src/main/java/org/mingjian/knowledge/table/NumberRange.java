package org.mingjian.knowledge.table;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.mingjian.knowledge.TableSchema.Type;
import org.mingjian.values.Decimals;

/// The numbers a column takes.
///
/// @param scale digits after the point
/// @param min smallest, scaled
/// @param max largest, scaled
/// @param words other ways to write a number, in upper case
record NumberRange(int scale, long min, long max, Map<String, Long> words) {
  /// Tables of other countries say the sex in letters or words.
  private static final Map<String, Long> SEXES =
      Map.of("男", 1L, "M", 1L, "MALE", 1L, "女", 2L, "F", 2L, "FEMALE", 2L);

  NumberRange(int scale, long min, long max) {
    this(scale, min, max, Map.of());
  }

  static NumberRange of(Type type) {
    return switch (type) {
      case INTEGER -> new NumberRange(0, 0, Integer.MAX_VALUE);
      case DECIMAL4, DECIMAL6, MONEY -> new NumberRange(type.scale(), 0, Long.MAX_VALUE);
      case SEX -> new NumberRange(0, 1, 2, SEXES);
      case LEVEL -> new NumberRange(0, 1, 3);
      case FLAG -> new NumberRange(0, 0, 1);
      case TEXT, SET -> throw new IllegalArgumentException("no numbers: " + type);
    };
  }

  /// The number written so, empty if it is none of these.
  OptionalLong parse(String text) {
    OptionalLong number = Decimals.parse(text, scale);
    boolean inside = number.isPresent() && number.getAsLong() >= min && number.getAsLong() <= max;
    return inside ? number : named(text);
  }

  private OptionalLong named(String text) {
    Long number = words.get(text.toUpperCase(Locale.ROOT));
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
