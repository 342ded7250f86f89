package org.mingjian.engine.kernel;

import org.mingjian.claims.VisitKind;

/// The kinds of visits as people read them.
final class KindNames {
  private KindNames() {}

  static String zh(String kind) {
    return switch (VisitKind.valueOf(kind)) {
      case OUTPATIENT -> "普通门诊";
      case EMERGENCY -> "急诊";
      case CHRONIC -> "门诊慢特病";
      case INPATIENT -> "住院";
      case PHARMACY -> "药店购药";
      case INTERNET -> "互联网诊疗";
      case UNDETERMINED -> "就医方式不明";
    };
  }
}
