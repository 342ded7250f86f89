package org.mingjian.wire.message;

import org.mingjian.values.Decimals;

/// How the value of a field is read.
enum FieldType {
  /// Words.
  TEXT(0),
  /// A code or number of a thing.
  CODE(0),
  /// Yes or no.
  FLAG(0),
  /// Yuan.
  MONEY(Decimals.MONEY_SCALE),
  /// A unit price in yuan.
  PRICE(Decimals.PRICE_SCALE),
  /// Pieces.
  QUANTITY(Decimals.QUANTITY_SCALE),
  /// A day, without time of day, of any year.
  DAY(0),
  /// A time, with or without time of day.
  TIME(0),
  /// Personal: only whether it is filled in is kept.
  PRESENCE(0),
  /// Objects of another kind.
  NODE(0);

  private final int scale;

  FieldType(int scale) {
    this.scale = scale;
  }

  /// Digits after the point.
  int scale() {
    return scale;
  }
}
