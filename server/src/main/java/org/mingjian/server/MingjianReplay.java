package org.mingjian.server;

import org.mingjian.server.replay.ReplayCommand;

/// The program behind `./mingjian replay`.
public final class MingjianReplay {
  private MingjianReplay() {}

  /// Replays and ends the process with its exit code.
  public static void main(String[] arguments) {
    MingjianServer.run(new ReplayCommand(), arguments);
  }
}
