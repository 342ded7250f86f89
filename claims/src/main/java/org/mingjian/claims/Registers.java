package org.mingjian.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the registers of institutions and practitioners say beyond code and name. Filled while a
/// source is opened, by one thread; only read afterwards.
public final class Registers {
  private final Map<String, String> institutionKinds = new HashMap<>();
  private final Map<String, String> institutionAreas = new HashMap<>();
  private final Map<String, List<Licence>> licences = new HashMap<>();
  private final Map<StockKey, List<StockDay>> stocks = new HashMap<>();

  /// A practitioner's right to prescribe antibiotics at an institution (empty: wherever).
  ///
  /// @param institution `fixmedins_code`
  /// @param antibioticGrade as in [AntibioticGrades], 0 where unknown
  /// @param fromDay first day, or the smallest int
  /// @param toDay last day, or the largest int
  public record Licence(String institution, int antibioticGrade, int fromDay, int toDay) {
    /// Whether the licence stands at an institution on a day.
    public boolean covers(String where, int day) {
      return (institution.isEmpty() || institution.equals(where)) && fromDay <= day && day <= toDay;
    }
  }

  /// An item at an institution.
  public record StockKey(String institution, String item) {}

  /// What came in and went out of a stock on a day, at scale 4, and the last count of the day with
  /// its second, absent where nothing was counted.
  public record StockDay(int day, long in, long out, long counted, int countedAt) {}

  /// Adds a day of a stock; days of one stock come in order, each once.
  public void addStock(StockKey stock, StockDay day) {
    stocks.computeIfAbsent(stock, unused -> new ArrayList<>()).add(day);
  }

  /// The days of each stock, in order.
  public Map<StockKey, List<StockDay>> stocks() {
    return Collections.unmodifiableMap(stocks);
  }

  /// Adds an institution's kind (`medins_type`); the first stays.
  public void addInstitution(String code, String kind) {
    institutionKinds.putIfAbsent(code, kind);
  }

  /// Adds the area an institution lies in (`admdvs`); the first stays.
  public void addInstitutionArea(String code, String area) {
    institutionAreas.putIfAbsent(code, area);
  }

  /// Adds a licence of the practitioner with this code.
  public void addLicence(String practitioner, Licence licence) {
    licences.computeIfAbsent(practitioner, unused -> new ArrayList<>()).add(licence);
  }

  /// The kind of an institution, empty where unknown.
  public String institutionKind(String code) {
    return institutionKinds.getOrDefault(code, "");
  }

  /// The area an institution lies in, empty where unknown.
  public String institutionArea(String code) {
    return institutionAreas.getOrDefault(code, "");
  }

  /// The licences of a practitioner, in no particular order.
  public List<Licence> licences(String practitioner) {
    return Collections.unmodifiableList(licences.getOrDefault(practitioner, List.of()));
  }
}
