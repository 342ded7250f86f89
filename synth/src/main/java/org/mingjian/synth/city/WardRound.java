package org.mingjian.synth.city;

import java.util.List;
import org.mingjian.synth.catalogue.Ailment;
import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Item;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// What one day on a ward is charged with.
final class WardRound {
  private static final int HOUR = 3600;

  private final Chart chart;
  private final Visit visit;
  private final List<Item> drugs;
  private final boolean severe;

  WardRound(Chart chart, Visit visit, List<Item> drugs) {
    this.chart = chart;
    this.visit = visit;
    this.drugs = drugs;
    this.severe = chart.dice.chance(0.15);
  }

  /// Where a day lies in the stay: days since the first, days until the last.
  record Place(int since, int until) {}

  void day(Ailment ailment, int day, Place place) {
    int morning = Math.max(CivilTime.startOf(day) + 8 * HOUR, visit.begin);
    if (place.until > 0) {
      nurse(morning);
    }
    if (place.since == 0) {
      admit(ailment, morning);
    } else if (place.since % 4 == 0) {
      review(ailment, morning);
    }
    if (place.until > 0) {
      medicate(morning + HOUR);
    } else {
      discharge(morning);
    }
  }

  private void nurse(int time) {
    charge("bed", time, 1);
    charge("inpconsult", time, 1);
    charge(severe ? "nurse1" : "nurse2", time, 1);
    if (severe) {
      charge("ecgmonitor", time, chart.dice.between(6, 24));
      charge("oxygen", time, chart.dice.between(4, 24));
    }
  }

  private void admit(Ailment ailment, int time) {
    for (String key : List.of("cbc", "urine", "alt", "ast", "creatinine", "urea", "glucose")) {
      if (chart.dice.chance(0.75)) {
        charge(key, time + HOUR / 4, 1);
      }
    }
    for (Item test : chart.some(ailment.care().tests(), 0.7, 8)) {
      chart.charge(visit, test, time + HOUR / 2, 1);
    }
    charge("ivcannula", time + HOUR, 1);
  }

  private void review(Ailment ailment, int time) {
    for (Item test : chart.some(ailment.care().tests(), 0.25, 4)) {
      chart.charge(visit, test, time + HOUR / 2, 1);
    }
  }

  private void medicate(int time) {
    boolean infused = false;
    for (Item drug : drugs) {
      ChargeLine line = chart.charge(visit, drug, time, 1);
      line.supplyDays = 1;
      infused |= drug.supplyDays() == 1;
    }
    if (infused || chart.dice.chance(0.45)) {
      charge("infusion", time, 1);
      charge("infusionset", time, 1);
      charge(chart.dice.chance(0.5) ? "saline100" : "saline250", time, 1);
      charge("syringe", time, chart.dice.between(1, 3));
    }
  }

  private void discharge(int time) {
    if (chart.dice.chance(0.01)) {
      charge("bed", time, 1);
    }
    for (Item drug : drugs) {
      if (drug.supplyDays() > 1 && chart.dice.chance(0.5)) {
        ChargeLine line = chart.charge(visit, drug, time, 1);
        line.takenHome = true;
        line.supplyDays = Math.min(14, drug.supplyDays());
      }
    }
  }

  private void charge(String key, int time, int units) {
    chart.charge(visit, chart.city.items().get(key), time, units);
  }
}
