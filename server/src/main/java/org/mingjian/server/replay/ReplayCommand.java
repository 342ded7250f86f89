package org.mingjian.server.replay;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian replay`.
@Command(
    name = "./mingjian replay",
    header = "回放真实客户端的报文  Replay bodies of real clients",
    description = {
      "把一个文件夹里的报文逐个发给正在运行的服务，按各客户端自己的读法判断它是否读得懂回复。",
      "Sends each body of a folder to a running service and reads the reply as its client does."
    },
    synopsisHeading = "%n用法 Usage: ",
    parameterListHeading = "%n参数 Parameters:%n",
    optionListHeading = "%n选项 Options:%n",
    footer = {"%n例 Example:", "  ./mingjian replay --to http://127.0.0.1:8080/fsi/service DIR"})
public final class ReplayCommand implements Callable<Integer> {
  private static final int NOT_READ = 4;

  @Spec private CommandSpec spec;

  @Option(
      names = "--to",
      paramLabel = "URL",
      description = "服务地址，默认本机  the service; default: this machine's")
  private URI service = URI.create("http://127.0.0.1:8080/fsi/service");

  @Parameters(paramLabel = "DIR", description = "放报文（*.json）的文件夹  folder of bodies")
  private Path folder = Path.of(".");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示用法  show this help")
  private boolean help;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try (Replay replay = new Replay(service)) {
      List<Replay.Outcome> outcomes = replay.all(folder);
      outcomes.forEach(outcome -> out.println(outcome.toString()));
      long read = outcomes.stream().filter(Replay.Outcome::isRead).count();
      out.println("客户端读懂 read by their clients: " + read + "/" + outcomes.size());
      return read == outcomes.size() ? 0 : NOT_READ;
    }
  }

  @Override
  public String toString() {
    return "ReplayCommand[" + folder + " to " + service + ", help " + help + "]";
  }
}
