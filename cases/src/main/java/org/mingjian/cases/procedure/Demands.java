package org.mingjian.cases.procedure;

import java.util.List;

/// What must come with an outcome.
///
/// @param reasons the codes one of which must be given; empty: none
/// @param materials kinds, one of each attached at the step; empty: none
/// @param opinion whether words of one's own are needed
public record Demands(List<String> reasons, List<String> materials, boolean opinion) {
  /// Copies in.
  public Demands {
    reasons = List.copyOf(reasons);
    materials = List.copyOf(materials);
  }
}
