package org.mingjian.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./mingjian knowledge`.
@Command(
    name = "knowledge",
    header = "规则知识库：导入、导出、查找、检查  The libraries: import, export, search, check",
    description = {
      "编辑规则库与知识库。库是一个文件夹，每次导入成为其中的一个包，从不改动。",
      "Edit the two libraries: a folder of packs, one an import, never changed."
    },
    footer = {
      "%n例 Examples:",
      "  ./mingjian knowledge import 附件目录 --library 库目录",
      "  ./mingjian release build --library 库目录 --area 370600 --out 370600.release"
    },
    subcommands = {
      KnowledgeImportCommand.class,
      KnowledgeExportCommand.class,
      KnowledgeSearchCommand.class,
      KnowledgeShowCommand.class,
      KnowledgeCheckCommand.class,
      KnowledgeDiffCommand.class
    })
final class KnowledgeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCodes.MISUSED.number();
  }
}
