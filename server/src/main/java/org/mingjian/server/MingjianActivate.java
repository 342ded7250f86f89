package org.mingjian.server;

import org.mingjian.server.activation.ActivateCommand;

/// The program behind `./mingjian release activate`.
public final class MingjianActivate {
  private MingjianActivate() {}

  /// Puts a release in force and ends the process with its exit code.
  public static void main(String[] arguments) {
    MingjianServer.run(new ActivateCommand(), arguments);
  }
}
