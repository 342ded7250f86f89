package org.mingjian.synth.city;

import org.mingjian.synth.catalogue.Ailment;
import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.Item;
import org.mingjian.synth.claim.MedicalType;
import org.mingjian.synth.claim.Visit;

/// Purchases in pharmacies.
final class PharmacyVisits {
  private final Chart chart;

  PharmacyVisits(Chart chart) {
    this.chart = chart;
  }

  /// A purchase on a day against whatever the season brings.
  void add(int day) {
    Ailment ailment = chart.city.ailments().draw(chart.dice, chart.patientOn(day), false);
    Institution shop =
        chart.dice.chance(0.7)
            ? chart.pharmacy
            : chart.dice.pick(chart.city.institutions().pharmacies());
    int begin = chart.daytime(day) + 3600 * chart.dice.between(0, 3);
    Visit visit =
        chart.open(
            shop, Departments.COUNTER.code(), new Visit.Admission(MedicalType.PHARMACY, begin));
    visit.diagnose(ailment.icd(), ailment.name());
    for (Item drug : chart.some(ailment.care().drugs(), 0.45, 3)) {
      ChargeLine line = chart.charge(visit, drug, begin, chart.dice.between(1, 2));
      line.supplyDays = Math.min(30, drug.supplyDays());
    }
    if (visit.lines.isEmpty()) {
      chart.charge(visit, ailment.care().drugs().get(0), begin, 1);
    }
    visit.end = begin + 600;
    Cashier.settle(visit, 0, visit.end);
  }
}
