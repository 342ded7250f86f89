package org.mingjian.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./mingjian release`.
@Command(
    name = "release",
    header = "规则知识版本：生成、比对  Releases of the libraries",
    description = {
      "从规则知识库生成某一统筹区的版本文件，供 audit --release 使用；比对两个版本在历史数据上的差别。",
      "Build the release of an area from a library, for audit --release; compare two on a history."
    },
    footer = {
      "%n例 Examples:",
      "  ./mingjian release build --library 库目录 --area 370600 --out 370600.release",
      "  ./mingjian release compare 三月.release 六月.release --lake 数据湖 --out 比对结果"
    },
    subcommands = {ReleaseBuildCommand.class, ReleaseCompareCommand.class})
final class ReleaseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCodes.MISUSED.number();
  }
}
