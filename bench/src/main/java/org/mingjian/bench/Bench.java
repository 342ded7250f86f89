package org.mingjian.bench;

/// The benchmark application.
public final class Bench {
  private Bench() {}

  /// Runs the benchmarks named by the arguments.
  public static void main(String[] arguments) {
    System.out.println("Mingjian 明鉴 bench");
  }
}
