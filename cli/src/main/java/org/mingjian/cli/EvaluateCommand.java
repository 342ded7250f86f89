package org.mingjian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingjian.audit.evaluation.Evaluation;
import org.mingjian.audit.evaluation.EvaluationJson;
import org.mingjian.audit.evaluation.RuleScore;
import org.mingjian.audit.output.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./mingjian evaluate`.
@Command(
    name = "evaluate",
    header = "用植入的违规检验疑点  Hold findings against what was planted",
    description = {
      "用合成数据中植入的违规（truth.csv）检验疑点，逐规则给出召回率与精确率。",
      "Hold findings against what was planted in synthetic data: recall and precision by rule."
    },
    footer = {
      "%n“植入之外”是背景数据中的命中，须由另一引擎确认，不计入精确率；“临界误报”才是错误。",
      "Findings outside the truth are hits on background rows, to be confirmed by a second engine, and not in the",
      "precision; a near miss that was hit is an error."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--truth",
      required = true,
      paramLabel = "FILE",
      description = "synth 写出的 truth.csv  what synth planted")
  private Path truth;

  @Option(
      names = "--findings",
      required = true,
      paramLabel = "FILE",
      description =
          "audit 写出的 findings.csv；旁边有 shadow.csv 时一并计入  what audit found, with shadow.csv beside it")
  private Path findings;

  @Option(names = "--json", paramLabel = "FILE", description = "另存为 JSON  write it as JSON too")
  private Optional<Path> json = Optional.empty();

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    Evaluation evaluation = Evaluation.of(truth, findings);
    json.ifPresent(file -> write(file, EvaluationJson.write(evaluation)));
    Terminal terminal = Terminal.of(spec);
    table(evaluation).lines().forEach(terminal.out()::println);
    evaluation.missed().forEach(missed -> terminal.out().println("漏 missed: " + missed));
    terminal.out().println(verdict(evaluation));
    return ExitCodes.DONE.number();
  }

  private static TextTable table(Evaluation evaluation) {
    TextTable table =
        new TextTable(
            "规则 rule",
            "植入 planted>",
            "找到 found>",
            "漏 missed>",
            "召回 recall>",
            "临界 near>",
            "临界误报 near hit>",
            "疑点 findings>",
            "植入之外 outside>",
            "精确 precision>");
    evaluation.rules().forEach(rule -> add(table, rule.rule(), rule));
    add(table, "合计 total", evaluation.total());
    return table;
  }

  private static void add(TextTable table, String name, RuleScore score) {
    table.add(
        name,
        Figures.count(score.planted()),
        Figures.count(score.found()),
        Figures.count(score.missed()),
        Figures.percent(score.recall()),
        Figures.count(score.nearMisses()),
        Figures.count(score.nearMissesHit()),
        Figures.count(score.findings()),
        Figures.count(score.outside()),
        Figures.percent(score.precision()));
  }

  static String verdict(Evaluation evaluation) {
    RuleScore total = evaluation.total();
    return "合计 total: 植入 planted "
        + Figures.count(total.planted())
        + "，找到 found "
        + Figures.count(total.found())
        + "，召回 recall "
        + Figures.percent(total.recall())
        + "，精确 precision "
        + Figures.percent(total.precision())
        + "，临界误报 near misses hit "
        + Figures.count(total.nearMissesHit())
        + " / "
        + Figures.count(total.nearMisses())
        + "，植入之外 outside truth "
        + Figures.count(total.outside());
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw OutputFolder.notWritable(file, e);
    }
  }
}
