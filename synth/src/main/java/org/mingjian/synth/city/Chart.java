package org.mingjian.synth.city;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjian.synth.catalogue.Ailments;
import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Department;
import org.mingjian.synth.claim.Dice;
import org.mingjian.synth.claim.Doctor;
import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.Item;
import org.mingjian.synth.claim.Money;
import org.mingjian.synth.claim.Person;
import org.mingjian.synth.claim.PersonClaims;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// One person while the claims are being made: the person's own dice, usual places and the claims
/// so far.
final class Chart {
  private static final int HOUR = 3600;
  private static final double[] BY_LEVEL = {0.22, 0.58, 1.0};

  final City city;
  final Dice dice;
  final PersonClaims claims;
  final Institution hospital;
  final Institution clinic;
  final Institution pharmacy;

  Chart(City city, Dice dice, PersonClaims claims) {
    this.city = city;
    this.dice = dice;
    this.claims = claims;
    Institutions institutions = city.institutions();
    hospital = dice.pick(institutions.secondary());
    clinic = dice.pick(institutions.primary());
    pharmacy = dice.pick(institutions.pharmacies());
  }

  Person person() {
    return claims.person();
  }

  /// The place for a matter: most go where they always go.
  Institution place(double[] runningShares) {
    return switch (dice.weighted(runningShares)) {
      case 0 -> dice.pick(city.institutions().tertiary());
      case 1 -> dice.chance(0.8) ? hospital : dice.pick(city.institutions().secondary());
      default -> clinic;
    };
  }

  Institution place() {
    return place(BY_LEVEL);
  }

  /// A second of a day in the hours a clinic is open.
  int daytime(int day) {
    return CivilTime.startOf(day) + dice.between(8 * HOUR, 17 * HOUR);
  }

  Ailments.Patient patientOn(int day) {
    int month = CivilTime.date(day).getMonthValue() - 1;
    return new Ailments.Patient(person().sex(), Math.max(0, person().ageOn(day)), month);
  }

  Visit open(Institution institution, String departmentCode, Visit.Admission admission) {
    Doctor doctor = dice.pick(institution.doctorsOf(departmentCode));
    return new Visit(claims, doctor, institution, admission);
  }

  /// Charges so many units of an item.
  ChargeLine charge(Visit visit, Item item, int time, long units) {
    return chargeQuantity(visit, item, time, Money.units(units));
  }

  ChargeLine chargeQuantity(Visit visit, Item item, int time, long quantity) {
    long price = Cashier.price(item, visit.institution);
    ChargeLine line = visit.charge(item, time, Money.of(quantity, price));
    line.executing = executing(visit, item);
    line.orderTime = time - dice.between(60, 1500);
    boolean late = dice.chance(0.004);
    line.uploadTime = time + (late ? dice.between(30, 90) * HOUR : dice.between(120, 10 * HOUR));
    return line;
  }

  /// Some of a list, each with probability `p`, and at most `most`.
  List<Item> some(List<Item> items, double p, int most) {
    Map<Integer, Item> chosen = new TreeMap<>();
    for (int i = 0; i < items.size() && chosen.size() < most; i++) {
      if (dice.chance(p)) {
        chosen.put(i, items.get(i));
      }
    }
    return List.copyOf(chosen.values());
  }

  private static Department executing(Visit visit, Item item) {
    return switch (item.charging().category()) {
      case "03" -> Departments.IMAGING;
      case "04" -> Departments.LABORATORY;
      default -> visit.doctor.department();
    };
  }
}
