package org.mingjian.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
    header = "演示：合成一座城市，审核，启动工作台  Show it all on a synthetic city",
    description = {
      "演示：生成一座合成城市，导入，审核，给出汇总与报告；再把疑点送到工作台，案件处于各个环节，",
      "启动服务并列出各角色的演示账号。默认两万人、一年、约一百五十万条明细。",
      "See it work: generate a synthetic city, import it, audit it, show the summary and the"
          + " report; then",
      "bring the findings to a desk with cases in all states, serve it and show an account of each"
          + " role."
    },
    footer = {
      "%n--out 中 In --out: extract（数据与 truth.csv）, lake（数据湖）, result（report.html 等）, service（工作台）。",
      "再次运行沿用上次的城市与工作台；选项不同或 --fresh 时重做。",
      "Run again, it goes on with the city and the desk it left; other options or --fresh make them"
          + " anew."
    })
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CityOptions city = new CityOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "结果目录，默认 ${DEFAULT-VALUE}  folder for everything")
  private Path out = Path.of("demo-out");

  @Option(names = "--no-serve", description = "审核完即结束，总是重做  end after the audit, always anew")
  private boolean noServe;

  @Option(names = "--fresh", description = "重做，不沿用上次的  make everything anew")
  private boolean fresh;

  /// Read by the service, which the launcher starts after this.
  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "工作台的端口，默认 8080；只限本机访问  port of the desk, on this machine only; default 8080")
  private Optional<Integer> port = Optional.empty();

  @Mixin private WorkOptions work = new WorkOptions();

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    try (DemoHold hold = DemoHold.of(out)) {
      if (!noServe) {
        DemoPort.of(port).refuseTaken();
      }
      DemoFolder folder = hold.folder();
      if (!noServe && !fresh && folder.holds(city.text())) {
        terminal.out().println("沿用上次的城市 the city as it was left: " + folder.path());
        return ExitCodes.DONE.number();
      }
      folder.prepare();
      make(folder, terminal);
      folder.made(city.text());
    }
    return ExitCodes.DONE.number();
  }

  private void make(DemoFolder folder, Terminal terminal) {
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
