package org.mingjian.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The look that all help pages share: Chinese first, English beside it, exit codes at the end.
final class HelpPages {
  private static final int WIDTH = 110;

  private HelpPages() {}

  /// Dresses a command and all below it.
  static void dress(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.width(WIDTH);
    usage.adjustLineBreaksForWideCJKCharacters(true);
    usage.synopsisHeading("%n用法 Usage: ");
    usage.parameterListHeading("%n参数 Parameters:%n");
    usage.optionListHeading("%n选项 Options:%n");
    usage.commandListHeading("%n命令 Commands:%n");
    usage.exitCodeListHeading("%n退出码 Exit codes:%n");
    usage.exitCodeList(exitCodes());
    usage.sortOptions(false);
    command.getSubcommands().values().forEach(HelpPages::dress);
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCodes code : ExitCodes.values()) {
      codes.put(Integer.toString(code.number()), code.meaning());
    }
    return codes;
  }
}
