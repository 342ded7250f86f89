package org.mingjian.synth.city;

import java.util.List;
import org.mingjian.synth.catalogue.Ailment;
import org.mingjian.synth.claim.Dice;
import org.mingjian.synth.claim.Person;
import org.mingjian.synth.claim.PersonClaims;

/// What happens to one person of the city between the first and the last day. Safe for use by
/// several threads: every person has dice of its own.
public final class Life {
  private static final int[] AGES = {5, 15, 30, 45, 60, 75, 200};
  private static final double[] OUTPATIENT = {8.4, 4.4, 3.2, 4.4, 6.8, 9.6, 9.8};
  private static final double[] PHARMACY = {0.5, 0.5, 1.4, 2.6, 3.6, 4.6, 4.0};
  private static final double[] STAYS = {0.15, 0.05, 0.08, 0.12, 0.22, 0.42, 0.58};
  private static final double[] CHRONIC = {0, 0.02, 0.08, 0.5, 1.5, 2.6, 3.0};

  private final City city;
  private final Population population;

  /// Lives in a city.
  public Life(City city) {
    this.city = city;
    this.population = new Population(city.span());
  }

  /// The claims of the person with this index.
  public PersonClaims claims(int index) {
    Dice dice = Dice.of(city.seed(), index);
    Person person = population.person(index, dice);
    Chart chart = new Chart(city, dice, PersonClaims.of(person));
    live(chart, band(person.ageOn(city.span().toDay())));
    Refunds refunds = new Refunds(dice);
    List.copyOf(chart.claims.visits()).forEach(refunds::apply);
    return chart.claims;
  }

  private void live(Chart chart, int band) {
    int firstDay = Math.max(city.span().fromDay(), chart.person().birthDay() + 2);
    double years = (city.span().toDay() - firstDay + 1) / 365.0;
    if (years <= 0) {
      return;
    }
    Dice dice = chart.dice;
    Stays stays = new Stays(chart);
    for (int i = dice.events(STAYS[band] * years); i > 0; i--) {
      stays.add(dice.between(firstDay, city.span().toDay()));
    }
    addChronic(chart, band, firstDay);
    double illness = 0.3 + 1.4 * dice.unit();
    OutpatientVisits outpatient = new OutpatientVisits(chart);
    for (int i = dice.events(OUTPATIENT[band] * years * illness); i > 0; i--) {
      outpatient.add(dice.between(firstDay, city.span().toDay()));
    }
    PharmacyVisits pharmacy = new PharmacyVisits(chart);
    for (int i = dice.events(PHARMACY[band] * years * illness); i > 0; i--) {
      pharmacy.add(dice.between(firstDay, city.span().toDay()));
    }
    addBirth(chart, years);
  }

  private void addChronic(Chart chart, int band, int firstDay) {
    int age = chart.person().ageOn(city.span().toDay());
    ChronicCare care = new ChronicCare(chart);
    for (Ailment ailment : city.ailments().chronic()) {
      double share = ailment.frequency().outpatient() / 1000 * CHRONIC[band];
      boolean may = ailment.who().includes(chart.person().sex(), age);
      if (may && chart.dice.chance(share)) {
        care.add(ailment, firstDay);
      }
    }
  }

  private void addBirth(Chart chart, double years) {
    Person person = chart.person();
    int age = person.ageOn(city.span().toDay());
    if (person.sex() == 2 && age >= 22 && age <= 40 && chart.dice.chance(0.05 * years)) {
      new Maternity(chart).add(chart.dice.between(city.span().fromDay(), city.span().toDay()));
    }
  }

  private static int band(int age) {
    int band = 0;
    while (age >= AGES[band]) {
      band++;
    }
    return band;
  }
}
