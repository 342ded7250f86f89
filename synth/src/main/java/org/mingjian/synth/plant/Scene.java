package org.mingjian.synth.plant;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.claims.VisitKind;
import org.mingjian.synth.city.Cashier;
import org.mingjian.synth.city.City;
import org.mingjian.synth.city.Departments;
import org.mingjian.synth.city.Institutions;
import org.mingjian.synth.city.Refunds;
import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Dice;
import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.Item;
import org.mingjian.synth.claim.MedicalType;
import org.mingjian.synth.claim.Money;
import org.mingjian.synth.claim.Person;
import org.mingjian.synth.claim.PersonClaims;
import org.mingjian.synth.claim.StockEntry;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// One planted case while it is played: a person of its own, the visits, and the marks on what the
/// rule must blame or spare.
final class Scene {
  private static final int HOUR = 3600;
  private static final List<VisitKind> PREFERRED =
      List.of(
          VisitKind.OUTPATIENT,
          VisitKind.INPATIENT,
          VisitKind.PHARMACY,
          VisitKind.EMERGENCY,
          VisitKind.CHRONIC,
          VisitKind.INTERNET);

  private final City city;
  private final PlantItems items;
  private final RuleSheet rule;
  private final Dice dice;
  private final Marks marks;
  private final Institution home;
  private final List<StockEntry> stocks = new ArrayList<>();
  private PersonClaims claims;

  Scene(City city, PlantItems items, RuleSheet rule, int personIndex) {
    this.city = city;
    this.items = items;
    this.rule = rule;
    this.dice = Dice.of(city.seed(), personIndex);
    this.home = dice.pick(city.institutions().secondary());
    this.marks = new Marks(rule.code());
    int birth = city.span().fromDay() - dice.between(35 * 365, 50 * 365);
    this.claims = PersonClaims.of(adult(personIndex, dice.between(1, 2), birth));
  }

  Dice dice() {
    return dice;
  }

  /// What the rule names, as [RuleSheet#targets].
  List<Target> targets() {
    return rule.targets();
  }

  /// The person this is about.
  Person self() {
    return claims.person();
  }

  City city() {
    return city;
  }

  Marks marks() {
    return marks;
  }

  /// The institution where things happen unless said otherwise: one of the second level.
  Institution home() {
    return home;
  }

  /// Another hospital of the second level.
  Institution elsewhere() {
    return city.institutions().secondary().stream()
        .filter(institution -> !institution.equals(home))
        .findFirst()
        .orElseThrow();
  }

  /// Makes the person; before any visit.
  Scene person(int sex, int birthDay) {
    claims = PersonClaims.of(adult(claims.person().index(), sex, birthDay));
    return this;
  }

  /// Makes the person one of this sex and, unless the birth is already set, of middle age.
  Scene sex(int sex) {
    return person(sex, claims.person().birthDay());
  }

  /// A visit of the kind the rule is for, at nine in the morning, at home.
  Visit visit(int day) {
    return visit(kind(), CivilTime.startOf(day) + 9 * HOUR);
  }

  /// The kind of visit the rule is for: an ordinary one if it may.
  VisitKind kind() {
    return PREFERRED.stream().filter(rule::covers).findFirst().orElse(VisitKind.OUTPATIENT);
  }

  /// A visit of a kind at the place such visits are made.
  Visit visit(VisitKind kind, int begin) {
    Institutions institutions = city.institutions();
    Institution place =
        switch (kind) {
          case PHARMACY -> institutions.pharmacies().get(0);
          case INTERNET -> institutions.internetHospital();
          case OUTPATIENT, EMERGENCY, CHRONIC, INPATIENT, UNDETERMINED -> home;
        };
    return visitAt(place, kind, begin);
  }

  /// A visit of a kind at an institution.
  Visit visitAt(Institution place, VisitKind kind, int begin) {
    Visit visit =
        new Visit(
            claims,
            place.doctorsOf(Departments.GENERAL.code()).get(0),
            place,
            new Visit.Admission(medicalType(kind), begin));
    visit.end = kind == VisitKind.INPATIENT ? begin + 3 * CivilTime.DAY_SECONDS : begin + 2 * HOUR;
    visit.place = kind == VisitKind.INTERNET ? "5" : "2";
    visit.disease = kind == VisitKind.CHRONIC ? "M03900" : "";
    return visit;
  }

  /// A stay at home from nine on the first day to ten on the last.
  Visit stay(int firstDay, int lastDay) {
    Visit visit = visit(VisitKind.INPATIENT, CivilTime.startOf(firstDay) + 9 * HOUR);
    visit.end = CivilTime.startOf(lastDay) + 10 * HOUR;
    return visit;
  }

  /// As [#stay] at an institution.
  Visit stayAt(Institution place, int firstDay, int lastDay) {
    Visit visit = visitAt(place, VisitKind.INPATIENT, CivilTime.startOf(firstDay) + 9 * HOUR);
    visit.end = CivilTime.startOf(lastDay) + 10 * HOUR;
    return visit;
  }

  /// Charges so many units of the item with a code at its usual price.
  ChargeLine charge(Visit visit, String code, int second, long units) {
    return chargeQuantity(visit, code, second, Money.units(units));
  }

  /// Charges one unit an hour after the visit begins.
  ChargeLine charge(Visit visit, String code) {
    return charge(visit, code, visit.begin + HOUR, 1);
  }

  /// Charges a quantity at scale 4.
  ChargeLine chargeQuantity(Visit visit, String code, int second, long quantity) {
    Item item = items.of(code);
    return visit.charge(item, second, Money.of(quantity, item.unitPrice()));
  }

  /// Charges one unit at a price in yuan at scale 6.
  ChargeLine chargePrice(Visit visit, String code, int second, long unitPrice) {
    return visit.charge(items.of(code), second, Money.of(Money.units(1), unitPrice));
  }

  /// Counts or buys so many units of an item at an institution.
  void stock(Institution place, String item, String type, long units, int second) {
    stocks.add(new StockEntry(place.code(), item, type, Money.units(units), second));
  }

  /// The stock entries of this scene.
  List<StockEntry> stocks() {
    return stocks;
  }

  /// Settles everything, lets `turn` happen to what is marked, and gives the person's claims.
  PersonClaims finish(Script.Turn turn) {
    if (turn == Script.Turn.SELF_PAID) {
      marks.lines().forEach(ChargeLine::payOneself);
    }
    for (Visit visit : claims.visits()) {
      if (visit.diagnoses.isEmpty()) {
        visit.diagnose("R53.x00", "疲乏");
      }
      if (visit.settlements.isEmpty()) {
        Cashier.settle(visit, 0, visit.end);
      }
    }
    if (turn == Script.Turn.REFUNDED) {
      refund();
    }
    return claims;
  }

  private void refund() {
    for (Visit visit : claims.visits()) {
      List<ChargeLine> lines = new ArrayList<>(marks.lines());
      lines.removeIf(line -> line.visit != visit);
      if (!lines.isEmpty()) {
        Refunds.lines(visit, lines);
      }
    }
    marks.visits().forEach(Refunds::whole);
  }

  private Person adult(int index, int sex, int birthDay) {
    List<String> types = rule.insuranceTypes();
    String insuranceType = types.isEmpty() ? "310" : types.get(0);
    return new Person(
        index,
        sex,
        birthDay,
        new Person.Membership(insuranceType, "1101", Institutions.COUNTIES.get(0), 1));
  }

  private static String medicalType(VisitKind kind) {
    return switch (kind) {
      case OUTPATIENT, INTERNET, UNDETERMINED -> MedicalType.OUTPATIENT;
      case EMERGENCY -> MedicalType.EMERGENCY;
      case CHRONIC -> MedicalType.CHRONIC;
      case INPATIENT -> MedicalType.INPATIENT;
      case PHARMACY -> MedicalType.PHARMACY;
    };
  }
}
