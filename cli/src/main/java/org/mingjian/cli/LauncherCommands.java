package org.mingjian.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Commands that `./mingjian` carries out before this program starts; here only for their help.
final class LauncherCommands {
  private LauncherCommands() {}

  /// `./mingjian serve`.
  @Command(
      name = "serve",
      header = "启动审核服务  Serve the national wire",
      description = {
        "接收定点医药机构按国家接口发来的消息，事前、事中提醒，留存事实。",
        "Takes the messages of institutions, answers before and during care, keeps the facts.",
        "%n选项 Options: ./mingjian serve --help"
      })
  static final class Serve extends Launched {}

  /// `./mingjian sidecar`.
  @Command(
      name = "sidecar",
      header = "院内审核服务  The service inside a hospital",
      description = {
        "与 serve 相同的接口，只用版本文件和本地就诊记录，断网照常运行；连通后把留存的记录送到局端。",
        "The wire of serve with a release file and a local history, no database server, no network needed;",
        "what it kept goes to the bureau when the line is back.",
        "%n选项 Options: ./mingjian sidecar --help"
      })
  static final class Sidecar extends Launched {}

  /// `./mingjian sidecars`.
  @Command(
      name = "sidecars",
      header = "院内服务与接入率  Services inside hospitals, and the share connected",
      description = {
        "各院内服务所用版本、最后联系时间，以及接入率。",
        "Which release each runs, when it was last seen, and the share of institutions connected.",
        "%n选项 Options: ./mingjian sidecars --help"
      })
  static final class Sidecars extends Launched {}

  /// `./mingjian client`.
  @Command(
      name = "client",
      header = "登记接口客户端  Register who may speak for institutions",
      description = {
        "登记、列出、撤销以机构名义发送消息的客户端。",
        "Adds, lists and removes the clients that speak for institutions.",
        "%n选项 Options: ./mingjian client add --help"
      })
  static final class Client extends Launched {}

  /// `./mingjian ask`.
  @Command(
      name = "ask",
      header = "查看机构发来的审核请求  Look at what institutions asked",
      description = {
        "打开一条请求的原文，须写明原因，查看会被记录。",
        "Opens the body of an ask; a reason must be given, the look is logged.",
        "%n选项 Options: ./mingjian ask show --help"
      })
  static final class Ask extends Launched {}

  /// `./mingjian reactions`.
  @Command(
      name = "reactions",
      header = "医生对提醒的反应  What doctors did after a reminder",
      description = {
        "按规则、机构或医生统计修改与坚持。",
        "Reminders followed and insisted on, by rule, institution or doctor.",
        "%n选项 Options: ./mingjian reactions --help"
      })
  static final class Reactions extends Launched {}

  /// `./mingjian replay`.
  @Command(
      name = "replay",
      header = "回放真实客户端的报文  Replay bodies of real clients",
      description = {
        "把一个文件夹里的报文逐个发给正在运行的服务，按各客户端自己的读法判断它是否读得懂回复。",
        "Sends each body of a folder to a running service and reads the reply as its client does.",
        "%n选项 Options: ./mingjian replay --help"
      })
  static final class Replay extends Launched {}

  /// `./mingjian bench`.
  @Command(
      name = "bench",
      header = "性能测试  Benchmarks",
      description = {
        "性能测试：与直接读取、DuckDB、Drools 比较，打印一张表。",
        "Benchmarks: against the bare scan, DuckDB and Drools, as a table. See PERFORMANCE.md."
      })
  static final class Bench extends Launched {}

  /// `./mingjian test`.
  @Command(
      name = "test",
      header = "运行全部检查与测试  Run everything that must pass",
      description = {"运行全部检查与测试。", "Run everything that must pass."},
      footer = {
        "%n任意种子与规模的合成城市，逐条与 SQL 核对 Cities of any seed and size, held against SQL:",
        "  ./mingjian test cities 7,8,9 20000 12   种子、参保人数、月数  seeds, persons, months"
      })
  static final class Test extends Launched {}

  /// Says where the command is.
  abstract static class Launched implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private HelpOption help = new HelpOption();

    @Parameters(hidden = true, arity = "0..*")
    private String[] ignored = {};

    @Override
    public Integer call() {
      spec.commandLine()
          .getErr()
          .println("请用 please use: ./mingjian " + spec.name() + " " + String.join(" ", ignored));
      return ExitCodes.MISUSED.number();
    }
  }
}
