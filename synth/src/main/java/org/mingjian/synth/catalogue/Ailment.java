package org.mingjian.synth.catalogue;

import java.util.List;
import java.util.Optional;
import org.mingjian.synth.claim.Item;

/// A diagnosis with whom it befalls and what usually goes with it. `sex` is 0 for both; `disease`
/// is the code of the registered chronic disease, empty without one.
public record Ailment(
    String icd, String name, String department, Who who, Frequency frequency, Care care) {

  /// Whom it befalls: sex and age in completed years, both ends included.
  public record Who(int sex, int minAge, int maxAge) {
    /// Whether it may befall such a person.
    public boolean includes(int personSex, int age) {
      return (sex == 0 || sex == personSex) && minAge <= age && age <= maxAge;
    }
  }

  /// How often, relative to others; `season` is W, S or N for winter, summer, none.
  public record Frequency(char season, double outpatient, double inpatient) {}

  /// What goes with it; `stayDays` is the usual length of a stay.
  public record Care(
      String disease,
      int stayDays,
      List<Item> drugs,
      List<Item> tests,
      List<Item> treatments,
      Optional<Surgery> surgery) {
    /// Copies in.
    public Care {
      drugs = List.copyOf(drugs);
      tests = List.copyOf(tests);
      treatments = List.copyOf(treatments);
    }
  }

  /// An operation: its ICD-9-CM-3 code and name, the service charged, anaesthesia and consumables.
  public record Surgery(
      String icd9, String name, Item service, Item anaesthesia, List<Item> consumables) {
    /// Copies in.
    public Surgery {
      consumables = List.copyOf(consumables);
    }
  }

  /// Whether it can be registered as a chronic disease.
  public boolean isChronic() {
    return !care.disease.isEmpty();
  }

  /// Whether people are admitted for it.
  public boolean isAdmitted() {
    return frequency.inpatient > 0;
  }
}
