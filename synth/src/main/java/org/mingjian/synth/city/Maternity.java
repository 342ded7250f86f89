package org.mingjian.synth.city;

import java.util.List;
import org.mingjian.synth.claim.Coding;
import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.MedicalType;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// A pregnancy: checks every few weeks and the delivery.
final class Maternity {
  private static final int HOUR = 3600;
  private static final int CHECKS = 6;

  private final Chart chart;

  Maternity(Chart chart) {
    this.chart = chart;
  }

  /// The checks that fall into the city's span, and the delivery on `day`.
  void add(int day) {
    Institution place = chart.place(new double[] {0.4, 1.0, 1.0});
    for (int i = CHECKS; i > 0; i--) {
      int checkDay = day - i * 28 + chart.dice.between(-3, 3);
      if (checkDay >= chart.city.span().fromDay()) {
        check(place, checkDay);
      }
    }
    if (day + 4 <= chart.city.span().toDay()) {
      deliver(place, day);
    }
  }

  private void check(Institution place, int day) {
    int begin = chart.daytime(day);
    Visit visit = open(place, new Visit.Admission(MedicalType.PRENATAL, begin));
    visit.diagnose("Z34.900", "正常妊娠监督");
    for (String key : List.of("regist", "prenatal", "fetalmonitor", "usobst", "cbc", "urine")) {
      if (key.equals("prenatal") || chart.dice.chance(0.6)) {
        charge(visit, key, begin);
      }
    }
    if (chart.dice.chance(0.4)) {
      charge(visit, "folicacid", begin);
    }
    visit.end = begin + 2 * HOUR;
    Cashier.settle(visit, 0, visit.end);
  }

  private void deliver(Institution place, int day) {
    boolean section = chart.dice.chance(0.4);
    int stay = section ? 5 : 3;
    Visit visit = open(place, new Visit.Admission(MedicalType.DELIVERY, chart.daytime(day)));
    visit.end = CivilTime.startOf(Math.min(day + stay, chart.city.span().toDay())) + 10 * HOUR;
    visit.diagnose(section ? "O82.900" : "O80.900", section ? "经选择性剖宫产术分娩" : "单胎顺产");
    visit.operations.add(
        new Coding(section ? "74.1x00" : "73.5900", section ? "子宫下段横切口剖宫产术" : "手法助产", "", true));
    int time = visit.begin + 3 * HOUR;
    List<String> keys =
        section
            ? List.of("caesar", "anesthspine", "suture", "gauze", "cefuroximeinj", "oxytocin")
            : List.of("delivery", "oxytocin", "gauze");
    keys.forEach(key -> charge(visit, key, time));
    WardRound round = new WardRound(chart, visit, List.of());
    int last = CivilTime.dayOf(visit.end);
    for (int d = day; d <= last; d++) {
      round.day(chart.city.ailments().all().get(0), d, new WardRound.Place(d - day + 1, last - d));
    }
    Cashier.settle(visit, 0, visit.end + HOUR);
  }

  private Visit open(Institution place, Visit.Admission admission) {
    Visit visit = chart.open(place, Departments.OBSTETRICS.code(), admission);
    boolean employed = visit.insuranceType.equals("310");
    visit.insuranceType = employed ? "510" : visit.insuranceType;
    return visit;
  }

  private void charge(Visit visit, String key, int time) {
    chart.charge(visit, chart.city.items().get(key), time, 1);
  }
}
