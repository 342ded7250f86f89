package org.mingjian.claims;

import java.util.Map;

/// Tells the level of an institution from `hosp_lv`: 3, 2, 1 (first level and below) or [#UNKNOWN].
/// One-digit codes mean different things in different areas and are unknown unless the area's
/// setting names them. Source: claims-extract §3.
public record InstitutionLevels(Map<String, Integer> localCodes) {
  /// No level can be told.
  public static final byte UNKNOWN = 0;

  private static final Map<String, Integer> NATIONAL =
      Map.ofEntries(
          Map.entry("01", 3),
          Map.entry("02", 3),
          Map.entry("03", 3),
          Map.entry("04", 3),
          Map.entry("05", 2),
          Map.entry("06", 2),
          Map.entry("07", 2),
          Map.entry("08", 1),
          Map.entry("09", 1),
          Map.entry("10", 1),
          Map.entry("11", 1));

  /// Copies in; levels are 1 to 3.
  public InstitutionLevels {
    localCodes = Map.copyOf(localCodes);
    for (Map.Entry<String, Integer> entry : localCodes.entrySet()) {
      if (entry.getValue() < 1 || entry.getValue() > 3) {
        throw new IllegalArgumentException("level must be 1 to 3: " + entry);
      }
    }
  }

  /// The national codes alone.
  public static InstitutionLevels national() {
    return new InstitutionLevels(Map.of());
  }

  /// The level that a code or word stands for.
  public byte of(String hospitalLevel) {
    Integer level = localCodes.get(hospitalLevel);
    if (level == null) {
      level = NATIONAL.get(hospitalLevel);
    }
    return level == null ? ofWord(hospitalLevel) : level.byteValue();
  }

  /// The first level that can be told: the settlement's, the visit's, the register's.
  public byte of(String settlement, String visit, String register) {
    byte level = of(settlement);
    if (level == UNKNOWN) {
      level = of(visit);
    }
    return level == UNKNOWN ? of(register) : level;
  }

  private static byte ofWord(String word) {
    if (word.startsWith("三级")) {
      return 3;
    }
    if (word.startsWith("二级")) {
      return 2;
    }
    return (byte) (word.startsWith("一级") ? 1 : UNKNOWN);
  }
}
