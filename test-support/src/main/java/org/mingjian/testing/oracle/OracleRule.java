package org.mingjian.testing.oracle;

import java.util.List;
import java.util.Map;

/// What the oracle needs of a rule file. Parameter values are text, sets joined by `;`.
///
/// @param code the rule's code
/// @param template the template, which is also the name of its statement
/// @param tables its knowledge tables, the one that names items first
/// @param parameters values by name
/// @param scenes visit kinds it judges, empty for all
/// @param insurance insurance types it is for, empty for all
public record OracleRule(
    String code,
    String template,
    List<String> tables,
    Map<String, String> parameters,
    List<String> scenes,
    List<String> insurance) {
  private static final int ALL_SCENES = 6;

  /// Copies in; all six scenes are no restriction.
  public OracleRule {
    tables = List.copyOf(tables);
    parameters = Map.copyOf(parameters);
    scenes = scenes.size() >= ALL_SCENES ? List.of() : List.copyOf(scenes);
    insurance = List.copyOf(insurance);
  }
}
