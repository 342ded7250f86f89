package org.mingjian.server;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

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

  /// Chinese first, English beside it, `-h` everywhere.
  private static void dress(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("显示用法  show this help")
                .build());
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.synopsisHeading("%n用法 Usage: ");
    usage.parameterListHeading("%n参数 Parameters:%n");
    usage.optionListHeading("%n选项 Options:%n");
    usage.commandListHeading("%n命令 Commands:%n");
    usage.exitCodeListHeading("%n退出码 Exit codes:%n");
    usage.width(WIDTH);
    usage.adjustLineBreaksForWideCJKCharacters(true);
    usage.sortOptions(false);
    command.getSubcommands().values().forEach(MingjianServer::dress);
  }
}
