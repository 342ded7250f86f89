package org.mingjian.synth.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.synth.claim.Dice;

/// The diagnoses of the city and how they are drawn by age, sex and month. Immutable.
public final class Ailments {
  private static final int[] BANDS = {0, 5, 15, 30, 45, 60, 75};
  private static final double[] WINTER = {
    1.6, 1.5, 1.2, 0.9, 0.8, 0.6, 0.6, 0.6, 0.8, 1.0, 1.3, 1.5
  };
  private static final int TRIES = 12;

  private final List<Ailment> all;
  private final double[][] outpatient = new double[BANDS.length * 24][];
  private final double[][] inpatient = new double[BANDS.length * 24][];

  private Ailments(List<Ailment> all) {
    this.all = List.copyOf(all);
    for (int slot = 0; slot < outpatient.length; slot++) {
      outpatient[slot] = runningSums(slot, false);
      inpatient[slot] = runningSums(slot, true);
    }
  }

  /// Reads the diagnoses that ship with this package, with their items from `items`.
  public static Ailments load(Items items) {
    List<Ailment> all = new ArrayList<>();
    for (String[] row : Resource.rows("diagnoses.csv")) {
      all.add(ailment(row, items));
    }
    return new Ailments(all);
  }

  /// All of them, in the order of the table.
  public List<Ailment> all() {
    return all;
  }

  /// Those that can be registered as chronic diseases.
  public List<Ailment> chronic() {
    return all.stream().filter(Ailment::isChronic).toList();
  }

  /// Draws what brings such a person to a doctor in a month (0 to 11), or into hospital.
  public Ailment draw(Dice dice, Patient patient, boolean admitted) {
    int slot = (band(patient.age) * 2 + patient.sex - 1) * 12 + patient.month;
    double[] sums = admitted ? inpatient[slot] : outpatient[slot];
    for (int i = 0; i < TRIES; i++) {
      Ailment drawn = all.get(dice.weighted(sums));
      if (drawn.who().includes(patient.sex, patient.age)) {
        return drawn;
      }
    }
    return all.get(0);
  }

  /// Who falls ill when: sex, age in years, month 0 to 11.
  public record Patient(int sex, int age, int month) {}

  private double[] runningSums(int slot, boolean admitted) {
    int month = slot % 12;
    int sex = slot / 12 % 2 + 1;
    int band = slot / 24;
    int low = BANDS[band];
    int high = band + 1 < BANDS.length ? BANDS[band + 1] - 1 : 120;
    double[] sums = new double[all.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += weight(all.get(i), month, admitted) * overlap(all.get(i).who(), sex, low, high);
      sums[i] = sum;
    }
    return sums;
  }

  private static double overlap(Ailment.Who who, int sex, int low, int high) {
    int from = Math.max(who.minAge(), low);
    int to = Math.min(who.maxAge(), high);
    boolean applies = from <= to && who.includes(sex, from);
    return applies ? (to - from + 1.0) / (high - low + 1.0) : 0;
  }

  private static double weight(Ailment ailment, int month, boolean admitted) {
    Ailment.Frequency frequency = ailment.frequency();
    double base = admitted ? frequency.inpatient() : frequency.outpatient();
    return switch (frequency.season()) {
      case 'W' -> base * WINTER[month];
      case 'S' -> base * WINTER[(month + 6) % 12];
      default -> base;
    };
  }

  private static int band(int age) {
    int band = BANDS.length - 1;
    while (BANDS[band] > age) {
      band--;
    }
    return band;
  }

  private static Ailment ailment(String[] row, Items items) {
    Ailment.Who who =
        new Ailment.Who(
            Integer.parseInt(row[3]), Integer.parseInt(row[4]), Integer.parseInt(row[5]));
    Ailment.Frequency frequency =
        new Ailment.Frequency(
            row[6].charAt(0), Double.parseDouble(row[7]), Double.parseDouble(row[8]));
    Ailment.Care care =
        new Ailment.Care(
            row[9],
            Integer.parseInt(row[10]),
            items.all(Resource.words(row[11])),
            items.all(Resource.words(row[12])),
            items.all(Resource.words(row[13])),
            surgery(row[14], items));
    return new Ailment(row[0], row[1], row[2], who, frequency, care);
  }

  private static Optional<Ailment.Surgery> surgery(String field, Items items) {
    if (field.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = field.split(":", -1);
    return Optional.of(
        new Ailment.Surgery(
            parts[0],
            parts[1],
            items.get(parts[2]),
            items.get(parts[3]),
            items.all(Resource.words(parts[4]))));
  }
}
