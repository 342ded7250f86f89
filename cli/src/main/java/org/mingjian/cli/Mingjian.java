package org.mingjian.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The command line of Mingjian.
@Command(
    name = "./mingjian",
    version = "Mingjian 明鉴 0.1.0",
    header = {
      "明鉴：医保基金智能审核。一份数据、一套规则、一条命令。",
      "Mingjian: audits health-insurance claims. One extract, one rule pack, one command."
    },
    description = {
      "%n先试试 Try first: @|bold ./mingjian demo|@",
      "审核自己的数据 Audit your own: @|bold ./mingjian audit --input 数据目录 --out 结果目录|@"
    },
    footer = {"%n某个命令的用法 How to use a command: ./mingjian help COMMAND"},
    subcommands = {
      DemoCommand.class,
      AuditCommand.class,
      ImportCommand.class,
      RulesCommand.class,
      KnowledgeCommand.class,
      ReleaseCommand.class,
      SynthCommand.class,
      EvaluateCommand.class
    })
public final class Mingjian {
  @Mixin private HelpOption help = new HelpOption();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "版本  version")
  private boolean version;

  private Mingjian() {}

  /// Runs one command and ends the process with its exit code.
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /// Runs one command and gives its exit code.
  static int run(String... arguments) {
    PrintWriter err = writer(System.err);
    try {
      return commandLine(writer(System.out), err).execute(arguments);
    } catch (OutOfMemoryError e) {
      err.println(
          "内存不足，可用 MINGJIAN_JAVA_OPTS=-Xmx4g 加大 out of memory, more by MINGJIAN_JAVA_OPTS=-Xmx4g");
      return ExitCodes.FAILED.number();
    }
  }

  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    CommandLine commands = new CommandLine(new Mingjian());
    LauncherCommand.addTo(commands);
    commands.addSubcommand(new HelpCommand());
    commands.setOut(out).setErr(err);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setExecutionExceptionHandler(ExitCodes::failed);
    commands.setParameterExceptionHandler(ExitCodes::misused);
    HelpPages.dress(commands);
    return commands;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
