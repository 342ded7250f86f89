package org.mingjian.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingjian.server.demo.DemoMark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private ServiceOptions service = new ServiceOptions();

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

  /// Serves until the process is told to stop.
  @Override
  public Integer call() throws InterruptedException {
    DemoMark.refuse(service.data());
    PrintWriter out = spec.commandLine().getOut();
    try (RunningServer server = RunningServer.start(settings(), service.data())) {
      out.println(server.greeting());
      server.awaitEnd();
    }
    return ExitCode.STOPPED.number();
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = service.settings();
    release.ifPresent(value -> settings.put("mingjian.release", value));
    database.ifPresent(value -> settings.put("mingjian.database.url", value));
    if (trusting) {
      settings.put("mingjian.trust-unknown-institutions", true);
    }
    return settings;
  }

  @Override
  public String toString() {
    return "ServeCommand[" + service + "]";
  }
}
