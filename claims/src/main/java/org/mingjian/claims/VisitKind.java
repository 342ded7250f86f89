package org.mingjian.claims;

/// What sort of visit a claim belongs to. The order is the order of the bits in a scene mask.
/// Source: claims-extract §3 (visit kind by `med_type`, `pay_loc` = 5 internet).
public enum VisitKind {
  /// Ordinary outpatient visit.
  OUTPATIENT,
  /// Emergency visit (`med_type` 13).
  EMERGENCY,
  /// Outpatient visit for a registered chronic or special disease (`med_type` 14).
  CHRONIC,
  /// Stay in hospital.
  INPATIENT,
  /// Purchase in a pharmacy.
  PHARMACY,
  /// Visit at an internet hospital (`pay_loc` 5).
  INTERNET,
  /// The code is unknown, or the facts contradict it; rules about kind stay silent.
  UNDETERMINED;

  /// The kinds by ordinal; never modified.
  private static final VisitKind[] KINDS = values();

  /// The kind with this ordinal.
  public static VisitKind of(int ordinal) {
    return KINDS[ordinal];
  }

  /// The kind's bit in a scene mask.
  public int bit() {
    return 1 << ordinal();
  }

  /// Outpatient in the wide sense: ordinary, emergency, chronic or internet.
  public boolean isOutpatient() {
    return this == OUTPATIENT || this == EMERGENCY || this == CHRONIC || this == INTERNET;
  }
}
