package org.mingjian.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

/// The folder a server keeps everything in, locked against a second server. The lock ends with the
/// process, however that ends.
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// Makes the folder where it is missing and locks it.
  ///
  /// @throws MingjianException [ServerError#FOLDER_IN_USE], [ServerError#FOLDER_UNUSABLE]
  static DataFolder lock(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel).isEmpty()) {
        channel.close();
        throw new MingjianException(
            ServerError.FOLDER_IN_USE,
            "数据目录正被另一个服务使用 another server works on this data folder: " + path);
      }
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw new MingjianException(
          ServerError.FOLDER_UNUSABLE,
          "数据目录无法写入 cannot write the data folder " + path + ": " + e,
          e);
    }
  }

  /// Empty where somebody else holds the lock, in this process or another.
  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  /// The folder, absolute.
  Path path() {
    return path;
  }

  /// Where something of this name is kept.
  Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
