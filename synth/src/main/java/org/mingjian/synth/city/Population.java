package org.mingjian.synth.city;

import org.mingjian.synth.claim.Dice;
import org.mingjian.synth.claim.Person;

/// The people of the city, each by an index and independent of the others.
public final class Population {
  private static final double[] FIVE_YEARS = {
    4.2, 5.4, 5.9, 5.6, 5.3, 6.0, 7.4, 8.1, 7.2, 7.0, 8.2, 8.6, 6.4, 5.3, 4.0, 2.5, 1.6, 1.3
  };
  private static final double[] BANDS = runningSums(FIVE_YEARS);

  private final Span span;

  /// People as old as their claims in `span` say.
  public Population(Span span) {
    this.span = span;
  }

  /// The person with this index, as `dice` throws.
  public Person person(int index, Dice dice) {
    int age = dice.weighted(BANDS) * 5 + dice.between(0, 4);
    int birthDay = span.toDay() - (int) (age * 365.25) - dice.between(0, 364);
    boolean woman = dice.chance(age > 70 ? 0.54 : 0.49);
    return new Person(index, woman ? 2 : 1, birthDay, membership(age, dice));
  }

  private static Person.Membership membership(int age, Dice dice) {
    String area = dice.pick(Institutions.COUNTIES);
    if (age >= 85 && dice.chance(0.03)) {
      return new Person.Membership("340", "1300", area, 0);
    }
    if (age < 18 || dice.chance(age < 60 ? 0.46 : 0.58)) {
      String type = age < 18 ? "1501" : age >= 60 ? "1602" : "1601";
      return new Person.Membership("390", type, area, 0);
    }
    String type = age >= 60 ? "1201" : "1101";
    return new Person.Membership("310", type, area, dice.between(1, 900));
  }

  private static double[] runningSums(double[] weights) {
    double[] sums = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      sums[i] = sum;
    }
    return sums;
  }
}
