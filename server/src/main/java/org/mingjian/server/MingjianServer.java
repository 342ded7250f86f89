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
    run(new ServeCommand(), arguments);
  }

  /// Runs a command and ends the process with its exit code.
  static void run(Object command, String... arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(command(command, out, err).execute(arguments));
  }

  static CommandLine command(Object of, PrintWriter out, PrintWriter err) {
    CommandLine command = new CommandLine(of);
    command.setOut(out).setErr(err);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setExecutionExceptionHandler(ExitCode::failed);
    command.setParameterExceptionHandler(ExitCode::misused);
    dress(command);
    return command;
  }

  private static void dress(CommandLine command) {
    CommandLine.Model.UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.width(WIDTH);
    usage.adjustLineBreaksForWideCJKCharacters(true);
    usage.sortOptions(false);
    command.getSubcommands().values().forEach(MingjianServer::dress);
  }
}
