package org.mingjian.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What an area's codes mean where the nation leaves it to the areas, or knows no such code.
/// Source: claims-extract §3 (in scope, level, visit kind).
///
/// @param entries what the area says, sorted; none for the nation's own reading
public record AreaSettings(List<Entry> entries) {
  /// Nothing but what holds everywhere.
  public static final AreaSettings NATIONAL = new AreaSettings(List.of());

  /// Sorts and copies in; what is said twice counts once.
  public AreaSettings {
    entries = List.copyOf(new TreeSet<>(entries));
  }

  /// What a code of the area means.
  ///
  /// @param value one of [Setting#values] of its setting
  public record Entry(Setting setting, String code, String value) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int bySetting = setting.compareTo(other.setting);
      int byCode = bySetting == 0 ? code.compareTo(other.code) : bySetting;
      return byCode == 0 ? value.compareTo(other.value) : byCode;
    }
  }

  /// What an area may settle, by the column whose codes are meant.
  public enum Setting {
    /// The kind of a visit: a [VisitKind], or its Chinese word.
    MED_TYPE(kinds()),
    /// The level of an institution: 三级, 二级, 一级, or 3, 2, 1.
    HOSP_LV(Map.of("三级", "3", "二级", "2", "一级", "1", "3", "3", "2", "2", "1", "1")),
    /// Lines the institution itself put on the patient's own account.
    HOSP_APPR_FLAG(Map.of("自费", "SELF_PAY", "SELF_PAY", "SELF_PAY"));

    private final Map<String, String> values;

    Setting(Map<String, String> values) {
      this.values = Map.copyOf(values);
    }

    /// The setting of a column.
    public static Optional<Setting> of(String column) {
      return List.of(values()).stream()
          .filter(setting -> setting.column().equals(column))
          .findFirst();
    }

    /// The column, such as `med_type`.
    public String column() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// What a word means, if it is one of this setting's.
    public Optional<String> value(String word) {
      return Optional.ofNullable(values.get(word));
    }

    /// All words it may have, sorted.
    public Set<String> words() {
      return new TreeSet<>(values.keySet());
    }

    private static Map<String, String> kinds() {
      Map<String, String> kinds = new HashMap<>();
      for (VisitKind kind : VisitKind.values()) {
        kinds.put(kind.name(), kind.name());
      }
      kinds.put("普通门诊", VisitKind.OUTPATIENT.name());
      kinds.put("急诊", VisitKind.EMERGENCY.name());
      kinds.put("门诊慢特病", VisitKind.CHRONIC.name());
      kinds.put("住院", VisitKind.INPATIENT.name());
      kinds.put("药店购药", VisitKind.PHARMACY.name());
      kinds.put("互联网诊疗", VisitKind.INTERNET.name());
      kinds.put("不明", VisitKind.UNDETERMINED.name());
      return kinds;
    }
  }

  private Map<String, String> of(Setting setting) {
    Map<String, String> values = new HashMap<>();
    entries.stream()
        .filter(entry -> entry.setting == setting)
        .forEach(entry -> values.put(entry.code, entry.value));
    return values;
  }

  /// The levels, the area's codes before the nation's.
  public InstitutionLevels levels() {
    Map<String, Integer> levels = new HashMap<>();
    of(Setting.HOSP_LV).forEach((code, value) -> levels.put(code, Integer.valueOf(value)));
    return new InstitutionLevels(levels);
  }

  /// The kinds of visits, the area's codes before the nation's.
  public VisitKinds kinds() {
    Map<String, VisitKind> kinds = new HashMap<>(VisitKinds.national().byMedicalType());
    of(Setting.MED_TYPE).forEach((code, value) -> kinds.put(code, VisitKind.valueOf(value)));
    return new VisitKinds(kinds);
  }

  /// The values of `hosp_appr_flag` that put a line on the patient's own account.
  public Set<String> selfPayFlags() {
    return new HashSet<>(of(Setting.HOSP_APPR_FLAG).keySet());
  }

  /// As lines of the file `area_settings.csv`, without its header.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    entries.forEach(
        entry -> lines.add(String.join(",", entry.setting.column(), entry.code, entry.value)));
    return lines;
  }
}
