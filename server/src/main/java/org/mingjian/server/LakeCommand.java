package org.mingjian.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.mingjian.lake.FormerVisits;
import org.mingjian.lake.ImportReport;
import org.mingjian.lake.ImportSettings;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.FolderTree;
import org.mingjian.server.lake.ReportedExtract;
import org.mingjian.server.lake.WireLake;
import org.mingjian.server.store.EventStore;
import org.mingjian.server.store.FactStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./mingjian lake`.
@Command(
    name = "lake",
    header = "把接口报来的数据按月写入数据湖  Bring what the wire reported into a lake, by month",
    description = {
      "没有变化的月份跳过；有变化的月份整月重写，湖里原有的这些就诊作废。",
      "A month that says what it said last time is passed over; of any other all visits are written anew."
    },
    footer = {
      "%n例 Examples:",
      "  ./mingjian lake --data data --lake 数据湖 --registers 机构与医师表",
      "  ./mingjian audit --lake 数据湖 --out 结果"
    })
final class LakeCommand implements Callable<Integer> {
  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

  @Spec private CommandSpec spec;
  @Mixin private KeptStorage storage = new KeptStorage();

  @Option(
      names = "--lake",
      required = true,
      paramLabel = "DIR",
      description = "数据湖目录，没有则新建  folder of the lake, made if absent")
  private Path lake = Path.of("");

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "只写这个月，默认全部  this month only; default: all")
  private Optional<String> month = Optional.empty();

  @Option(
      names = "--registers",
      paramLabel = "DIR",
      description = "报文不带的机构、医师登记表（fixmedins_b、doctor_b）  registers that no message carries")
  private Optional<Path> registers = Optional.empty();

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "数据湖的密钥文件，默认 ~/.mingjian/keys  key file of the lake")
  private Optional<Path> keys = Optional.empty();

  @Override
  public Integer call() throws IOException {
    if (month.isPresent() && !MONTH.matcher(month.get()).matches()) {
      throw new ParameterException(spec.commandLine(), "--month 形如 is like 2025-03");
    }
    Path extract = Files.createTempDirectory("mingjian-extract");
    try {
      storage.open(database -> {
        bring(extract, database);
        return ExitCode.STOPPED;
      });
    } finally {
      FolderTree.delete(extract);
    }
    return ExitCode.STOPPED.number();
  }

  private void bring(Path extract, Database database) {
    ReportedExtract reported =
        new ReportedExtract(database, new FactStore(new EventStore(Clock.systemUTC())));
    Map<String, List<Path>> months = reported.write(extract, month);
    print(
        months,
        months.isEmpty() ? Optional.empty() : Optional.of(bring(extract, reported.former())));
  }

  private ImportReport bring(Path extract, FormerVisits former) {
    ImportSettings settings = ImportSettings.defaults();
    return new WireLake(
            lake, keys.map(file -> settings.withKeys(new LocalKeyFile(file))).orElse(settings))
        .run(extract, registers, former);
  }

  private void print(Map<String, List<Path>> months, Optional<ImportReport> brought) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("报来的月份 months reported: " + String.join(" ", months.keySet()));
    brought.ifPresent(report -> {
      report
          .rows()
          .forEach(rows ->
              out.println(
                  rows.file() + "  读 read " + rows.read() + "，拒绝 rejected " + rows.rejected()));
      out.println(
          "没有变化 unchanged: " + report.skipped().size() + " 个文件 files；就诊 visits " + report.visits());
    });
  }
}
