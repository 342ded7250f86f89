package org.mingjian.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.review.LibrarySearch;
import org.mingjian.library.review.LibrarySearch.FoundPoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian knowledge search`.
@Command(
    name = "search",
    header = "按名称、代码、条款或限定文字查找  Search by name, code, clause or limit text",
    description = {
      "在规则和知识点中查找文字，中文、代码均可，不分全角半角和大小写。",
      "Find rules and points by any text, Chinese or code, in any width or case."
    },
    footer = {"%n例 Example:", "  ./mingjian knowledge search 二甲双胍 --library 库目录"})
final class KnowledgeSearchCommand implements Callable<Integer> {
  private static final int WORDS = 40;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "TEXT", description = "要找的文字  what to look for")
  private String text = "";

  @Mixin private LibraryOption library = new LibraryOption();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "最多显示多少个知识点，默认 50  points shown; default: 50")
  private int most = 50;

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    LibrarySearch search = new LibrarySearch(library.open(), text);
    List<RuleDefinition> rules = search.rules();
    for (RuleDefinition rule : rules) {
      terminal.out().println("规则 rule  " + rule.code() + "  " + rule.text().name().zh());
    }
    List<FoundPoint> points = search.points();
    TextTable table =
        new TextTable("编号 id", "对象 object", "取值 values", "公布 published", "限定文字 limit text");
    points.stream().limit(most).forEach(point -> add(table, point));
    table.lines().forEach(terminal.out()::println);
    terminal
        .out()
        .println("规则 rules " + rules.size() + "，知识点 points " + Figures.count(points.size()));
    return ExitCodes.DONE.number();
  }

  private static void add(TextTable table, FoundPoint point) {
    LibraryRecord record = point.record();
    String limit = record.point().origin().limitText().replace('\n', ' ');
    table.add(
        point.id(),
        record.point().object(),
        String.join(" ", record.point().values()),
        record.published().map(Object::toString).orElse("–"),
        limit.length() > WORDS ? limit.substring(0, WORDS) + "…" : limit);
  }
}
