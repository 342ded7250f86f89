package org.mingjian.engine.kernel;

/// The sexes as people read them. Source: code set `gend` (1 男, 2 女).
final class SexNames {
  private SexNames() {}

  static String zh(String code) {
    return switch (code) {
      case "1" -> "男";
      case "2" -> "女";
      default -> code;
    };
  }
}
