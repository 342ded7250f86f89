package org.mingjian.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingjian.lake.ImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./mingjian import`.
@Command(
    name = "import",
    header = "把数据导入数据湖  Import an extract into a lake",
    description = {
      "把一份数据导入数据湖；可以按月追加，重复的文件自动跳过。",
      "本地编码的含义（医疗类别、机构等级、医院审批标志）写在数据目录的 area_settings.csv。",
      "Import an extract into a lake; months may be added, files already there are skipped.",
      "What codes of the area's own mean: area_settings.csv beside the tables."
    },
    footer = {"%n例 Example:", "  ./mingjian import --input 数据目录 --lake 数据湖"})
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "DIR",
      description = "数据目录（国家标准表，CSV 或 Parquet）  folder with the extract tables")
  private Path input = Path.of("");

  @Option(
      names = "--lake",
      required = true,
      paramLabel = "DIR",
      description = "数据湖目录，没有则新建  folder of the lake, made if absent")
  private Path lake = Path.of("");

  @Mixin private WorkOptions work = new WorkOptions();

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    ImportReport report = new Importing(terminal, work).run(input, lake);
    new ImportText(report, lake).lines().forEach(terminal.out()::println);
    return ExitCodes.DONE.number();
  }
}
