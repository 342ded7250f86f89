package org.mingjian.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.ReleaseArea;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.library.LibraryError;
import org.mingjian.library.release.BuiltRelease;
import org.mingjian.library.release.ReleaseBuild;
import org.mingjian.library.release.ReleaseRequest;
import org.mingjian.library.release.WorkItem;
import org.mingjian.library.store.LibraryFolder;
import org.mingjian.values.MingjianException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./mingjian release build`.
@Command(
    name = "build",
    header = "生成某一统筹区的版本文件  Build the release of an area",
    description = {
      "按国家→省→市各层合成该统筹区有效的规则与知识，写成不可更改的版本文件；相同的 --as-known-at 总得到相同的文件。",
      "The effective rules and points of an area as an immutable file; the same --as-known-at gives the same file."
    },
    footer = {
      "%n例 Examples:",
      "  ./mingjian release build --library 库目录 --area 370600 --out 370600.release",
      "  ./mingjian release build --area 370600 --as-known-at 2026-03-31 --out 三月.release",
      "  ./mingjian audit --lake 数据湖 --release 370600.release --out 结果目录"
    })
final class ReleaseBuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private LibraryOption library = new LibraryOption();

  @Mixin private AreaOption area = new AreaOption();

  @Option(
      names = "--as-known-at",
      paramLabel = "TIME",
      converter = KnownAt.class,
      description = "只用到这一时刻为止记入的内容，默认现在  what was recorded up to then; default: now")
  private Optional<Instant> knownAt = Optional.empty();

  @Option(
      names = "--on",
      paramLabel = "DAY",
      converter = Days.class,
      description =
          "所有日期都按这一天的规则参数和启用状态判断（试算用）；默认各日按当日的判断  take this day's parameters and states for all"
              + " days; default: each day its own")
  private Optional<LocalDate> on = Optional.empty();

  @Option(
      names = "--strict-publication",
      description = "知识点自公布日起生效，不追溯  points hold from their publication days")
  private boolean strict;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "版本文件  file to write")
  private Path out = Path.of("");

  @Option(
      names = "--replace",
      description = "文件里已有别的内容时也覆盖  replace the file even if it holds something else")
  private boolean replace;

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    LibraryFolder folder = library.open();
    Instant known = knownAt.orElseGet(() -> folder.now(Clock.systemUTC()));
    warnOfUnknownArea(folder, terminal);
    warnOfNothingInside(folder, terminal);
    BuiltRelease built =
        ReleaseBuild.run(folder, new ReleaseRequest(area.code(), known, strict, on));
    LocalRuleGate.pass(folder, built);
    if (stands(built.release())) {
      terminal.out().println("文件里已是这一版本，未改动 the file holds this release already");
    } else {
      ReleaseFile.write(built.release(), out);
    }
    tell(built, folder, terminal);
    return ExitCodes.DONE.number();
  }

  /// Claims mostly bear the codes of counties; without their rows a city's release covers nothing.
  private void warnOfNothingInside(LibraryFolder folder, Terminal terminal) {
    ReleaseArea of = folder.areas().releaseArea(area.code());
    boolean parent = of.links().stream().anyMatch(link -> link.parent().equals(area.code()));
    if (!of.isNation() && !parent) {
      terminal
          .err()
          .println(
              "areas.csv 里没有属于 "
                  + of.text()
                  + " 的区县：本版本只审核代码正是 "
                  + of.code()
                  + " 的费用；数据里写区县代码的，请先补 代码,上级代码,名称 nothing lies in this area, claims of its"
                  + " counties are not covered");
    }
  }

  /// Whether the file holds this release already. What else it may hold is not replaced unasked:
  /// findings name releases, and a release that was overwritten cannot be shown again.
  private boolean stands(Release release) {
    if (!Files.exists(out)) {
      return false;
    }
    Optional<Release> there = there();
    if (there.map(Release::sha256).filter(release.sha256()::equals).isPresent()) {
      return true;
    }
    if (!replace) {
      String what =
          there.map(old -> "另一版本 another release " + old.id()).orElse("别的内容 something else");
      throw new MingjianException(
          LibraryError.OCCUPIED,
          out + "：已有" + what + "，未覆盖；请换一个文件名，或加 --replace name another file, or give --replace");
    }
    return false;
  }

  private Optional<Release> there() {
    try {
      return Optional.of(ReleaseFile.read(out));
    } catch (MingjianException e) {
      return Optional.empty();
    }
  }

  private void warnOfUnknownArea(LibraryFolder folder, Terminal terminal) {
    if (!folder.areas().knows(area.code())) {
      terminal
          .err()
          .println(
              "areas.csv 里没有 "
                  + area.code()
                  + "：只用国家层和该统筹区自己的记录，不知道它属于哪个省；请加一行 代码,上级代码,名称"
                  + " area unknown: the nation's records and its own, none of a province");
    }
  }

  private void tell(BuiltRelease built, LibraryFolder folder, Terminal terminal) {
    Release release = built.release();
    PrintWriter to = terminal.out();
    to.println("版本 release " + release.id() + "  SHA-256 " + release.sha256().hex());
    to.println("统筹区 area " + area.code() + " " + folder.areas().name(area.code()));
    to.println("规则 rules " + release.rules().size() + "，知识点 points by layer " + layers(release));
    long changing = release.rules().stream().filter(rule -> !rule.terms().isEmpty()).count();
    if (changing > 0) {
      to.println("其中按日期取值的规则 rules that change by day " + changing);
    }
    to.println("知悉时刻 known at " + built.request().knownAt());
    tellUnmapped(built.workList(), to);
    to.println("文件 file " + out.toAbsolutePath());
  }

  private static SortedMap<String, Long> layers(Release release) {
    SortedMap<String, Long> layers = new TreeMap<>();
    for (KnowledgeTable points : release.tables().values()) {
      for (int row = 0; row < points.size(); row++) {
        layers.merge(points.layer(row), 1L, Long::sum);
      }
    }
    return layers;
  }

  private static void tellUnmapped(List<WorkItem> workList, PrintWriter to) {
    if (!workList.isEmpty()) {
      to.println(
          "待对照的限定文字 limit texts to be mapped: "
              + workList.size()
              + "（其中 "
              + workList.stream().filter(WorkItem::leftOut).count()
              + " 个知识点未进入版本 left out）；见 see ./mingjian knowledge check --limits");
    }
  }
}
