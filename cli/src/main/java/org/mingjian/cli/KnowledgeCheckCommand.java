package org.mingjian.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mingjian.library.release.ReleaseBuild;
import org.mingjian.library.release.ReleaseRequest;
import org.mingjian.library.release.WorkItem;
import org.mingjian.library.review.LibraryCheck;
import org.mingjian.library.review.Remark;
import org.mingjian.library.store.LibraryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./mingjian knowledge check`.
@Command(
    name = "check",
    header = "检查库：失效条目、重叠、矛盾、不会命中的规则、未对照的限定文字  Check the library",
    description = {
      "检查某统筹区的规则知识：失效的条目、有效期重叠、目录中没有的代码、层级矛盾、不会命中的规则、公布日不详、修订未重述。",
      "--limits 列出未对照的限定文字（工作清单）：给出 --lake 时金额多的在前，否则知识点多的在前。",
      "Dead points, overlaps, unknown codes, contradictions, rules that cannot fire; --limits lists texts to map."
    },
    footer = {
      "%n例 Examples:",
      "  ./mingjian knowledge check --library 库目录 --area 370600",
      "  ./mingjian knowledge check --library 库目录 --limits --lake 数据湖",
      "  ./mingjian knowledge check --catalogue 药品目录代码.txt"
    })
final class KnowledgeCheckCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  @Spec private CommandSpec spec;

  @Mixin private LibraryOption library = new LibraryOption();

  @Mixin private AreaOption area = new AreaOption();

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "目录代码，每行一个，取逗号前  codes of a catalogue, one a line")
  private Optional<Path> catalogue = Optional.empty();

  @Option(names = "--limits", description = "列出未对照的限定文字  list limit texts that nobody mapped")
  private boolean limits;

  @Option(
      names = "--lake",
      paramLabel = "DIR",
      description = "按这个数据湖里的医保内金额排序  order the texts by the money claimed in this lake")
  private Optional<Path> lake = Optional.empty();

  @Option(names = "--all", description = "全部列出，不止每类前 10 条  list all, not the first ten of a kind")
  private boolean all;

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    LibraryFolder folder = library.open();
    Instant now = folder.now(Clock.systemUTC());
    ReleaseRequest request = new ReleaseRequest(area.code(), now, false, Optional.empty());
    if (limits) {
      workList(ReleaseBuild.run(folder, request).workList(), terminal);
    } else {
      remarks(LibraryCheck.run(folder, request, catalogue()), terminal);
    }
    return ExitCodes.DONE.number();
  }

  private void remarks(List<Remark> remarks, Terminal terminal) {
    Map<Remark.Kind, List<Remark>> byKind =
        remarks.stream()
            .collect(
                Collectors.groupingBy(
                    Remark::kind, () -> new EnumMap<>(Remark.Kind.class), Collectors.toList()));
    byKind.forEach((kind, list) -> {
      terminal.out().println(kind.zh() + " " + kind + "：" + list.size());
      list.stream()
          .limit(all ? list.size() : SHOWN)
          .forEach(remark -> terminal.out().println("  " + remark.where() + "  " + remark.text()));
    });
    if (remarks.isEmpty()) {
      terminal.out().println("没有发现问题 nothing found");
    }
  }

  private void workList(List<WorkItem> items, Terminal terminal) {
    LimitWorkList list = new LimitWorkList(items, lake.map(ClaimedMoney::byItem).orElse(Map.of()));
    list.lines().forEach(terminal.out()::println);
  }

  private Set<String> catalogue() {
    try {
      return catalogue.isEmpty()
          ? Set.of()
          : Files.readAllLines(catalogue.get()).stream()
              .map(line -> line.split(",", 2)[0].strip())
              .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
