package org.mingjian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.mingjian.audit.output.OutputFolder;
import org.mingjian.audit.replacement.ReleaseChange;
import org.mingjian.audit.replacement.ReleaseComparison;
import org.mingjian.audit.report.ChangeJson;
import org.mingjian.audit.report.ChangePage;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ReadSettings;
import org.mingjian.values.MingjianException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian release compare`.
@Command(
    name = "compare",
    header = "比对两个版本：新版本在历史数据上会改变什么  What another release would have changed",
    description = {
      "用两个版本审核同一个数据湖，列出新增、消失和金额变化的疑点，按规则、机构、科室汇总。",
      "Judge one lake by two releases: findings gained, lost and claimed differently."
    },
    footer = {
      "%n写到结果目录 Written to --out:",
      "  compare.html   各项汇总与每条规则的样例  the page, with samples of every rule",
      "  compare.json   同样的数字  the same figures",
      "%n例 Example:",
      "  ./mingjian release compare 三月.release 六月.release --lake 数据湖 --out 比对结果"
    })
final class ReleaseCompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "原版本文件  the earlier release file")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "新版本文件  the later release file")
  private Path after = Path.of("");

  @Option(
      names = "--lake",
      required = true,
      paramLabel = "DIR",
      description = "已导入的数据湖  a lake made by import")
  private Path lake = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "结果目录；不给则只在屏幕上列出  folder for the page; default: the table alone")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--replace",
      description = "结果目录里已有别的比对结果时也覆盖  replace another comparison in --out")
  private boolean replace;

  @Mixin private WorkOptions work = new WorkOptions();

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    Release earlier = ReleaseFile.read(before);
    Release later = ReleaseFile.read(after);
    ReleaseChange change = compare(earlier, later, terminal);
    new ReleaseChangeText(change).lines().forEach(terminal.out()::println);
    if (out.isPresent()) {
      write(change, out.get(), terminal);
    }
    return ExitCodes.DONE.number();
  }

  private ReleaseChange compare(Release earlier, Release later, Terminal terminal) {
    try (LakeReader reader = LakeReader.open(lake, ReadSettings.defaults())) {
      ProgressLine line = terminal.step("比对 comparing");
      AtomicLong done = new AtomicLong();
      ReleaseChange change =
          ReleaseComparison.run(
              reader,
              earlier,
              later,
              work.threads(),
              lines ->
                  line.reached(
                      done.addAndGet(lines),
                      reader.lines(),
                      Figures.count(done.get()) + " 行 lines"));
      line.done(Figures.count(done.get()) + " 行 lines");
      return change;
    }
  }

  private void write(ReleaseChange change, Path folder, Terminal terminal) {
    String json = ChangeJson.write(change);
    try (OutputFolder output = OutputFolder.open(folder)) {
      if (stands(output, json)) {
        terminal.out().println("结果目录里已是这一结果，未改动 the folder holds this comparison already");
      } else {
        Files.writeString(output.staged(ChangeJson.FILE), json);
        Files.writeString(output.staged(ChangePage.FILE), ChangePage.html(change));
        output.publish(List.of(ChangeJson.FILE, ChangePage.FILE));
      }
      terminal.out().println("比对页 page: " + output.published(ChangePage.FILE).toAbsolutePath());
    } catch (IOException e) {
      throw OutputFolder.notWritable(folder, e);
    }
  }

  /// Whether the folder holds this comparison already. Another one is not replaced unasked.
  private boolean stands(OutputFolder output, String json) throws IOException {
    Path there = output.published(ChangeJson.FILE);
    Path page = output.published(ChangePage.FILE);
    boolean same =
        Files.exists(there) && Files.exists(page) && Files.readString(there).equals(json);
    if (same || replace || !Files.exists(there) && !Files.exists(page)) {
      return same;
    }
    throw new MingjianException(
        CliError.OCCUPIED,
        (Files.exists(there) ? there : page)
            + "：已有别的比对结果 another comparison，未覆盖；请换一个目录，或加 --replace name another folder, or give"
            + " --replace");
  }
}
