package org.mingjian.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.mingjian.library.review.RecordExport;
import org.mingjian.values.AreaCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./mingjian knowledge export`.
@Command(
    name = "export",
    header = "导出知识点为 CSV，可用电子表格编辑后再导入  Export points as CSV, to edit and import again",
    description = {
      "每张知识表一个 CSV 文件；编辑后用 knowledge import 导入，未改动的行不会重复。",
      "One CSV a knowledge table; edit it and import it again: rows that did not change add nothing."
    },
    footer = {"%n例 Example:", "  ./mingjian knowledge export --library 库目录 --out 导出目录"})
final class KnowledgeExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private LibraryOption library = new LibraryOption();

  @Option(
      names = "--area",
      paramLabel = "CODE",
      converter = AreaCodes.class,
      description = "只导出这一层，默认全部  this layer only; default: all")
  private Optional<AreaCode> area = Optional.empty();

  @Option(
      names = "--as-known-at",
      paramLabel = "TIME",
      converter = KnownAt.class,
      description = "只导出到这一时刻为止记入的内容  what was recorded up to then; default: all")
  private Instant knownAt = Instant.MAX;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "导出目录  folder to write to")
  private Path out = Path.of("");

  @Option(
      names = "--replace",
      description = "覆盖目录中内容不同的同名文件  replace files there that say something else")
  private boolean replace;

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    SortedMap<String, Integer> written =
        new RecordExport(library.open(), area, knownAt).write(out, replace);
    TextTable table = new TextTable("知识表 table", "记录 records>");
    written.forEach((name, count) -> table.add(name, Figures.count(count)));
    table.lines().forEach(terminal.out()::println);
    terminal.out().println("目录 folder " + out.toAbsolutePath());
    return ExitCodes.DONE.number();
  }
}
