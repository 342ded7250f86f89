package org.mingjian.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingjian.audit.output.AuditError;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.library.store.Areas;
import org.mingjian.library.store.LibraryFolder;
import org.mingjian.values.MingjianException;
import org.mingjian.values.NearestNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian rules test`.
@Command(
    name = "test",
    header = "运行每条规则的示例  Run the examples of every rule",
    description = {
      "运行规则的示例（命中、不命中、边界、数据缺失），不符的逐条列出。默认用自带的规则，或用某个库里的国家规则和本地规则。",
      "Run each rule's examples: hit, clear, boundary, missing data; what comes out otherwise is listed."
    },
    footer = {
      "%n例 Examples:",
      "  ./mingjian rules test",
      "  ./mingjian rules test GZ10000301004000 --library 库目录"
    })
final class RulesTestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "CODE", description = "只运行这些规则  these rules only")
  private List<String> codes = List.of();

  @Option(
      names = "--library",
      paramLabel = "DIR",
      description = "用这个库的国家规则和各地本地规则  the rules of this library, national and local")
  private Optional<Path> library = Optional.empty();

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    PrintWriter out = Terminal.of(spec).out();
    List<RuleTrial> trials = trials();
    refuseUnknown(trials);
    int cases = 0;
    int wrong = 0;
    for (RuleTrial trial : trials) {
      if (codes.isEmpty() || codes.contains(trial.code())) {
        RuleTrial.Result result = trial.run();
        result.lines().forEach(out::println);
        cases += result.cases();
        wrong += result.wrong();
      }
    }
    out.println("示例 examples " + cases + "，不符 wrong " + wrong);
    return (wrong == 0 ? ExitCodes.DONE : ExitCodes.REFUSED).number();
  }

  /// The national rules first, then those of areas, each in the order of their numbers.
  private List<RuleTrial> trials() {
    List<PackFiles> packs = new ArrayList<>();
    if (library.isPresent()) {
      LibraryFolder folder = LibraryFolder.open(library.get());
      packs.add(folder.nationalRules(Instant.MAX));
      folder
          .ruleFiles(Instant.MAX)
          .forEach((area, files) -> {
            if (!area.equals(Areas.NATION)) {
              packs.add(files);
            }
          });
    } else {
      packs.add(LibraryOption.builtInRules());
    }
    return packs.stream().flatMap(files -> RuleTrial.of(files).stream()).toList();
  }

  private void refuseUnknown(List<RuleTrial> trials) {
    List<String> known = trials.stream().map(RuleTrial::code).toList();
    for (String code : codes) {
      if (!known.contains(code)) {
        throw new MingjianException(
            AuditError.RULE_UNKNOWN,
            "没有这样的规则 no such rule: "
                + code
                + "（相近的 nearest: "
                + new NearestNames(known).to(code)
                + "）");
      }
    }
  }
}
