package org.mingjian.claims;

import static java.util.Map.entry;

import java.util.Map;
import org.mingjian.values.CivilTime;

/// Tells the kind of a visit from `med_type`, where it was paid, the sort of institution and its
/// length. The table of medical types is a setting of the area. Source: claims-extract §3.
public record VisitKinds(Map<String, VisitKind> byMedicalType) {
  private static final String INTERNET_HOSPITAL = "5";
  private static final String HOSPITAL = "1";
  private static final String PHARMACY = "2";
  private static final int LONGEST_OUTPATIENT_DAYS = 3;

  /// Copies in.
  public VisitKinds {
    byMedicalType = Map.copyOf(byMedicalType);
  }

  /// The national table.
  public static VisitKinds national() {
    return new VisitKinds(
        Map.ofEntries(
            entry("11", VisitKind.OUTPATIENT),
            entry("12", VisitKind.OUTPATIENT),
            entry("13", VisitKind.EMERGENCY),
            entry("14", VisitKind.CHRONIC),
            entry("19", VisitKind.OUTPATIENT),
            entry("21", VisitKind.INPATIENT),
            entry("22", VisitKind.INPATIENT),
            entry("23", VisitKind.INPATIENT),
            entry("24", VisitKind.INPATIENT),
            entry("25", VisitKind.INPATIENT),
            entry("26", VisitKind.INPATIENT),
            entry("28", VisitKind.INPATIENT),
            entry("41", VisitKind.PHARMACY),
            entry("51", VisitKind.OUTPATIENT),
            entry("52", VisitKind.INPATIENT),
            entry("53", VisitKind.OUTPATIENT)));
  }

  /// The kind of a visit; [VisitKind#UNDETERMINED] if the medical type is not in the table or the
  /// facts contradict it.
  public VisitKind of(Facts facts) {
    if (facts.payLocation.equals(INTERNET_HOSPITAL)) {
      return VisitKind.INTERNET;
    }
    VisitKind kind = byMedicalType.getOrDefault(facts.medicalType, VisitKind.UNDETERMINED);
    return contradicts(kind, facts) ? VisitKind.UNDETERMINED : kind;
  }

  private static boolean contradicts(VisitKind kind, Facts facts) {
    return switch (kind) {
      case INPATIENT -> facts.institutionType.equals(PHARMACY);
      case PHARMACY -> facts.institutionType.equals(HOSPITAL);
      case OUTPATIENT, EMERGENCY -> facts.days() > LONGEST_OUTPATIENT_DAYS;
      case CHRONIC, INTERNET, UNDETERMINED -> false;
    };
  }

  /// What the kind is told from: `med_type`, `pay_loc` and the register's `fixmedins_type`, empty
  /// where absent; begin and end in seconds of [CivilTime], or absent.
  public record Facts(
      String medicalType, String payLocation, String institutionType, int begin, int end) {
    /// Days from begin to end, 0 where one is absent.
    int days() {
      boolean known = begin != CivilTime.ABSENT && end != CivilTime.ABSENT;
      return known ? CivilTime.dayOf(end) - CivilTime.dayOf(begin) : 0;
    }
  }
}
