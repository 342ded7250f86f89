package org.mingjian.server;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/// The program behind `./mingjian serve`.
public final class MingjianServer {
  private static final int WIDTH = 110;

  private MingjianServer() {}

  /// Serves until told to stop and ends the process with its exit code.
  public static void main(String[] arguments) {
    System.exit(
        command(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .execute(arguments));
  }

  static CommandLine command(PrintWriter out, PrintWriter err) {
    CommandLine command = new CommandLine(new ServeCommand());
    command.setOut(out).setErr(err);
    command.setExecutionExceptionHandler(ExitCode::failed);
    command.setParameterExceptionHandler(ExitCode::misused);
    CommandLine.Model.UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.width(WIDTH);
    usage.adjustLineBreaksForWideCJKCharacters(true);
    usage.sortOptions(false);
    return command;
  }
}
