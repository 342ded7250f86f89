package org.mingjian.audit.output;

/// What findings are counted by. Departments and doctors are told apart per institution, since
/// their codes are the institution's own.
public enum Dimension {
  /// The rule.
  RULE("rule_code", "rule_name", "NULL"),
  /// The institution.
  INSTITUTION("fixmedins_code", "fixmedins_name", "NULL"),
  /// The billing department.
  DEPARTMENT("dept_code", "dept_name", "fixmedins_code"),
  /// The doctor.
  DOCTOR("doctor_code", "doctor_name", "fixmedins_code"),
  /// The calendar month, `yyyy-MM`.
  MONTH("substr(occurred_at, 1, 7)", "NULL", "NULL"),
  /// The insurance type.
  INSURANCE("insutype", "NULL", "NULL"),
  /// The medical type.
  MEDICAL_TYPE("med_type", "NULL", "NULL");

  private final String code;
  private final String name;
  private final String owner;

  Dimension(String code, String name, String owner) {
    this.code = code;
    this.name = name;
    this.owner = owner;
  }

  String code() {
    return code;
  }

  String label() {
    return name;
  }

  String owner() {
    return owner;
  }
}
