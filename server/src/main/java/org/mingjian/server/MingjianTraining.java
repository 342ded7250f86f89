package org.mingjian.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.mingjian.server.database.FolderTree;
import org.mingjian.server.training.Training;

/// Starts a service on a folder that is thrown away, trains it and stops. Run once after building,
/// by a JVM that writes down what it learned (`-XX:AOTCacheOutput`): services start from that in a
/// third of the time.
public final class MingjianTraining {
  private static final Duration DEFAULT_TIME = Duration.ofSeconds(12);

  private MingjianTraining() {}

  /// Trains for as many seconds as the first argument says.
  public static void main(String[] arguments) throws IOException {
    Duration time =
        arguments.length == 0 ? DEFAULT_TIME : Duration.ofSeconds(Long.parseLong(arguments[0]));
    System.out.println("messages answered: " + train(time));
  }

  /// As [Training#train], of a service of its own.
  static int train(Duration time) throws IOException {
    Path data = Files.createTempDirectory("mingjian-training");
    try (RunningServer server = RunningServer.start(settings(data), data);
        Training training = new Training(address(server), LocalDate.now())) {
      return training.train(time);
    } finally {
      FolderTree.delete(data);
    }
  }

  private static Map<String, Object> settings(Path data) {
    return Map.of(
        "server.port",
        0,
        "mingjian.data",
        data,
        "mingjian.keys",
        data.resolve("keys"),
        "mingjian.trust-unknown-institutions",
        true,
        "mingjian.wire.proof",
        "network",
        "logging.level.root",
        "ERROR",
        "logging.level.org.mingjian",
        "ERROR");
  }

  private static URI address(RunningServer server) {
    return URI.create("http://127.0.0.1:" + server.port() + "/fsi/service");
  }
}
