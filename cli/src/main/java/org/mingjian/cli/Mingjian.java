package org.mingjian.cli;

/// The command line of Mingjian.
public final class Mingjian {
  private Mingjian() {}

  /// Runs one command and ends the process with its exit code.
  public static void main(String[] arguments) {
    System.out.println("Mingjian 明鉴 0.1.0");
  }
}
