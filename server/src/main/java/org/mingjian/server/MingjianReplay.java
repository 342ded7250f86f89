package org.mingjian.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingjian.server.replay.ReplayCommand;
import org.mingjian.server.replay.TrialService;

/// The program behind `./mingjian replay`.
public final class MingjianReplay {
  private MingjianReplay() {}

  /// Replays and ends the process with its exit code.
  public static void main(String[] arguments) {
    MingjianServer.run(command(Map.of()), arguments);
  }

  /// The command; services of its own are started with `settings` besides.
  static ReplayCommand command(Map<String, Object> settings) {
    return new ReplayCommand(data -> new Trial(start(data, settings)));
  }

  private static RunningServer start(Path data, Map<String, Object> settings) {
    Map<String, Object> all = new LinkedHashMap<>();
    // What a client reads is looked at here, not how fast a busy machine is.
    all.put("mingjian.wire.budget", "10s");
    all.putAll(settings);
    all.put("server.port", 0);
    all.put("mingjian.data", data);
    all.put("mingjian.keys", data.resolve("keys"));
    all.put("logging.level.root", "WARN");
    return RunningServer.start(all, data);
  }

  /// A server of this process, on a port of its own.
  private record Trial(RunningServer server) implements TrialService {
    @Override
    public URI address() {
      return URI.create("http://127.0.0.1:" + server.port() + "/fsi/service");
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
