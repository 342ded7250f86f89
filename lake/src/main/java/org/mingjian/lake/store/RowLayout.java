package org.mingjian.lake.store;

import java.util.List;

/// The staged fields of a table as arrays, for the loops that run for every value of every row.
final class RowLayout {
  static final byte INT = 0;
  static final byte CODE = 1;
  static final byte LONG = 2;
  static final byte TEXT = 3;

  /// Ordinals of the staged fields.
  final int[] ordinals;

  /// What each holds: one of the constants above.
  final byte[] kinds;

  /// The dictionary of each.
  final int[] codes;

  RowLayout(List<Field> fields) {
    List<Field> staged = fields.stream().filter(f -> f.kept().isStaged()).toList();
    ordinals = staged.stream().mapToInt(Field::ordinal).toArray();
    codes = staged.stream().mapToInt(field -> field.codes().ordinal()).toArray();
    kinds = new byte[ordinals.length];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = kind(staged.get(i));
    }
  }

  private static byte kind(Field field) {
    return switch (field.holds()) {
      case INT -> INT;
      case CODE -> CODE;
      case LONG -> LONG;
      case TEXT -> TEXT;
    };
  }
}
