package org.mingjian.synth.claim;

import org.mingjian.values.CivilTime;

/// An insured person of the synthetic city. `index` is unique in the city, `birthDay` a day of
/// [CivilTime], `sex` 1 or 2.
public record Person(int index, int sex, int birthDay, Membership membership) {

  /// `insutype`, `psn_type`, the area of insurance and the employer's number (0 for none).
  public record Membership(String insuranceType, String personType, String area, int employer) {}

  /// `psn_no`: plainly not a real one.
  public String number() {
    return Serials.padded("SYN", index, 9);
  }

  /// A name nobody bears.
  public String name() {
    return Serials.padded("合成人", index, 7);
  }

  /// A certificate number with an area code and a check character that do not exist.
  public String certificate() {
    String birth = CivilTime.date(birthDay).toString().replace("-", "");
    return "990000" + birth + Serials.padded("", index % 1000, 3) + "S";
  }

  /// A telephone number nobody has.
  public String telephone() {
    return Serials.padded("000-", index, 8);
  }

  /// An address that does not exist.
  public String address() {
    return Serials.padded("合成市虚构路", index % 9973, 4) + "号";
  }

  /// The employer's name; empty without one.
  public String employer() {
    return membership.employer() == 0 ? "" : Serials.padded("合成单位", membership.employer(), 4);
  }

  /// Age in completed years on a day.
  public int ageOn(int day) {
    return CivilTime.completedYears(birthDay, day);
  }
}
