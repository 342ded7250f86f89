package org.mingjian.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingjian.audit.Period;
import org.mingjian.audit.evaluation.Evaluation;
import org.mingjian.audit.output.OutputFolder;
import org.mingjian.audit.summary.Summary;
import org.mingjian.knowledge.AreaReleases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./mingjian demo`.
@Command(
    name = "demo",
    header = "演示：合成一座城市并审核  Show it all on a synthetic city",
    description = {
      "演示：生成一座合成城市，导入，审核，给出汇总与报告。默认两万人、一年、约一百五十万条明细。",
      "See it work: generate a synthetic city, import it, audit it, show the summary and the report."
    },
    footer = {
      "%n--out 中 In --out: extract（数据与 truth.csv）, lake（数据湖）, result（report.html 等）；再次运行会重做。"
    })
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CityOptions city = new CityOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "结果目录，默认 ${DEFAULT-VALUE}  folder for everything")
  private Path out = Path.of("demo-out");

  @Option(
      names = "--no-serve",
      description = "做完即结束（目前总是如此）  end when done, as it does today anyway")
  private boolean noServe;

  @Mixin private WorkOptions work = new WorkOptions();

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    DemoFolder folder = new DemoFolder(out);
    folder.prepare();
    new Synthesis(terminal, work).write(city, folder.extract());
    new Importing(terminal, work).run(folder.extract(), folder.lake());
    AreaReleases releases =
        new ReleaseChoice().chooseAll(AuditCommand.localBeside(folder.extract()), terminal);
    try (OutputFolder output = OutputFolder.open(folder.result())) {
      Summary summary =
          new Auditing(terminal, work, Period.ALL).lake(folder.lake(), releases, output);
      new SummaryText(summary).lines().forEach(terminal.out()::println);
    }
    tell(folder, terminal.out());
    return ExitCodes.DONE.number();
  }

  private static void tell(DemoFolder folder, PrintWriter out) {
    Path truth = folder.extract().resolve("truth.csv");
    if (Files.exists(truth)) {
      Evaluation evaluation = Evaluation.of(truth, folder.result().resolve("findings.csv"));
      out.println(EvaluateCommand.verdict(evaluation));
    }
    out.println("报告 report: " + folder.result().resolve("report.html").toAbsolutePath());
  }
}
