package org.mingjian.synth.claim;

import java.util.List;

/// A hospital (`type` 1) or pharmacy (`type` 2) with its practitioners. `kind` is `medins_type` and
/// `grade` is `hosp_lv`, both empty for a pharmacy.
public record Institution(
    String code,
    String name,
    String type,
    String kind,
    String grade,
    String area,
    List<Doctor> doctors) {

  /// Copies in; there is at least one practitioner.
  public Institution {
    doctors = List.copyOf(doctors);
    if (doctors.isEmpty()) {
      throw new IllegalArgumentException("institution without practitioner: " + code);
    }
  }

  /// Whether it is a pharmacy.
  public boolean isPharmacy() {
    return type.equals("2");
  }

  /// 3, 2 or 1 after `hosp_lv`; 0 for a pharmacy.
  public int level() {
    if (grade.isEmpty()) {
      return 0;
    }
    int rank = Integer.parseInt(grade);
    return rank <= 4 ? 3 : rank <= 7 ? 2 : 1;
  }

  /// The practitioners of a department, or all where the institution has no such department.
  public List<Doctor> doctorsOf(String departmentCode) {
    List<Doctor> there =
        doctors.stream().filter(d -> d.department().code().equals(departmentCode)).toList();
    return there.isEmpty() ? doctors : there;
  }
}
