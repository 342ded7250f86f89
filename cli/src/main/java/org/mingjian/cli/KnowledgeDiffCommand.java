package org.mingjian.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.library.release.ReleaseBuild;
import org.mingjian.library.release.ReleaseDiff;
import org.mingjian.library.release.ReleaseDiff.Change;
import org.mingjian.library.release.ReleaseDiff.Kind;
import org.mingjian.library.release.ReleaseRequest;
import org.mingjian.library.store.LibraryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian knowledge diff`.
@Command(
    name = "diff",
    header = "比较两个版本或两个库  What differs between two releases or libraries",
    description = {
      "逐条列出规则与知识点的新增、删除和改变；A、B 是版本文件，或库目录（取 --area 的当前有效内容）。",
      "Rules and points added, removed, changed; A and B are release files or libraries."
    },
    footer = {"%n例 Example:", "  ./mingjian knowledge diff 三月.release 六月.release"})
final class KnowledgeDiffCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "版本文件或库目录  release file or library")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "版本文件或库目录  release file or library")
  private Path after = Path.of("");

  @Mixin private AreaOption area = new AreaOption();

  @Option(names = "--all", description = "全部列出，不止前 20 条  list all, not the first twenty")
  private boolean all;

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    Release a = release(before);
    Release b = release(after);
    ReleaseDiff diff = ReleaseDiff.of(a, b);
    terminal
        .out()
        .println("A " + a.id() + " " + a.area().text() + "  B " + b.id() + " " + b.area().text());
    tell("规则 rules", diff.rules(), terminal);
    tell("知识点 points", diff.points(), terminal);
    return ExitCodes.DONE.number();
  }

  private Release release(Path path) {
    if (!Files.isDirectory(path)) {
      return ReleaseFile.read(path);
    }
    LibraryFolder folder = LibraryFolder.open(path);
    return ReleaseBuild.run(
            folder,
            new ReleaseRequest(area.code(), folder.now(Clock.systemUTC()), false, Optional.empty()))
        .release();
  }

  private void tell(String what, List<Change> changes, Terminal terminal) {
    terminal
        .out()
        .println(
            what
                + "：新增 added "
                + count(Kind.ADDED, changes)
                + "，删除 removed "
                + count(Kind.REMOVED, changes)
                + "，改变 changed "
                + count(Kind.CHANGED, changes));
    changes.stream()
        .limit(all ? changes.size() : SHOWN)
        .forEach(change -> tell(change, terminal.out()));
  }

  private static long count(Kind kind, List<Change> changes) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  private static void tell(Change change, PrintWriter out) {
    out.println("  " + change.kind().zh() + "  " + change.where() + "  " + change.what());
    if (!change.before().isEmpty()) {
      out.println("    A  " + change.before());
    }
    if (!change.after().isEmpty()) {
      out.println("    B  " + change.after());
    }
  }
}
