package org.mingjian.synth.city;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.synth.catalogue.Ailment;
import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Coding;
import org.mingjian.synth.claim.Dice;
import org.mingjian.synth.claim.Item;
import org.mingjian.synth.claim.MedicalType;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// Stays in hospital with their daily lines, operations and settlements.
final class Stays {
  private static final int HOUR = 3600;
  private static final double[] PLACES = {0.36, 0.9, 1.0};
  private static final int DAYS_BETWEEN_SETTLEMENTS = 30;

  private static final List<String> INFUSED =
      List.of(
          "omeprazoleinj",
          "ceftriaxone",
          "cefuroximeinj",
          "ambroxolinj",
          "kclinj",
          "aminoacid",
          "danhonginj",
          "shuxuening",
          "vitc",
          "mecobalamin",
          "lmwh");

  private final Chart chart;

  Stays(Chart chart) {
    this.chart = chart;
  }

  /// A stay that begins on a day, and its last day.
  int add(int day) {
    Ailment ailment = chart.city.ailments().draw(chart.dice, chart.patientOn(day), true);
    boolean urgent = chart.dice.chance(0.2);
    String type = urgent ? MedicalType.INPATIENT_FROM_EMERGENCY : MedicalType.INPATIENT;
    int lastDay = Math.min(chart.city.span().toDay(), day + length(ailment.care().stayDays()));
    Visit visit =
        chart.open(
            chart.place(PLACES),
            ailment.department(),
            new Visit.Admission(type, chart.daytime(day)));
    visit.diagnose(ailment.icd(), ailment.name());
    addFurtherDiagnoses(visit, day);
    treat(visit, ailment, lastDay);
    return lastDay;
  }

  private int length(int usual) {
    int days = chart.dice.between(usual / 2, usual + usual / 2);
    return Math.max(2, chart.dice.chance(0.02) ? days * 4 : days);
  }

  private void addFurtherDiagnoses(Visit visit, int day) {
    for (int i = chart.dice.between(0, 3); i > 0; i--) {
      Ailment other = chart.city.ailments().draw(chart.dice, chart.patientOn(day), true);
      if (visit.diagnoses.stream().noneMatch(d -> d.code().equals(other.icd()))) {
        visit.diagnose(other.icd(), other.name());
      }
    }
  }

  private void treat(Visit visit, Ailment ailment, int lastDay) {
    int firstDay = CivilTime.dayOf(visit.begin);
    visit.end = Math.max(CivilTime.startOf(lastDay) + 10 * HOUR, visit.begin + HOUR);
    List<Item> drugs = new ArrayList<>(chart.some(ailment.care().drugs(), 0.5, 4));
    drugs.addAll(chart.some(chart.city.items().all(INFUSED), 0.22, 4));
    WardRound round = new WardRound(chart, visit, drugs);
    int settled = 0;
    for (int day = firstDay; day <= lastDay; day++) {
      round.day(ailment, day, new WardRound.Place(day - firstDay, lastDay - day));
      if (day - firstDay == 1) {
        operate(visit, ailment, day);
      }
      boolean due = (day - firstDay + 1) % DAYS_BETWEEN_SETTLEMENTS == 0 && day < lastDay - 2;
      if (due) {
        Cashier.settle(visit, settled, CivilTime.startOf(day) + 23 * HOUR).midStay = true;
        settled = visit.lines.size();
      }
    }
    Cashier.settle(visit, settled, visit.end + HOUR);
  }

  private void operate(Visit visit, Ailment ailment, int day) {
    if (ailment.care().surgery().isEmpty() || visit.institution.level() == 1) {
      return;
    }
    Ailment.Surgery surgery = ailment.care().surgery().get();
    if (chart.dice.chance(0.25)) {
      return;
    }
    int time = CivilTime.startOf(day) + 9 * HOUR + chart.dice.between(0, 5 * HOUR);
    visit.operations.add(new Coding(surgery.icd9(), surgery.name(), "", true));
    chart.charge(visit, surgery.service(), time, 1);
    chart.charge(visit, surgery.anaesthesia(), time, 1).executing = Departments.ANAESTHESIA;
    for (Item consumable : surgery.consumables()) {
      chart.charge(visit, consumable, time, chart.dice.between(1, 2));
    }
    for (String key : List.of("lidocaine", "gloves", "gauze", "syringe", "pathology")) {
      chargeIf(visit, key, time);
    }
  }

  private void chargeIf(Visit visit, String key, int time) {
    Dice dice = chart.dice;
    if (dice.chance(0.6)) {
      ChargeLine line = chart.charge(visit, chart.city.items().get(key), time, dice.between(1, 2));
      line.orderTime = time - HOUR;
    }
  }
}
