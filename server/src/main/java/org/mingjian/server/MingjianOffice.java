package org.mingjian.server;

import org.mingjian.server.register.ClientCommand;
import org.mingjian.server.replay.SendCommand;
import picocli.CommandLine.Command;

/// The program behind the commands that look after the service: `client`, `ask`, `journal`,
/// `reactions`, `sidecars`, `lake`, `month`, `desk`, `send`, `user`.
@Command(
    name = "./mingjian",
    subcommands = {
      ClientCommand.class,
      AskCommand.class,
      JournalCommand.class,
      ReactionsCommand.class,
      SidecarsCommand.class,
      LakeCommand.class,
      MonthCommand.class,
      DeskCommand.class,
      SendCommand.class,
      UserCommand.class
    })
public final class MingjianOffice implements Runnable {
  MingjianOffice() {}

  /// Runs one command and ends the process with its exit code.
  public static void main(String[] arguments) {
    MingjianServer.run(new MingjianOffice(), arguments);
  }

  @Override
  public void run() {
    throw new IllegalStateException("the launcher names a command");
  }
}
