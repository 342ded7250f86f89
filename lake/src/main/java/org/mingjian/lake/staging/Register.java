package org.mingjian.lake.staging;

import java.util.Map;
import java.util.TreeMap;

/// What the register says of institutions (`fixmedins_b`), by code.
public final class Register {
  private static final Institution UNKNOWN = new Institution("", "", "", "");

  private final Map<String, Institution> institutions = new TreeMap<>();

  /// Name, `fixmedins_type`, `hosp_lv` and `admdvs` of an institution; empty where absent.
  public record Institution(String name, String type, String level, String area) {}

  /// Adds an institution and tells whether it is new, a repetition, or a contradiction, in which
  /// case the first row stays.
  public Addition add(String code, Institution institution) {
    Institution known = institutions.putIfAbsent(code, institution);
    if (known == null) {
      return Addition.NEW;
    }
    return known.equals(institution) ? Addition.REPEATED : Addition.CONTRADICTED;
  }

  /// Adds what another register has and this has not.
  public void addAll(Register other) {
    other.institutions.forEach(institutions::putIfAbsent);
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
