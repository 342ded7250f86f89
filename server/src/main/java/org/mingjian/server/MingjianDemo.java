package org.mingjian.server;

/// The second half of `./mingjian demo`: people at the desk, and the service.
public final class MingjianDemo {
  private MingjianDemo() {}

  /// Sets the demo up, serves until told to stop and ends the process with its exit code.
  public static void main(String[] arguments) {
    MingjianServer.run(new DemoCommand(), arguments);
  }
}
