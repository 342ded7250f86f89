package org.mingjian.server.replay;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingjian.server.database.FolderTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian replay`.
@Command(
    name = "./mingjian replay",
    header = "回放真实客户端的报文  Replay bodies of real clients",
    description = {
      "把一个文件夹里的报文逐个发给服务，按各客户端自己的读法判断它是否读得懂回复。",
      "不给 --to 时启动一个临时服务，登记报文里的机构，用完即删。",
      "Sends each body of a folder to a service and reads the reply as its client does.",
      "Without --to: to a service of its own, started for that, which knows the institutions."
    },
    exitCodeList = {
      "0:每个客户端都读得懂 every client reads its reply",
      "2:用法错误 wrong use",
      "4:有客户端读不懂，或服务无法启动、无法连接 some client does not, or no service"
    },
    footer = {
      "%n例 Examples:",
      "  ./mingjian replay DIR",
      "  ./mingjian replay --to http://127.0.0.1:8080/fsi/service DIR"
    })
public final class ReplayCommand implements Callable<Integer> {
  private static final int NOT_READ = 4;

  @Spec private CommandSpec spec;

  @Option(
      names = "--to",
      paramLabel = "URL",
      description = "正在运行的服务；不给则启动临时服务  a running service; default: one of its own")
  private Optional<URI> service = Optional.empty();

  @Parameters(paramLabel = "DIR", description = "放报文（*.json）的文件夹  folder of bodies")
  private Path folder = Path.of(".");

  private final TrialService.Starter starter;

  /// A replay that starts its own service by `starter` where none is named.
  public ReplayCommand(TrialService.Starter starter) {
    this.starter = starter;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Path> bodies = Replay.bodies(folder);
    if (bodies.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "没有报文 no *.json in " + folder);
    }
    if (service.isPresent()) {
      return send(service.get(), bodies);
    }
    Path data = Files.createTempDirectory("mingjian-replay");
    try {
      TrialRegister.of(bodies).write(data);
      try (TrialService trial = starter.start(data)) {
        return send(trial.address(), bodies);
      }
    } finally {
      FolderTree.delete(data);
    }
  }

  private int send(URI service, List<Path> bodies) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    int read = 0;
    try (Replay replay = new Replay(service)) {
      for (Path body : bodies) {
        Replay.Outcome outcome = replay.one(body);
        out.println(outcome.toString());
        read += outcome.isRead() ? 1 : 0;
      }
    }
    out.println("客户端读懂 read by their clients: " + read + "/" + bodies.size());
    return read == bodies.size() ? 0 : NOT_READ;
  }

  @Override
  public String toString() {
    return "ReplayCommand[" + folder + " to " + service + "]";
  }
}
