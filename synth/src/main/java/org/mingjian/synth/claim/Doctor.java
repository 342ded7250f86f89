package org.mingjian.synth.claim;

/// A practitioner of one institution; `title` is `dr_pro_tech_duty`, 231 to 234 from the highest.
public record Doctor(String code, String name, Department department, String title) {
  /// `antibiotic_lv`: what the title allows, 3 for a chief, 2 for a deputy, else 1.
  public int antibioticGrade() {
    return switch (title) {
      case "231" -> 3;
      case "232" -> 2;
      default -> 1;
    };
  }
}
