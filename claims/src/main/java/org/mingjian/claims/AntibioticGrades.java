package org.mingjian.claims;

/// The grades in which antibiotics may be prescribed: 1 非限制使用级, 2 限制使用级, 3 特殊使用级, each including
/// those below; 0 unknown. Source: 抗菌药物临床应用管理办法 (卫生部令第84号) art. 6, 24.
public final class AntibioticGrades {
  /// The grade is absent or an unknown code.
  public static final int UNKNOWN = 0;

  private AntibioticGrades() {}

  /// The grade of a code (`1`, `2`, `3`, with or without a leading zero) or word.
  public static int of(String text) {
    return switch (text.strip()) {
      case "1", "01", "非限制使用级", "非限制级" -> 1;
      case "2", "02", "限制使用级", "限制级" -> 2;
      case "3", "03", "特殊使用级", "特殊级" -> 3;
      default -> UNKNOWN;
    };
  }

  /// The grade as people name it.
  public static String zh(int grade) {
    return switch (grade) {
      case 1 -> "非限制使用级";
      case 2 -> "限制使用级";
      case 3 -> "特殊使用级";
      default -> "不明";
    };
  }
}
