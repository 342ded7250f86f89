package org.mingjian.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingjian.audit.output.AuditError;
import org.mingjian.audit.summary.Missing;
import org.mingjian.claims.FieldPresence;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.values.MingjianException;
import org.mingjian.values.NearestNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian rules`.
@Command(
    name = "rules",
    header = "规则目录与每条规则的说明  The rules and their state",
    description = {
      "规则目录与每条规则的状态；给出规则编码则说明该规则的全部内容。",
      "The catalogue with each rule's state; with a code, that rule in full."
    },
    footer = {
      "%n例 Examples:",
      "  ./mingjian rules",
      "  ./mingjian rules --input 数据目录        哪些规则可用，还缺什么  which can be judged on that data",
      "  ./mingjian rules GZ10000301004000",
      "  ./mingjian rules test"
    },
    subcommands = {RulesTestCommand.class})
final class RulesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      description = "规则编码或 2025 年清单序号  code, or number in the 2025 list")
  private Optional<String> code = Optional.empty();

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description = "按这份数据的表与字段判断状态  judge the state by this extract's columns")
  private Optional<Path> input = Optional.empty();

  @Option(names = "--lake", paramLabel = "DIR", description = "按这个数据湖的表与字段判断状态  or by this lake's")
  private Optional<Path> lake = Optional.empty();

  @Mixin private ReleaseChoice choice = new ReleaseChoice();

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    Optional<Path> beside = input.map(folder -> folder.resolve("local"));
    Release release = choice.choose(beside, terminal);
    FieldPresence fields = FieldsOfSource.of(input, lake);
    List<String> lines =
        code.map(wanted -> new RulePage(release, find(release, wanted)).lines(fields))
            .orElseGet(() -> catalogue(release, fields));
    lines.forEach(terminal.out()::println);
    return ExitCodes.DONE.number();
  }

  private static RuleDefinition find(Release release, String wanted) {
    return release.rules().stream()
        .filter(rule ->
            rule.code().equalsIgnoreCase(wanted) || Integer.toString(rule.number()).equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new MingjianException(
                AuditError.RULE_UNKNOWN,
                "没有这样的规则 no such rule: "
                    + wanted
                    + "（相近的 nearest: "
                    + new NearestNames(codes(release)).to(wanted)
                    + "）；可用的见 see ./mingjian rules"));
  }

  private static List<String> codes(Release release) {
    return release.rules().stream().map(RuleDefinition::code).toList();
  }

  private static String[] row(RuleDefinition rule, Missing missing) {
    return new String[] {
      Integer.toString(rule.number()),
      rule.code(),
      rule.text().name().zh(),
      VerdictNames.zh(rule.verdict()),
      state(rule, missing)
    };
  }

  private static List<String> catalogue(Release release, FieldPresence fields) {
    TextTable table = new TextTable("序号 no>", "规则编码 code", "名称 name", "性质 verdict", "状态 state");
    List<RuleDefinition> rules =
        release.rules().stream().sorted(Comparator.comparingInt(RuleDefinition::number)).toList();
    rules.forEach(rule -> table.add(row(rule, missing(release, rule, fields))));
    long usable = rules.stream().filter(rule -> missing(release, rule, fields).isNothing()).count();
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.add(
        "可用 assessable "
            + usable
            + " / "
            + release.rules().size()
            + "；版本 release "
            + release.id()
            + "（"
            + release.area().text()
            + "）");
    return lines;
  }

  /// What a rule wants of a release and a source.
  static Missing missing(Release release, RuleDefinition rule, FieldPresence fields) {
    return new Missing(release.missingTables(rule), fields.missing(rule.scope().fields()));
  }

  /// The state as a cell of a table.
  static String state(RuleDefinition rule, Missing missing) {
    String trial = rule.isShadow() ? "试运行，只计数 shadow；" : "";
    String terms = rule.terms().isEmpty() ? "" : "按日期取值 by day；";
    return trial + terms + (missing.isNothing() ? "可用 ready" : missing.text().zh());
  }
}
