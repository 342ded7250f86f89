package org.mingjian.cli;

import picocli.CommandLine.Option;

/// `-h` of every command.
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示用法  show this help")
  private boolean asked;

  @Override
  public String toString() {
    return "HelpOption[" + asked + "]";
  }
}
