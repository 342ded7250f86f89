package org.mingjian.synth;

/// What to generate: so many insured persons over so many calendar months, the last of them June
/// 2026. The same persons, months and seed give the same city, whatever the threads.
public record CityPlan(int persons, int months, long seed, int threads) {
  /// Refuses a city without people, time or threads.
  public CityPlan {
    require(persons >= 1 && persons <= 50_000_000, "persons must be 1 to 50000000, was " + persons);
    require(months >= 1 && months <= 120, "months must be 1 to 120, was " + months);
    require(threads >= 1, "threads must be at least 1, was " + threads);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
