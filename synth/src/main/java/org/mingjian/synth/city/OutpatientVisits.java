package org.mingjian.synth.city;

import java.util.List;
import org.mingjian.synth.catalogue.Ailment;
import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Coding;
import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.Item;
import org.mingjian.synth.claim.MedicalType;
import org.mingjian.synth.claim.Money;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// Ordinary, emergency, Chinese-medicine and online visits.
final class OutpatientVisits {
  private static final int HOUR = 3600;

  private final Chart chart;

  OutpatientVisits(Chart chart) {
    this.chart = chart;
  }

  /// A visit on a day for whatever the season brings.
  void add(int day) {
    Ailment ailment = chart.city.ailments().draw(chart.dice, chart.patientOn(day), false);
    double way = chart.dice.unit();
    if (way < 0.04) {
      online(day, ailment);
    } else if (way < 0.11) {
      herbal(day, ailment);
    } else {
      ordinary(day, ailment, way > 0.93);
    }
  }

  private void ordinary(int day, Ailment ailment, boolean emergency) {
    Institution place = chart.place();
    String type = emergency ? MedicalType.EMERGENCY : MedicalType.OUTPATIENT;
    String department = emergency ? Departments.EMERGENCY.code() : ailment.department();
    int begin =
        emergency
            ? CivilTime.startOf(day) + chart.dice.between(HOUR / 2, 23 * HOUR)
            : chart.daytime(day);
    Visit visit = chart.open(place, department, new Visit.Admission(type, begin));
    visit.diagnose(ailment.icd(), ailment.name());
    addSecondDiagnosis(visit, day);
    chart.charge(visit, chart.city.items().get(consultation(visit)), begin, 1);
    chargeCare(visit, ailment, begin + HOUR / 2);
    close(visit, begin + 2 * HOUR);
  }

  private void chargeCare(Visit visit, Ailment ailment, int time) {
    Ailment.Care care = ailment.care();
    for (Item test : chart.some(care.tests(), 0.42, 5)) {
      chart.charge(visit, test, time, 1);
    }
    prescribe(visit, chart.some(care.drugs(), 0.48, 4), time + 1200);
    for (Item treatment : chart.some(care.treatments(), 0.3, 2)) {
      chart.charge(visit, treatment, time + 1800, 1);
    }
    if (chart.dice.chance(0.06)) {
      chart.charge(visit, chart.city.items().get("multivit"), time + 1200, 1);
    }
  }

  private void prescribe(Visit visit, List<Item> drugs, int time) {
    for (Item drug : drugs) {
      int boxes = drug.supplyDays() >= 5 ? 1 : chart.dice.between(1, 3);
      ChargeLine line = chart.charge(visit, drug, time, boxes);
      line.prescription = 1;
      line.supplyDays = Math.min(drug.supplyDays() * boxes, 30);
      if (chart.dice.chance(0.02)) {
        line.payOneself();
      }
    }
  }

  private void herbal(int day, Ailment ailment) {
    int begin = chart.daytime(day);
    Visit visit =
        chart.open(
            chart.place(),
            Departments.CHINESE_MEDICINE.code(),
            new Visit.Admission(MedicalType.OUTPATIENT, begin));
    diagnoseInChinese(visit, ailment);
    chart.charge(visit, chart.city.items().get("regist"), begin, 1);
    int doses = chart.dice.pick(List.of(3, 5, 7, 7, 7, 14));
    List<Item> pieces = chart.some(chart.city.items().pieces(), 0.2, 16);
    for (Item piece : pieces) {
      long grams = (long) doses * chart.dice.pick(List.of(6, 9, 10, 12, 15));
      ChargeLine line = chart.chargeQuantity(visit, piece, begin + 1500, Money.units(grams));
      line.prescription = 1;
      line.supplyDays = doses;
    }
    if (!pieces.isEmpty() && chart.dice.chance(0.5)) {
      chart.charge(visit, chart.city.items().get("tcmdisp"), begin + 1800, doses);
    }
    close(visit, begin + HOUR);
  }

  /// A disease and a syndrome of Chinese medicine, mostly beside the western diagnosis.
  private void diagnoseInChinese(Visit visit, Ailment ailment) {
    boolean only = chart.dice.chance(0.15);
    if (!only) {
      visit.diagnose(ailment.icd(), ailment.name());
    }
    visit.diagnoses.add(new Coding("A17.00", "其他中医病", "2", only));
    visit.diagnoses.add(new Coding("B03.03", "气虚证", "3", false));
  }

  private void online(int day, Ailment ailment) {
    int begin = chart.daytime(day);
    Visit visit =
        chart.open(
            chart.city.institutions().internetHospital(),
            ailment.department(),
            new Visit.Admission(MedicalType.OUTPATIENT, begin));
    visit.place = "5";
    visit.diagnose(ailment.icd(), ailment.name());
    chart.charge(visit, chart.city.items().get("internetconsult"), begin, 1);
    prescribe(visit, chart.some(ailment.care().drugs(), 0.5, 3), begin + 900);
    close(visit, begin + HOUR);
  }

  private void addSecondDiagnosis(Visit visit, int day) {
    if (chart.dice.chance(0.25)) {
      Ailment other = chart.city.ailments().draw(chart.dice, chart.patientOn(day), false);
      visit.diagnose(other.icd(), other.name());
    }
  }

  private String consultation(Visit visit) {
    if (visit.medicalType.equals(MedicalType.EMERGENCY)) {
      return "emergconsult";
    }
    if (visit.institution.level() == 1) {
      return "generalfee";
    }
    return switch (visit.doctor.title()) {
      case "231" -> "chiefexpert";
      case "232" -> "expert";
      default -> "regist";
    };
  }

  private void close(Visit visit, int end) {
    visit.end = end;
    Cashier.settle(visit, 0, end);
  }
}
