package org.mingjian.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.PointText;
import org.mingjian.library.fold.EffectivePoint;
import org.mingjian.library.review.PointHistory;
import org.mingjian.library.store.Areas;
import org.mingjian.library.store.LibraryFolder;
import org.mingjian.values.MingjianException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian knowledge show`.
@Command(
    name = "show",
    header = "一个知识点或规则的全部历史  One point or rule in full: history, layers, basis",
    description = {
      "显示一个知识点：哪些规则用它、各层各次公布了什么、何时记入、在某统筹区哪些天有效。编号见 search 或疑点的 point_id。",
      "给出规则编码，则显示各层规定的启用状态（启用、试运行、停用）与参数。",
      "What a point is: rules that use it, every publication of every layer, and what holds in an area;",
      "of a rule: the state and the parameters that layers state."
    },
    footer = {"%n例 Example:", "  ./mingjian knowledge show drug_sex-3f2a9c1b04de --area 370600"})
final class KnowledgeShowCommand implements Callable<Integer> {
  private static final int CODES = 12;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1",
      paramLabel = "ID",
      description = "知识点编号或其开头部分，或规则编码  id of the point, or code of a rule")
  private String id = "";

  @Mixin private LibraryOption library = new LibraryOption();

  @Mixin private AreaOption area = new AreaOption();

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    LibraryFolder folder = library.open();
    List<String> lines =
        PointHistory.of(folder, id, area.code())
            .map(history -> lines(history, folder.areas()))
            .orElseGet(() -> ruleLines(folder));
    lines.forEach(terminal.out()::println);
    return ExitCodes.DONE.number();
  }

  /// A rule: what layers say about its state and parameters.
  private List<String> ruleLines(LibraryFolder folder) {
    RuleDefinition rule = rule(folder);
    List<String> lines = byItself(rule);
    List<PointHistory> stated = PointHistory.ofRule(folder, rule.code(), area.code());
    if (stated.isEmpty()) {
      lines.add("各层没有另行规定 no layer says otherwise");
    }
    for (PointHistory history : stated) {
      lines.add("");
      lines.addAll(lines(history, folder.areas()));
    }
    return lines;
  }

  private RuleDefinition rule(LibraryFolder folder) {
    return folder.ruleFiles(Instant.MAX).values().stream()
        .flatMap(files -> RulePack.read(files).rules().stream())
        .filter(one -> one.code().equalsIgnoreCase(id))
        .findFirst()
        .orElseThrow(() ->
            new MingjianException(
                CliError.OPTIONS,
                "没有这个知识点或规则 no such point or rule: " + id + "；用 knowledge search 查找"));
  }

  private static List<String> byItself(RuleDefinition rule) {
    List<String> lines = new ArrayList<>();
    lines.add(rule.code() + "  " + rule.text().name().zh());
    lines.add("规则自身 by itself  " + rule.stage().zh() + " " + rule.stage());
    rule.parameters()
        .byName()
        .forEach(
            (name, value) -> lines.add("  参数 " + name + "  " + value.value() + " " + value.unit()));
    return lines;
  }

  private List<String> lines(PointHistory history, Areas areas) {
    List<String> lines = new ArrayList<>();
    LibraryRecord last = history.records().getLast();
    lines.add(last.key().idPrefix() + "  " + last.point().object());
    lines.add("知识表 table  " + history.table().name() + " " + history.table().meaning().zh());
    history
        .rules()
        .forEach(rule -> lines.add("规则 rule  " + rule.code() + " " + rule.text().name().zh()));
    for (LibraryRecord record : history.records()) {
      lines.add("");
      addRecord(record, areas, lines);
    }
    lines.add("");
    addInForce(history, areas, lines);
    return lines;
  }

  private void addInForce(PointHistory history, Areas areas, List<String> lines) {
    lines.add("在 " + area.code() + " " + areas.name(area.code()) + " 有效 in force:");
    history.effective().forEach(point -> lines.add("  " + effective(point, areas)));
    history.off().forEach(point -> lines.add("  停用 off  " + effective(point, areas)));
    if (history.effective().isEmpty() && history.off().isEmpty()) {
      lines.add("  无 none");
    }
  }

  private static void addRecord(LibraryRecord record, Areas areas, List<String> lines) {
    lines.add(
        record.kind().zh()
            + "  "
            + areas.layer(record.area())
            + " "
            + areas.name(record.area())
            + "  公布 published "
            + record.published().map(Object::toString).orElse("不详")
            + "  记入 recorded "
            + record.recordedAt());
    addValues(record, lines);
    addOrigin(record.point().origin(), lines);
    lines.add("  写明的起止 stated  " + text(record));
    addCodes(record.point().codes(), lines);
  }

  private static void addValues(LibraryRecord record, List<String> lines) {
    List<String> values = record.point().values();
    for (int i = 0; i < values.size(); i++) {
      String column = record.table().columns().get(i).name();
      String value = values.get(i);
      lines.add("  " + column + "  " + (value.isEmpty() ? "（未读出 not read）" : value));
    }
  }

  private static void addOrigin(PointText.Origin origin, List<String> lines) {
    lines.add("  依据 basis  " + origin.basis());
    if (!origin.limitText().isEmpty()) {
      lines.add("  限定文字 text  " + origin.limitText().replace("\n", "\n    "));
    }
    lines.add("  来源 source  " + origin.source());
  }

  private static void addCodes(List<String> codes, List<String> lines) {
    lines.add(
        "  代码 codes  "
            + codes.size()
            + "："
            + String.join(" ", codes.subList(0, Math.min(CODES, codes.size())))
            + (codes.size() > CODES ? " …" : ""));
  }

  private static String text(LibraryRecord record) {
    return record.valid().from().map(Object::toString).orElse("–")
        + "…"
        + record.valid().to().map(Object::toString).orElse("–");
  }

  private static String effective(EffectivePoint point, Areas areas) {
    return PeriodText.of(point.period())
        + "  "
        + areas.layer(point.record().area())
        + "  "
        + String.join(" ", point.record().point().values())
        + "  "
        + point.id();
  }
}
