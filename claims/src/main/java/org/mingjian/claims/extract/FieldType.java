package org.mingjian.claims.extract;

import org.mingjian.values.Decimals;

/// How the values of a column are read and held. Text, codes and ids are texts; the others are
/// longs.
public enum FieldType {
  /// Words: a name, a description.
  TEXT,
  /// A code out of a set that repeats: a type, an item, a department.
  CODE,
  /// The number of one thing: a person, a visit, a line. Never in scientific notation.
  ID,
  /// Yuan with two decimals, held as fen.
  MONEY,
  /// A quantity, held at scale 4.
  QUANTITY,
  /// A unit price in yuan or a ratio, held at scale 6.
  PRICE,
  /// A civil time, held in seconds of [org.mingjian.values.CivilTime]; may lack the time of day.
  TIME,
  /// A civil date, held as day of [org.mingjian.values.CivilTime]; a time of day is dropped.
  DATE,
  /// A whole number.
  INTEGER;

  /// Whether [TypedRow#text] holds the value; otherwise [TypedRow#number] does.
  public boolean isText() {
    return this == TEXT || this == CODE || this == ID;
  }

  /// Whether the value is a point in time.
  public boolean isTime() {
    return this == TIME || this == DATE;
  }

  /// Digits after the point of the long that holds a number; 0 for whole numbers.
  public int scale() {
    return switch (this) {
      case MONEY -> Decimals.MONEY_SCALE;
      case QUANTITY -> Decimals.QUANTITY_SCALE;
      case PRICE -> Decimals.PRICE_SCALE;
      case TEXT, CODE, ID, TIME, DATE, INTEGER -> 0;
    };
  }
}
