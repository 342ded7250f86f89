package org.mingjian.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./mingjian serve`.
@Command(
    name = "./mingjian serve",
    header = "启动审核服务  Serve the national wire",
    description = {
      "接收定点医药机构按国家接口发来的消息，事前、事中提醒，留存事实。",
      "Takes the messages of institutions, answers before and during care, keeps the facts.",
      "%n其余设置写在 DATA/server.properties，见 docs/server.md。",
      "All other settings: DATA/server.properties, see docs/server.md."
    },
    synopsisHeading = "%n用法 Usage: ",
    optionListHeading = "%n选项 Options:%n",
    exitCodeListHeading = "%n退出码 Exit codes:%n",
    exitCodeList = {
      "0:按要求停止 stopped as asked（SIGTERM: 143）",
      "2:用法或配置错误、端口或数据目录被占用 wrong use or configuration, port or folder taken",
      "3:规则知识版本文件无法使用 release refused",
      "4:运行失败：程序出错、数据库不可用、磁盘或内存不足 failed: a fault of ours, database away, disk or memory full"
    },
    footer = {
      "%n例 Examples:",
      "  ./mingjian serve",
      "  ./mingjian serve --port 9000 --data /var/lib/mingjian --release city.release",
      "  ./mingjian serve --db 'jdbc:postgresql://db.local/mingjian?user=mingjian&password=…'"
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--port", paramLabel = "PORT", description = "端口，默认 8080  port; default 8080")
  private Optional<Integer> port = Optional.empty();

  @Option(
      names = "--address",
      paramLabel = "IP",
      description = "监听地址，默认只限本机 127.0.0.1  address to listen on; default: this machine only")
  private Optional<String> address = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "数据目录，没有则新建，默认 ./data  folder for all that is kept")
  private Path data = Path.of("data");

  @Option(
      names = "--release",
      paramLabel = "FILE",
      description = "规则知识版本文件；默认用自带的国家规则与起步知识  release file; default: the built-in national rules")
  private Optional<Path> release = Optional.empty();

  @Option(
      names = "--db",
      paramLabel = "URL",
      description =
          "外部 PostgreSQL（15 或更新）；默认用自带的，数据在数据目录  an external PostgreSQL, 15 or newer; default: one of our own")
  private Optional<String> database = Optional.empty();

  @Option(
      names = "--trust-unknown-institutions",
      description = "试用：也接受未登记的机构  for trials: serve institutions nobody registered")
  private boolean trusting;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示用法  show this help")
  private boolean help;

  /// Serves until the process is told to stop.
  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try (RunningServer server = RunningServer.start(settings(), data)) {
      out.println(server.greeting());
      server.awaitEnd();
    }
    return ExitCode.STOPPED.number();
  }

  /// What the options say, as settings; these win over the file and the environment.
  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("mingjian.data", data);
    port.ifPresent(value -> settings.put("server.port", value));
    address.ifPresent(value -> settings.put("server.address", value));
    release.ifPresent(value -> settings.put("mingjian.release", value));
    database.ifPresent(value -> settings.put("mingjian.database.url", value));
    if (trusting) {
      settings.put("mingjian.trust-unknown-institutions", true);
    }
    return settings;
  }

  @Override
  public String toString() {
    return "ServeCommand[" + data + ", help " + help + "]";
  }
}
