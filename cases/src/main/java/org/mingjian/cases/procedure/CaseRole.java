package org.mingjian.cases.procedure;

/// In what capacity a person acts on a case.
public enum CaseRole {
  /// Reviews findings first.
  REVIEWER("初审人员", false),
  /// Verifies what a reviewer found.
  VERIFIER("复核人员", false),
  /// Reviews what an institution appealed against.
  SECOND_REVIEWER("复审人员", false),
  /// Answers for a unit: takes over what is late, grants suspension and extension.
  SUPERVISOR("负责人", false),
  /// Sits on a panel.
  EXPERT("评审专家", false),
  /// Refuses, recovers, refers.
  HANDLER("经办人员", false),
  /// Speaks for the institution.
  INSURANCE_OFFICE("医保办", true),
  /// Explains what was done.
  DOCTOR("医师", true);

  private final String zh;
  private final boolean ofInstitution;

  CaseRole(String zh, boolean ofInstitution) {
    this.zh = zh;
    this.ofInstitution = ofInstitution;
  }

  /// The name on screens and in letters.
  public String zh() {
    return zh;
  }

  /// Whether the person belongs to the institution a case is about.
  public boolean isOfInstitution() {
    return ofInstitution;
  }
}
