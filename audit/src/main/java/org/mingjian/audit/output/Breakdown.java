package org.mingjian.audit.output;

import java.util.List;

/// Findings by one dimension.
///
/// @param dimension what they are counted by
/// @param slices the values with most money, or all months in order
/// @param values how many values there are, those left out included
public record Breakdown(Dimension dimension, List<Slice> slices, long values) {
  /// Copies in.
  public Breakdown {
    slices = List.copyOf(slices);
  }
}
