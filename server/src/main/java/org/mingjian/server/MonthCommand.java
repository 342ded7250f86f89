package org.mingjian.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.server.database.FolderTree;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.month.SettledExtract;
import org.mingjian.server.register.Register;
import org.mingjian.server.settings.ProofRule;
import org.mingjian.server.store.MonthStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian month`.
@Command(
    name = "month",
    header = "用医保结算的整月数据取代接口报来的  Put a settled month in the place of what the wire reported",
    description = {
      "逐个机构、逐个月份：该机构当月的就诊以这里的数据为准，接口报来的移入事件；同样的数据再来一次不变。",
      "By institution and month: its visits of the month are as told here, what the wire said goes to the",
      "events; the same again changes nothing. Then bring it into the lake with ./mingjian lake."
    },
    footer = {
      "%n例 Examples:",
      "  ./mingjian month 结算数据 --data data --month 2025-03",
      "  ./mingjian lake --data data --lake 数据湖"
    })
final class MonthCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private KeptStorage storage = new KeptStorage();

  @Parameters(paramLabel = "EXTRACT", description = "国家标准库表文件目录  folder of the extract")
  private Path extract = Path.of("");

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "只取这个月，默认全部  this month only; default: all")
  private Optional<String> month = Optional.empty();

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "经办人，默认系统用户  who does it; default: the system's user")
  private String actor = System.getProperty("user.name");

  @Override
  public Integer call() throws IOException {
    Path spool = Files.createTempDirectory("mingjian-month");
    Path data = storage.data();
    Register.Rules rules = new Register.Rules(false, ProofRule.IF_REGISTERED);
    try (Register register = new Register(data, new LocalKeyFile(data.resolve("keys")), rules)) {
      SettledExtract.Wanted wanted =
          new SettledExtract.Wanted(
              extract,
              spool.resolve("rows"),
              month.map(this::parse),
              code -> register.find(code).map(Sender::areaPath),
              actor);
      return print(
          storage.open(database -> new SettledExtract(database, Clock.systemUTC()).bring(wanted)));
    } finally {
      FolderTree.delete(spool);
    }
  }

  private YearMonth parse(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new ParameterException(spec.commandLine(), "--month 形如 is like 2025-03", e);
    }
  }

  private int print(SettledExtract.Report report) {
    PrintWriter out = spec.commandLine().getOut();
    for (SettledExtract.Brought brought : report.months()) {
      out.println(
          brought.institution()
              + "  "
              + brought.month()
              + "  "
              + brought
                  .outcome()
                  .map(MonthCommand::text)
                  .orElse("机构未登记，未取 not registered, left out"));
    }
    out.println("拒绝 rejected " + report.rejected() + "，归属不明 nobody's " + report.left() + " 行 rows");
    return ExitCode.STOPPED.number();
  }

  private static String text(MonthStore.Outcome outcome) {
    return outcome.kept() == 0
        ? "与上次相同 the same as last time"
        : "取入 taken " + outcome.kept() + "，取代 superseded " + outcome.superseded();
  }
}
