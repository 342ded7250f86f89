package org.mingjian.cli;

import org.mingjian.finding.Verdict;

/// Verdicts as people read them.
final class VerdictNames {
  private VerdictNames() {}

  static String zh(String verdict) {
    return switch (Verdict.valueOf(verdict)) {
      case VIOLATION -> "明确违规";
      case SUSPECTED -> "可疑";
      case INDICATOR -> "监测指标";
    };
  }
}
