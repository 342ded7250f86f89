package org.mingjian.knowledge.table;

import org.mingjian.knowledge.TableSchema.Column;

/// What a column takes, in words.
final class Wants {
  private Wants() {}

  static String of(Column column) {
    String pattern = column.allowed().pattern();
    return switch (column.type()) {
      case TEXT -> pattern.isEmpty() ? "文字" : pattern.replace("|", " 或 ");
      case SET -> pattern.isEmpty() ? "以 ; 分隔的值" : "以 ; 分隔的 " + pattern.replace("|", " 或 ");
      case INTEGER -> "非负整数";
      case DECIMAL4, DECIMAL6 -> "非负数，至多 " + column.type().scale() + " 位小数";
      case MONEY -> "非负金额（元），至多 2 位小数";
      case SEX -> " 1（男、M）或 2（女、F）";
      case LEVEL -> " 3（三级）、2（二级）或 1（一级及以下）";
      case FLAG -> " 0 或 1";
    };
  }
}
