package org.mingjian.claims;

/// The dictionaries the ints of a [PersonBatch] refer to: charged items, institutions, departments,
/// doctors, diagnoses (ICD-10 of the insurance edition), operations (ICD-9-CM-3), areas, insurance
/// types and medical types. A registered disease (`dise_no`) is kept among the diagnoses. Beside
/// them what the registers say of institutions and practitioners.
public record Dictionaries(
    CodeDictionary items,
    CodeDictionary institutions,
    CodeDictionary departments,
    CodeDictionary doctors,
    CodeDictionary diagnoses,
    CodeDictionary operations,
    CodeDictionary areas,
    CodeDictionary insuranceTypes,
    CodeDictionary medicalTypes,
    Registers registers) {

  /// Empty dictionaries.
  public static Dictionaries empty() {
    return new Dictionaries(
        new CodeDictionary(),
        new CodeDictionary(),
        new CodeDictionary(),
        new CodeDictionary(),
        new CodeDictionary(),
        new CodeDictionary(),
        new CodeDictionary(),
        new CodeDictionary(),
        new CodeDictionary(),
        new Registers());
  }
}
