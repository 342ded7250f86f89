package org.mingjian.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Stream;
import org.mingjian.server.database.FolderTree;
import org.mingjian.server.database.PostgresCluster;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

/// The file by which a data folder says that it belongs to a demo, and how far that has come.
///
/// @param data the data folder of the service
public record DemoMark(Path data) {
  private static final String FILE = "demo";
  private static final String READY = "ready";

  /// The lock of whoever begins, and this mark.
  private static final Set<String> KEPT = Set.of("lock", FILE);

  /// Whether the folder is a demo's.
  public boolean isThere() {
    return Files.exists(file());
  }

  /// Whether the demo was set up to its end.
  public boolean isReady() {
    try {
      return isThere() && Files.readString(file()).equals(READY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Refuses a folder that holds something else than a demo.
  ///
  /// @throws MingjianException [ServerError#CONFIGURATION]
  public void refuseOther() {
    if (Files.exists(data) && !isThere()) {
      throw new MingjianException(
          ServerError.CONFIGURATION, "文件夹不是演示留下的，不会清空 not made by a demo, left alone: " + data);
    }
    try {
      Files.createDirectories(data);
      Files.writeString(file(), "", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Begins a demo in a folder that is locked: what an unfinished one left is ended and thrown
  /// away.
  public void begin() {
    PostgresCluster.endLeft(data);
    try (Stream<Path> parts = Files.list(data)) {
      for (Path part : parts.filter(path -> !KEPT.contains(name(path))).sorted().toList()) {
        FolderTree.delete(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  /// Says that it was set up to its end.
  public void ready() {
    try {
      Files.writeString(file(), READY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Refuses to serve a demo as if it were real: everybody knows its passwords.
  ///
  /// @throws MingjianException [ServerError#CONFIGURATION] where the folder is a demo's
  public static void refuse(Path data) {
    if (new DemoMark(data).isThere()) {
      throw new MingjianException(
          ServerError.CONFIGURATION,
          "这是演示的数据目录，其账号密码人人皆知，只能由 ./mingjian demo 启动"
              + " data of a demo, whose passwords everybody knows; only ./mingjian demo serves it: "
              + data);
    }
  }

  private Path file() {
    return data.resolve(FILE);
  }
}
