package org.mingjian.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingjian.audit.Period;
import org.mingjian.audit.output.OutputFolder;
import org.mingjian.audit.summary.Summary;
import org.mingjian.knowledge.AreaReleases;
import org.mingjian.values.MingjianException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./mingjian audit`.
@Command(
    name = "audit",
    header = "审核一份数据或一个数据湖  Audit an extract or a lake",
    description = {
      "审核一份数据或一个数据湖，写出疑点、汇总与报告。",
      "Audit an extract or a lake: findings, summary and report."
    },
    footer = {
      "%n写到结果目录 Written to --out:",
      "  report.html      可打印的报告  the report",
      "  findings.csv / .parquet / .xlsx   全部疑点与证据  all findings with evidence",
      "  summary.json     汇总数字  figures",
      "  rejected.csv     被拒绝的行  rejected rows",
      "%n例 Examples:",
      "  ./mingjian audit --input 数据目录 --out 结果目录",
      "  ./mingjian audit --lake 数据湖 --out 结果目录 --from 2025-01-01 --to 2025-03-31",
      "  ./mingjian audit --lake 数据湖 --out 结果目录 --release 370600.release --release 370200.release",
      "      各统筹区的费用按各自的版本审核，没有版本覆盖的计入汇总  each area by its own release",
      "  ./mingjian audit --lake 数据湖 --out 结果目录 --rules GZ10000301004000,GZ10000204001000"
    })
final class AuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description =
          "数据目录（国家标准表，CSV 或 Parquet）；与 --lake 二选一  folder with the extract tables; this or --lake")
  private Optional<Path> input = Optional.empty();

  @Option(names = "--lake", paramLabel = "DIR", description = "已导入的数据湖  a lake made by import")
  private Optional<Path> lake = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "结果目录，没有则新建  folder for the results")
  private Path out = Path.of("");

  @Mixin private ReleaseChoice choice = new ReleaseChoice();

  @Option(
      names = "--from",
      paramLabel = "DAY",
      converter = Days.class,
      description = "从这一天起发生的  happenings from this day on; earlier lines stay visible as history")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "DAY",
      converter = Days.class,
      description = "到这一天为止（含）  up to and including this day")
  private Optional<LocalDate> to = Optional.empty();

  @Mixin private WorkOptions work = new WorkOptions();

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    requireOneSource();
    Period period = period();
    Terminal terminal = Terminal.of(spec);
    Auditing auditing = new Auditing(terminal, work, period);
    try (OutputFolder output = OutputFolder.open(out)) {
      Summary summary =
          input
              .map(folder -> auditing.extract(folder, choice, output))
              .orElseGet(() -> auditing.lake(lake.orElseThrow(), releases(terminal), output));
      new SummaryText(summary).lines().forEach(terminal.out()::println);
      terminal.out().println("报告 report: " + output.published("report.html").toAbsolutePath());
    }
    return ExitCodes.DONE.number();
  }

  private AreaReleases releases(Terminal terminal) {
    return choice.chooseAll(Optional.empty(), terminal);
  }

  private void requireOneSource() {
    if (input.isPresent() == lake.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--input 与 --lake 须给且只给一个 give one of --input and --lake");
    }
  }

  private Period period() {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new MingjianException(
          CliError.OPTIONS, "--from " + from.get() + " 晚于 is after --to " + to.get());
    }
    return new Period(from, to);
  }

  /// The folder of local tables beside an extract, if there is one.
  static Optional<Path> localBeside(Path input) {
    return Optional.of(input.resolve("local")).filter(Files::isDirectory);
  }
}
