package org.mingjian.server;

/// The program behind `./mingjian sidecar`.
public final class MingjianSidecar {
  private MingjianSidecar() {}

  /// Serves until told to stop and ends the process with its exit code.
  public static void main(String[] arguments) {
    MingjianServer.run(new SidecarCommand(), arguments);
  }
}
