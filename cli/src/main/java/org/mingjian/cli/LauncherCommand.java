package org.mingjian.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// A command that `./mingjian` hands to another program. It is here so that the list of commands is
/// whole; its page is its own program's, and `./mingjian help` shows that.
enum LauncherCommand {
  SERVE("启动审核服务  Serve the national wire"),
  SIDECAR("院内审核服务  The service inside a hospital"),
  SIDECARS("院内服务与接入率  Services inside hospitals, and the share connected"),
  CLIENT("登记接口客户端  Register who may speak for institutions"),
  USER("工作台的机构与账号  Organisations and accounts of the desk"),
  ASK("查看机构发来的审核请求  Look at what institutions asked"),
  REACTIONS("医生对提醒的反应  What doctors did after a reminder"),
  LAKE("把接口报来的数据按月写入数据湖  Bring what the wire reported into a lake, by month"),
  MONTH("以已结算月份取代接口所报  A settled month in the place of what the wire reported"),
  DESK("把审核结果送到工作台  Bring what an audit found to the desk"),
  SEND("逐条发送报文  Send messages to a service"),
  REPLAY("回放真实客户端的报文  Replay bodies of real clients"),
  BENCH(
      "性能测试  Benchmarks",
      "与直接读取、DuckDB、Drools 比较，打印一张表；bench wire 测接口，bench faults 制造故障。选项与含义见 PERFORMANCE.md。",
      "Against the bare scan, DuckDB and Drools, as a table; bench wire loads the service, bench faults breaks it.",
      "Options and what they mean: PERFORMANCE.md."),
  TEST(
      "运行全部检查与测试  Run everything that must pass",
      "任意种子与规模的合成城市，逐条与 SQL 核对 Cities of any seed and size, held against SQL:",
      "  ./mingjian test cities 7,8,9 20000 12   种子、参保人数、月数  seeds, persons, months");

  private final String header;
  private final String[] page;

  LauncherCommand(String header, String... page) {
    this.header = header;
    this.page = page;
  }

  /// Adds all to a list of commands.
  static void addTo(CommandLine commands) {
    for (LauncherCommand command : values()) {
      commands.addSubcommand(command.word(), command.spec(commands));
    }
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private CommandSpec spec(CommandLine commands) {
    Callable<Integer> pointer = () -> pointTo(commands);
    CommandSpec spec = CommandSpec.wrapWithoutInspection(pointer).name(word());
    spec.usageMessage().header(header).description(page);
    spec.parser().unmatchedArgumentsAllowed(true);
    return spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("显示用法  show this help")
            .build());
  }

  /// Reached only where this program was not started by the launcher.
  private int pointTo(CommandLine commands) {
    commands.getErr().println("请用 please use: ./mingjian " + word());
    return ExitCodes.MISUSED.number();
  }
}
