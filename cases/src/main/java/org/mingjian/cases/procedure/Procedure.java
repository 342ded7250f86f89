package org.mingjian.cases.procedure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjian.values.AreaCode;
import org.mingjian.values.LocalizedText;

/// The procedure of an area, read and checked. A case follows the one it was opened under to its
/// end, so it names its [#id]. Source: 医保发〔2022〕12号 art. 20; 医保办发〔2023〕14号.
///
/// @param id changes whenever a word of the declaration does
/// @param area whose it is
/// @param name its title
/// @param start the step a case begins at
/// @param patternRules codes of rules whose findings gather by pattern, not by settlement
/// @param steps by id, in the order they are shown
/// @param words names of its codes
public record Procedure(
    String id,
    AreaCode area,
    LocalizedText name,
    String start,
    Set<String> patternRules,
    Map<String, Step> steps,
    Words words) {
  /// Copies in, keeping the order.
  public Procedure {
    patternRules = Set.copyOf(patternRules);
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
  }

  /// The step of an id.
  public Optional<Step> step(String stepId) {
    return Optional.ofNullable(steps.get(stepId));
  }

  /// What the codes of a procedure are called, each in the order of its file.
  ///
  /// @param reasons of outcomes
  /// @param closings why a case ended
  /// @param materials kinds of material
  /// @param letters kinds of letters
  public record Words(
      Map<String, LocalizedText> reasons,
      Map<String, LocalizedText> closings,
      Map<String, LocalizedText> materials,
      Map<String, Letter> letters) {
    /// Copies in, keeping the order.
    public Words {
      reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
      closings = Collections.unmodifiableMap(new LinkedHashMap<>(closings));
      materials = Collections.unmodifiableMap(new LinkedHashMap<>(materials));
      letters = Collections.unmodifiableMap(new LinkedHashMap<>(letters));
    }
  }
}
