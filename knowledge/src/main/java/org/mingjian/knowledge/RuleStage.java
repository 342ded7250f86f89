package org.mingjian.knowledge;

/// How far a rule of a release is let to work.
public enum RuleStage {
  /// 启用: it is judged, and what it finds is told.
  ON("启用"),
  /// 试运行: it is judged and counted for the bureau; nothing it finds is ever told to a hospital.
  SHADOW("试运行");

  private final String zh;

  RuleStage(String zh) {
    this.zh = zh;
  }

  /// As people call it.
  public String zh() {
    return zh;
  }
}
