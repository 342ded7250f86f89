package org.mingjian.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingjian.server.database.FolderTree;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

/// The file by which a data folder says that it belongs to a demo, and how far that has come.
///
/// @param data the data folder of the service
public record DemoMark(Path data) {
  private static final String FILE = "demo";
  private static final String READY = "ready";

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

  /// Begins a demo: what an unfinished one left is thrown away.
  ///
  /// @throws MingjianException [ServerError#CONFIGURATION] where the folder holds something else
  public void begin() {
    try {
      if (Files.exists(data) && !isThere()) {
        throw new MingjianException(
            ServerError.CONFIGURATION, "文件夹不是演示留下的，不会清空 not made by a demo, left alone: " + data);
      }
      FolderTree.delete(data);
      Files.createDirectories(data);
      Files.writeString(file(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
