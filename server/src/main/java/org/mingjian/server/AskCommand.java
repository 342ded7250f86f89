package org.mingjian.server;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.store.AccessLog;
import org.mingjian.server.store.KeptAsks;
import org.mingjian.server.store.RecordCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian ask`.
@Command(
    name = "ask",
    header = "查看机构发来的报文  Look at what institutions sent",
    subcommands = AskCommand.Show.class)
final class AskCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.STOPPED.number();
  }

  /// `./mingjian ask show`.
  @Command(
      name = "show",
      header = "打开一条请求或上报的原文；查看会被记录  Open the body of an ask or a report; the look is logged",
      footer = {
        "%n例 Example:",
        "  ./mingjian ask show 3f2a… --reason '复核投诉 2026-017 complaint 2026-017'"
      })
  static final class Show implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private KeptStorage storage = new KeptStorage();

    @Parameters(paramLabel = "REQUEST", description = "请求编号  id of the ask or report")
    private String request = "";

    @Option(
        names = "--reason",
        required = true,
        paramLabel = "TEXT",
        description = "查看原因，写入访问日志  why; written to the access log")
    private String reason = "";

    @Option(
        names = "--actor",
        paramLabel = "NAME",
        description = "查看人，默认系统用户  who looks; default: the system's user")
    private String actor = System.getProperty("user.name");

    @Option(
        names = "--keys",
        paramLabel = "FILE",
        description = "服务的密钥文件，默认 DATA/keys  key file of the service (mingjian.keys)")
    private Optional<Path> keys = Optional.empty();

    @Override
    public Integer call() {
      if (reason.isBlank() || actor.isBlank()) {
        throw new ParameterException(
            spec.commandLine(), "须写明查看人与原因 who looks and why must be said");
      }
      return storage.open(this::show).map(this::print).orElseGet(this::unknown);
    }

    private Optional<KeptAsks.Opened> show(Database database) {
      Path file = keys.orElseGet(() -> storage.data().resolve("keys"));
      RecordCodec codec = new RecordCodec(new Protector(new LocalKeyFile(file).current()));
      KeptAsks asks = new KeptAsks(codec, new AccessLog(Clock.systemUTC()));
      return database.inScope(
          Scope.service(), sql -> asks.open(sql, request, new KeptAsks.Reader(actor, reason)));
    }

    private int print(KeptAsks.Opened ask) {
      PrintWriter err = spec.commandLine().getErr();
      err.printf("%s  %s  %s  %s%n", ask.institution(), ask.infno(), ask.received(), ask.about());
      spec.commandLine().getOut().println(new String(ask.body(), StandardCharsets.UTF_8));
      return ExitCode.STOPPED.number();
    }

    private int unknown() {
      spec.commandLine().getErr().println("没有这条报文 no such ask or report: " + request);
      return ExitCode.MISUSED.number();
    }
  }
}
