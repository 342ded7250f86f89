package org.mingjian.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.mingjian.cases.gathering.Gathering;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.declared.DeclaredDesks;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.Desks;
import org.mingjian.server.desk.docket.Gatherer;
import org.mingjian.server.desk.found.Areas;
import org.mingjian.server.desk.found.AuditOutput;
import org.mingjian.server.desk.found.FindingImport;
import org.mingjian.server.desk.found.FindingMerge;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.register.Register;
import org.mingjian.server.settings.ProofRule;
import org.mingjian.server.store.EventStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian desk`.
@Command(
    name = "desk",
    header = "把审核结果送到工作台  Bring what an audit found to the desk",
    subcommands = DeskCommand.Import.class)
final class DeskCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /// `./mingjian desk import`.
  @Command(
      name = "import",
      header = "导入一次审核的疑点  Bring the findings of an audit",
      description = {
        "同一结果只导入一次，中断后再运行即从断处继续；不再发现的疑点撤回并注明原因。",
        "The same output is brought once; what was cut short goes on where it stopped. Findings of the",
        "institutions, rules and days it looked at that it no longer has are withdrawn, with the reason."
      },
      footer = {
        "%n例 Examples:",
        "  ./mingjian audit 提取数据 --out 结果",
        "  ./mingjian desk import 结果 --data data"
      })
  static final class Import implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private KeptStorage storage = new KeptStorage();

    @Parameters(paramLabel = "OUT", description = "审核结果目录  folder an audit wrote")
    private Path output = Path.of("");

    @Override
    public Integer call() {
      AuditOutput audit = AuditOutput.open(output);
      Path data = storage.data();
      Register.Rules rules = new Register.Rules(false, ProofRule.IF_REGISTERED);
      try (Register register = new Register(data, new LocalKeyFile(data.resolve("keys")), rules)) {
        return storage.open(database -> {
          Desks desks = new DeclaredDesks(data, database, Clock.systemUTC());
          bring(database, audit, register, desks);
          gather(database, desks, spec.commandLine().getOut());
          return ExitCode.STOPPED.number();
        });
      }
    }

    private void bring(Database database, AuditOutput audit, Register register, Desks desks) {
      Areas areas = new Areas(code -> register.find(code).map(Sender::areaPath));
      Function<String, Gathering> gatherings =
          areaPath -> new Gathering(desks.inForce(areaPath).limits().procedure());
      PrintWriter out = spec.commandLine().getOut();
      long begun = System.nanoTime();
      FindingImport.Report report =
          new FindingImport(database, gatherings, areas, Clock.systemUTC())
              .bring(audit, so -> tell(out, so, begun));
      if (report.wasThere()) {
        out.println("此结果已导入 brought before, run " + report.run());
      }
    }

    /// What is cut short is gathered by the service, or by the next of these commands.
    private static void gather(Database database, Desks desks, PrintWriter out) {
      Clock clock = Clock.systemUTC();
      CaseFiles files = new CaseFiles(new EventStore(clock), desks, List.of());
      Gatherer gatherer = new Gatherer(database, files, desks, clock);
      int keys = 0;
      for (int some = gatherer.gather(); some > 0; some = gatherer.gather()) {
        keys += some;
        out.printf("归案 gathered into cases: %,d%n", keys);
        out.flush();
      }
    }

    private static void tell(PrintWriter out, FindingMerge.Merged so, long begun) {
      long millis = Math.max(1, (System.nanoTime() - begun) / 1_000_000);
      out.printf(
          "疑点 findings %,d：新增 added %,d，变更 changed %,d，撤回 withdrawn %,d（%,d/s）%n",
          so.arrived(), so.added(), so.changed(), so.withdrawn(), so.arrived() * 1000 / millis);
      out.flush();
    }
  }
}
