package org.mingjian.engine.kernel;

/// The levels of institutions as people read them.
final class LevelNames {
  private LevelNames() {}

  static String zh(long level) {
    return switch ((int) level) {
      case 3 -> "三级";
      case 2 -> "二级";
      default -> "一级及以下";
    };
  }
}
