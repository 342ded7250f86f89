package org.mingjian.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingjian.audit.example.ExampleCase;
import org.mingjian.audit.example.ExampleFile;
import org.mingjian.audit.example.ExampleRule;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.library.store.LibraryFolder;
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
      "运行规则的示例（命中、不命中、边界、数据缺失），不符的逐条列出。默认用自带的规则，或用某个库里的规则。",
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
      description = "用这个库的国家规则  the national rules of this library")
  private Optional<Path> library = Optional.empty();

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    PrintWriter out = Terminal.of(spec).out();
    PackFiles files =
        library
            .map(folder -> LibraryFolder.open(folder).nationalRules(Instant.MAX))
            .orElseGet(LibraryOption::builtInRules);
    RulePack pack = RulePack.read(files);
    int cases = 0;
    List<String> failures = new ArrayList<>();
    for (RuleDefinition rule : rules(pack)) {
      List<String> wrong = new ArrayList<>();
      List<ExampleCase> examples = ExampleFile.read(files, rule.code()).cases();
      examples.forEach(example -> judge(new ExampleRule(rule, pack.schemas()), example, wrong));
      cases += examples.size();
      out.println(
          (wrong.isEmpty() ? "✓ " : "✗ ")
              + rule.code()
              + "  "
              + rule.text().name().zh()
              + "  "
              + (examples.size() - wrong.size())
              + " / "
              + examples.size());
      wrong.forEach(out::println);
      failures.addAll(wrong);
    }
    out.println("示例 examples " + cases + "，不符 wrong " + failures.size());
    return (failures.isEmpty() ? ExitCodes.DONE : ExitCodes.REFUSED).number();
  }

  private List<RuleDefinition> rules(RulePack pack) {
    return pack.rules().stream()
        .filter(rule -> codes.isEmpty() || codes.contains(rule.code()))
        .sorted(Comparator.comparingInt(RuleDefinition::number))
        .toList();
  }

  private static void judge(ExampleRule judge, ExampleCase example, List<String> wrong) {
    ExampleRule.Result result = judge.run(example);
    if (!result.expected().equals(result.actual())) {
      wrong.add(
          "    "
              + example.name()
              + "：应为 expected "
              + result.expected()
              + "，实为 was "
              + result.actual());
    }
  }
}
