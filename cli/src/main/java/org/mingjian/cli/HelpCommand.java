package org.mingjian.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian help`: the page of any command, of one below another too.
@Command(
    name = "help",
    helpCommand = true,
    header = "显示命令的用法  Show how to use a command",
    footer = {"%n例 Examples:", "  ./mingjian help audit", "  ./mingjian help knowledge import"})
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "命令，可带下级命令  a command, and one below it")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine().getParent();
    for (String word : words) {
      CommandLine below = command.getSubcommands().get(word);
      if (below == null) {
        throw new ParameterException(
            spec.commandLine(),
            "没有这个命令 no such command: "
                + word
                + "，可用 there are: "
                + String.join(", ", command.getSubcommands().keySet()));
      }
      command = below;
    }
    command.usage(command.getOut());
    return ExitCodes.DONE.number();
  }

  @Override
  public String toString() {
    return "HelpCommand" + words;
  }
}
