package org.mingjian.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./mingjian release`.
@Command(
    name = "release",
    header = "规则知识版本：生成  Releases of the libraries",
    description = {
      "从规则知识库生成某一统筹区的版本文件，供 audit --release 使用。",
      "Build the release of an area from a library, for audit --release."
    },
    footer = {
      "%n例 Example:",
      "  ./mingjian release build --library 库目录 --area 370600 --out 370600.release"
    },
    subcommands = {ReleaseBuildCommand.class})
final class ReleaseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCodes.MISUSED.number();
  }
}
