package org.mingjian.synth.city;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.synth.claim.Department;
import org.mingjian.synth.claim.Dice;
import org.mingjian.synth.claim.Doctor;
import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.Serials;

/// The register of the city's institutions, as many as its people need. Immutable.
public final class Institutions {
  /// The city's own area code; no province bears 99.
  public static final String CITY = "990100";

  /// The counties of the city.
  public static final List<String> COUNTIES = List.of("990102", "990103", "990121", "990122");

  private static final int PERSONS_PER_SET = 20_000;
  private static final int STREAM = -1;

  private final List<Institution> tertiary = new ArrayList<>();
  private final List<Institution> secondary = new ArrayList<>();
  private final List<Institution> primary = new ArrayList<>();
  private final List<Institution> pharmacies = new ArrayList<>();
  private final List<Institution> internet = new ArrayList<>();
  private int number;

  private Institutions() {}

  /// The register for a city of so many people.
  public static Institutions of(long seed, int persons) {
    Institutions register = new Institutions();
    Dice dice = Dice.of(seed, STREAM);
    int sets = Math.max(1, (persons + PERSONS_PER_SET - 1) / PERSONS_PER_SET);
    for (int set = 0; set < sets; set++) {
      register.addSet(dice);
    }
    register.internet.add(register.hospital(dice, "互联网医院", "05"));
    return register;
  }

  /// Hospitals of the third level.
  public List<Institution> tertiary() {
    return List.copyOf(tertiary);
  }

  /// Hospitals of the second level.
  public List<Institution> secondary() {
    return List.copyOf(secondary);
  }

  /// Hospitals of the first level and places without one.
  public List<Institution> primary() {
    return List.copyOf(primary);
  }

  /// Pharmacies.
  public List<Institution> pharmacies() {
    return List.copyOf(pharmacies);
  }

  /// The hospital that sees patients online.
  public Institution internetHospital() {
    return internet.get(0);
  }

  /// Hospitals of a level, 3, 2 or 1.
  public List<Institution> ofLevel(int level) {
    return switch (level) {
      case 3 -> tertiary();
      case 2 -> secondary();
      default -> primary();
    };
  }

  /// Everything in the register.
  public List<Institution> all() {
    List<Institution> all = new ArrayList<>(tertiary);
    all.addAll(secondary);
    all.addAll(primary);
    all.addAll(pharmacies);
    all.addAll(internet);
    return all;
  }

  private void addSet(Dice dice) {
    for (String grade : List.of("02", "03")) {
      tertiary.add(hospital(dice, "中心医院", grade));
    }
    for (String grade : List.of("05", "05", "06", "07")) {
      secondary.add(hospital(dice, "人民医院", grade));
    }
    secondary.add(hospital(dice, "中医医院", "05"));
    secondary.add(hospital(dice, "妇幼保健院", "06"));
    for (String grade : List.of("08", "08", "09", "09", "10", "10", "11", "11", "11", "11")) {
      primary.add(hospital(dice, grade.equals("11") ? "卫生服务站" : "社区卫生服务中心", grade));
    }
    for (int i = 0; i < 14; i++) {
      pharmacies.add(pharmacy(dice));
    }
  }

  private Institution hospital(Dice dice, String kind, String grade) {
    number++;
    int rank = Integer.parseInt(grade);
    int perDepartment = rank <= 4 ? 6 : rank <= 7 ? 3 : 1;
    List<Doctor> doctors = new ArrayList<>();
    for (Department department : departments(rank)) {
      for (int i = 0; i < perDepartment; i++) {
        doctors.add(doctor(doctors.size() + 1, department, i));
      }
    }
    String area = dice.pick(COUNTIES);
    String name = Serials.padded("合成市第", number, 3) + kind;
    return new Institution(code("H", area), name, "1", "A1", grade, area, doctors);
  }

  private static List<Department> departments(int rank) {
    if (rank <= 7) {
      return Departments.clinical();
    }
    return List.of(
        Departments.GENERAL,
        Departments.CHINESE_MEDICINE,
        Departments.of("A03.04"),
        Departments.of("A04.01"),
        Departments.of("A07"));
  }

  private Institution pharmacy(Dice dice) {
    number++;
    String area = dice.pick(COUNTIES);
    String name = Serials.padded("合成大药房", number, 3) + "店";
    List<Doctor> staff = List.of(doctor(1, Departments.COUNTER, 3));
    return new Institution(code("P", area), name, "2", "", "", area, staff);
  }

  private String code(String letter, String area) {
    return Serials.padded(letter + area, number, 5);
  }

  private Doctor doctor(int ordinal, Department department, int seniority) {
    String code = Serials.padded(Serials.padded("D9901", number, 4), ordinal, 4);
    String name = Serials.padded(Serials.padded("合成医师", number, 3), ordinal, 3);
    return new Doctor(code, name, department, Integer.toString(231 + Math.min(seniority, 3)));
  }
}
