package org.mingjian.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.mingjian.server.database.FolderTree;
import org.mingjian.server.database.SharedPostgres;

/// A running service for all tests of a process, on the PostgreSQL they share.
public final class TestServer {
  private static final RunningServer SERVER = start();

  private TestServer() {}

  private static RunningServer start() {
    try {
      Path folder = Files.createTempDirectory("mingjian-test-server");
      Map<String, Object> settings = new HashMap<>();
      settings.put("server.port", 0);
      settings.put("mingjian.data", folder);
      settings.put("mingjian.keys", folder.resolve("keys"));
      settings.put("mingjian.database.url", SharedPostgres.url());
      settings.put("mingjian.database.connections", 4);
      settings.put("mingjian.desk.password-memory", "19MB");
      settings.put("mingjian.desk.password-passes", 2);
      settings.put("mingjian.desk.extracts", Files.createDirectories(folder.resolve("extracts")));
      settings.put("mingjian.desk.requests-per-minute", 100_000);
      settings.put("mingjian.desk.logins-per-minute", 1000);
      settings.put("mingjian.desk.upload-part", "1KB");
      RunningServer server = RunningServer.start(settings, folder);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(RunningServer server, Path folder) {
    server.close();
    try {
      FolderTree.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The port it listens on.
  public static int port() {
    return SERVER.port();
  }

  /// What it put together.
  public static <T> T part(Class<T> type) {
    return SERVER.part(type);
  }
}
