package org.mingjian.wire.order;

import java.util.List;
import org.mingjian.wire.message.Moment;

/// A visit of an ask. Texts are empty where absent.
///
/// @param id `mdtrt_id`
/// @param institution code and name
/// @param level `hosp_lv` of the register, else `medins_lv` as sent
/// @param medicalType `med_type`
/// @param department of admission
/// @param end absent for who has not left
/// @param diagnoses ICD-10 codes; none if the visit has one that is no ICD-10 code
/// @param mainDiagnosis the main one of them
/// @param operations ICD-9-CM-3 codes, the main one first
/// @param orders its lines
public record Encounter(
    String id,
    Coded institution,
    String level,
    String medicalType,
    String insuranceType,
    Areas areas,
    Coded department,
    Moment begin,
    Moment end,
    List<String> diagnoses,
    String mainDiagnosis,
    List<String> operations,
    List<OrderLine> orders) {
  /// Copies in.
  public Encounter {
    diagnoses = List.copyOf(diagnoses);
    operations = List.copyOf(operations);
    orders = List.copyOf(orders);
  }

  /// The same visit with every line asked about.
  Encounter allCurrent() {
    return with(level, orders.stream().map(OrderLine::asCurrent).toList());
  }

  /// The same visit at an institution of this level.
  Encounter atLevel(String other) {
    return with(other, orders);
  }

  private Encounter with(String otherLevel, List<OrderLine> lines) {
    return new Encounter(
        id,
        institution,
        otherLevel,
        medicalType,
        insuranceType,
        areas,
        department,
        begin,
        end,
        diagnoses,
        mainDiagnosis,
        operations,
        lines);
  }

  /// A code with its name.
  public record Coded(String code, String name) {}

  /// Where the patient is treated and where insured.
  public record Areas(String treatment, String insured) {}
}
