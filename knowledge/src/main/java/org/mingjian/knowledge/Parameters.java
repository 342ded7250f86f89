package org.mingjian.knowledge;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjian.values.Decimals;
import org.mingjian.values.MingjianException;

/// The parameters of one rule by name, each with value, unit and source.
public record Parameters(Map<String, Parameter> byName) {
  /// Copies in, sorted by name.
  public Parameters {
    byName = Collections.unmodifiableMap(new TreeMap<>(byName));
  }

  /// One parameter: its value as text, its unit (may be empty) and where the value comes from.
  public record Parameter(String value, String unit, String source) {}

  /// The text of a parameter.
  ///
  /// @throws MingjianException [KnowledgeError#PARAMETER] if the rule has none of this name
  public String text(String name) {
    Parameter parameter = byName.get(name);
    if (parameter == null) {
      throw new MingjianException(
          KnowledgeError.PARAMETER,
          "parameter " + name + " is missing; there are " + byName.keySet());
    }
    return parameter.value();
  }

  /// The parameter as a number at a scale.
  ///
  /// @throws MingjianException [KnowledgeError#PARAMETER] if it is missing or no such number
  public long number(String name, int scale) {
    return Decimals.parse(text(name), scale)
        .orElseThrow(() ->
            new MingjianException(
                KnowledgeError.PARAMETER,
                "parameter "
                    + name
                    + " must be a number with at most "
                    + scale
                    + " decimals, was "
                    + text(name)));
  }

  /// The parameter as a list separated by `;`, empty if the parameter is blank.
  public List<String> list(String name) {
    String text = text(name);
    return text.isBlank() ? List.of() : List.of(text.split(";", -1));
  }

  /// Whether the rule has this parameter.
  public boolean has(String name) {
    return byName.containsKey(name);
  }
}
