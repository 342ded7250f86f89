package org.mingjian.lake.store;

import java.util.Locale;

/// The dictionaries of a lake. [#OTHER] holds the short codes that only the lake itself reads:
/// places of payment, levels.
public enum CodeKind {
  /// Charged items.
  ITEM,
  /// Institutions.
  INSTITUTION,
  /// Departments.
  DEPARTMENT,
  /// Doctors.
  DOCTOR,
  /// Diagnoses and registered diseases.
  DIAGNOSIS,
  /// Operations.
  OPERATION,
  /// Areas.
  AREA,
  /// Insurance types.
  INSURANCE,
  /// Medical types.
  MEDICAL,
  /// Anything else.
  OTHER;

  /// The name in paths: `item`.
  public String pathName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
