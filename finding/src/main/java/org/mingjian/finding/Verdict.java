package org.mingjian.finding;

/// What a rule's hit amounts to. Source: claims-extract §5.
public enum Verdict {
  /// 明确违规: may be refused at once, and appealed.
  VIOLATION,
  /// 可疑: the institution is heard first.
  SUSPECTED,
  /// 监测指标: a figure to watch, no accusation.
  INDICATOR
}
