package org.mingjian.lake.store;

import java.util.Locale;

/// A column of a table of the lake. Implemented by enums, one per table; the ordinal is the place
/// of the column.
public interface Field {
  /// The constant's name.
  String name();

  /// The constant's place.
  int ordinal();

  /// What the column is.
  Trait trait();

  /// What the column holds.
  default Holds holds() {
    return trait().holds();
  }

  /// Where the column is kept.
  default Kept kept() {
    return trait().kept();
  }

  /// The dictionary the ids of a [Holds#CODE] column refer to.
  default CodeKind codes() {
    return trait().codes();
  }

  /// The name in Parquet.
  default String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What a column holds.
  enum Holds {
    /// 32-bit numbers.
    INT,
    /// 32-bit ids of a dictionary.
    CODE,
    /// 64-bit numbers.
    LONG,
    /// UTF-8 texts.
    TEXT;

    /// Whether the column is an `int[]`.
    public boolean isInt() {
      return this == INT || this == CODE;
    }
  }

  /// Where a column is kept.
  enum Kept {
    /// In staging and in the lake.
    BOTH,
    /// While importing only.
    STAGING,
    /// In the lake only: made when visits are put together.
    LAKE;

    /// Whether spill files have it.
    public boolean isStaged() {
      return this != LAKE;
    }

    /// Whether Parquet has it.
    public boolean isStored() {
      return this != STAGING;
    }
  }
}
