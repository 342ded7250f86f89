package org.mingjian.cli;

import org.mingjian.synth.CityPlan;
import org.mingjian.values.MingjianException;
import picocli.CommandLine.Option;

/// Options that say which city is generated.
final class CityOptions {
  @Option(
      names = "--persons",
      paramLabel = "N",
      description = "参保人数，默认 ${DEFAULT-VALUE}  insured persons")
  private int persons = 20_000;

  @Option(
      names = "--months",
      paramLabel = "M",
      description = "月数，默认 ${DEFAULT-VALUE}  calendar months")
  private int months = 12;

  @Option(names = "--seed", paramLabel = "S", description = "种子，默认 ${DEFAULT-VALUE}  seed")
  private long seed = 1;

  /// What distinguishes one city from another.
  String text() {
    return persons + " persons, " + months + " months, seed " + seed;
  }

  CityPlan plan(int threads) {
    try {
      return new CityPlan(persons, months, seed, threads);
    } catch (IllegalArgumentException e) {
      throw new MingjianException(CliError.OPTIONS, String.valueOf(e.getMessage()), e);
    }
  }
}
