package org.mingjian.knowledge;

import java.util.List;
import java.util.Set;

/// What a rule is for.
///
/// @param scenes names of the visit kinds it judges
/// @param moments BEFORE, DURING, AFTER
/// @param insuranceTypes insutype codes it is for; empty means all
/// @param follows whose rules apply: the place of treatment or of insurance
/// @param subject what a hit blames
/// @param fields tables and columns it needs beyond the mandatory ones; `a|b` means either
public record RuleScope(
    Set<String> scenes,
    Set<String> moments,
    Set<String> insuranceTypes,
    Follows follows,
    Subject subject,
    List<String> fields) {
  /// Copies in.
  public RuleScope {
    scenes = Set.copyOf(scenes);
    moments = Set.copyOf(moments);
    insuranceTypes = Set.copyOf(insuranceTypes);
    fields = List.copyOf(fields);
  }

  /// Whose rules apply.
  public enum Follows {
    /// 就医地.
    TREATMENT,
    /// 参保地.
    INSURANCE
  }

  /// What a hit blames.
  public enum Subject {
    /// A charge line.
    LINE,
    /// A visit.
    VISIT,
    /// A person's window.
    PERSON,
    /// An institution's window.
    INSTITUTION
  }
}
