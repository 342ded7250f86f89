package org.mingjian.bench.drools;

/// A charge line as a fact, with what the ten rules ask of its visit. Drools reads it through its
/// getters.
public final class ChargedItem {
  private final int item;
  private final int day;
  private final boolean judged;
  private final Patient patient;
  private final Place place;
  private int hits;

  /// A line, `judged` if the fund pays it and something is left of it.
  public ChargedItem(int item, int day, boolean judged, Patient patient, Place place) {
    this.item = item;
    this.day = day;
    this.judged = judged;
    this.patient = patient;
    this.place = place;
  }

  /// Whom it was charged to; ages are -1 where the birth is unknown.
  public record Patient(int sex, int ageYears, int ageDays, boolean insuranceKnown) {}

  /// Where: bit of the visit's kind, 0 if undetermined, and departments, empty where absent.
  public record Place(int kindBit, String billing, String executing) {}

  /// Dictionary id.
  public int getItem() {
    return item;
  }

  /// Day of the charge.
  public int getDay() {
    return day;
  }

  /// See the constructor.
  public boolean isJudged() {
    return judged;
  }

  /// 1, 2, or 0 unknown.
  public int getSex() {
    return patient.sex;
  }

  /// Completed years, -1 unknown.
  public int getAgeYears() {
    return patient.ageYears;
  }

  /// Days since birth, -1 unknown.
  public int getAgeDays() {
    return patient.ageDays;
  }

  /// Whether the insurance type is one we know.
  public boolean isInsuranceKnown() {
    return patient.insuranceKnown;
  }

  /// See [Place].
  public int getKindBit() {
    return place.kindBit;
  }

  /// Billing department.
  public String getBilling() {
    return place.billing;
  }

  /// Executing department.
  public String getExecuting() {
    return place.executing;
  }

  /// Called by a rule that blames the line.
  public void hit(int rule) {
    hits |= 1 << rule;
  }

  /// Rules that blamed the line.
  int findings() {
    return Integer.bitCount(hits);
  }
}
