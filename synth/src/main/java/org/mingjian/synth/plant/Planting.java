package org.mingjian.synth.plant;

/// What a row of the truth says.
public enum Planting {
  /// The rule must blame this.
  PLANTED,
  /// The rule must not blame this, though little is missing.
  NEAR_MISS
}
