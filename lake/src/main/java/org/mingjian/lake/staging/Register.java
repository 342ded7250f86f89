package org.mingjian.lake.staging;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.values.CivilTime;

/// What the register says of institutions (`fixmedins_b`), by code.
public final class Register {
  private static final Institution UNKNOWN = new Institution("", "", "", "", "");

  private final Map<String, Institution> institutions = new TreeMap<>();
  private final Set<Practitioner> practitioners = new TreeSet<>();
  private final Map<Stock, Movement> stocks = new TreeMap<>();

  /// Name, `fixmedins_type`, `hosp_lv`, `admdvs` and `medins_type` of an institution; empty where
  /// absent.
  public record Institution(String name, String type, String level, String area, String kind) {}

  /// A row of `doctor_b`: who, where (empty: anywhere), the antibiotic grade and the days, the
  /// smallest and largest int where open.
  public record Practitioner(String code, String institution, int grade, int fromDay, int toDay)
      implements Comparable<Practitioner> {
    private static final Comparator<Practitioner> ORDER =
        Comparator.comparing(Practitioner::code)
            .thenComparing(Practitioner::institution)
            .thenComparingInt(Practitioner::grade)
            .thenComparingInt(Practitioner::fromDay)
            .thenComparingInt(Practitioner::toDay);

    @Override
    public int compareTo(Practitioner other) {
      return ORDER.compare(this, other);
    }
  }

  /// An item at an institution on a day.
  public record Stock(String institution, String item, int day) implements Comparable<Stock> {
    private static final Comparator<Stock> ORDER =
        Comparator.comparing(Stock::institution)
            .thenComparing(Stock::item)
            .thenComparingInt(Stock::day);

    @Override
    public int compareTo(Stock other) {
      return ORDER.compare(this, other);
    }
  }

  /// What came in and went out on a day, at scale 4, and the latest count with its second, absent
  /// where nothing was counted.
  public record Movement(long in, long out, long counted, int countedAt) {
    /// Nothing.
    public static final Movement NONE = new Movement(0, 0, 0, CivilTime.ABSENT);

    /// Both together; of two counts the later, of two at once the larger.
    public Movement plus(Movement other) {
      boolean later =
          other.countedAt > countedAt || (other.countedAt == countedAt && other.counted > counted);
      return new Movement(
          in + other.in,
          out + other.out,
          later ? other.counted : counted,
          later ? other.countedAt : countedAt);
    }

    /// What comes on top of `before`, so that both together are this.
    public Movement since(Movement before) {
      return new Movement(in - before.in, out - before.out, counted, countedAt);
    }
  }

  /// Adds an institution and tells whether it is new, a repetition, or a contradiction, in which
  /// case the first row stays.
  public Addition add(String code, Institution institution) {
    Institution known = institutions.putIfAbsent(code, institution);
    if (known == null) {
      return Addition.NEW;
    }
    return known.equals(institution) ? Addition.REPEATED : Addition.CONTRADICTED;
  }

  /// Adds a practitioner; a repetition adds nothing.
  public void add(Practitioner practitioner) {
    practitioners.add(practitioner);
  }

  /// Adds to what is known of a stock on a day.
  public void add(Stock stock, Movement movement) {
    stocks.merge(stock, movement, Movement::plus);
  }

  /// Adds what another register has and this has not, and its stock movements to those here.
  public void addAll(Register other) {
    other.institutions.forEach(institutions::putIfAbsent);
    practitioners.addAll(other.practitioners);
    other.stocks.forEach(this::add);
  }

  /// All practitioners, in order; live.
  public Set<Practitioner> practitioners() {
    return practitioners;
  }

  /// All stock movements by institution, item and day; live.
  public Map<Stock, Movement> stocks() {
    return stocks;
  }

  /// The institution with this code; all empty if unknown.
  public Institution find(String code) {
    return institutions.getOrDefault(code, UNKNOWN);
  }

  /// All institutions in the order of their codes; live.
  public Map<String, Institution> institutions() {
    return institutions;
  }

  /// What became of a row of the register.
  public enum Addition {
    /// The code was not there.
    NEW,
    /// The same row was there.
    REPEATED,
    /// Another row with this code was there.
    CONTRADICTED
  }
}
