package org.mingjian.audit.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.mingjian.values.DiskFull;
import org.mingjian.values.MingjianException;

/// A folder that gets all its files at once. They are made in `.staging` inside it and renamed when
/// the last one is complete, so a killed run leaves only that folder, which the next run removes.
/// The file published last is withdrawn first: where it stands, all stand, and of one run.
public final class OutputFolder implements AutoCloseable {
  private static final String LOCK = "lock";

  private final Path folder;
  private final Path staging;
  private final FileChannel channel;

  private OutputFolder(Path folder, Path staging, FileChannel channel) {
    this.folder = folder;
    this.staging = staging;
    this.channel = channel;
  }

  /// Makes the folder if need be, and empties what a killed run left in `.staging`.
  ///
  /// @throws MingjianException [AuditError#OUTPUT_NOT_WRITABLE] if it cannot be written to, or
  ///   [AuditError#OUTPUT_IN_USE] while another run writes to it
  public static OutputFolder open(Path folder) {
    Path staging = folder.resolve(".staging");
    try {
      Files.createDirectories(staging);
      FileChannel channel =
          FileChannel.open(
              staging.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new MingjianException(
            AuditError.OUTPUT_IN_USE,
            "另一个任务正在写入该文件夹 another run is writing to this folder: " + folder);
      }
      OutputFolder opened = new OutputFolder(folder, staging, channel);
      opened.emptyStaging();
      return opened;
    } catch (IOException e) {
      throw notWritable(folder, e);
    }
  }

  /// Where a file is made; it gets its final place by [#publish].
  public Path staged(String name) {
    return staging.resolve(name);
  }

  /// The final path of a file.
  public Path published(String name) {
    return folder.resolve(name);
  }

  /// Renames the staged files of these names to their final place, in this order.
  public void publish(List<String> names) {
    publish(names, List.of());
  }

  /// Renames the staged files of these names to their final place, in this order, and removes those
  /// of `withdrawn` that an earlier run left.
  public void publish(List<String> names, List<String> withdrawn) {
    try {
      for (String name : names) {
        flush(staged(name));
      }
      Files.deleteIfExists(published(names.getLast()));
      for (String name : withdrawn) {
        Files.deleteIfExists(published(name));
      }
      for (String name : names) {
        move(name);
      }
    } catch (IOException e) {
      throw notWritable(folder, e);
    }
  }

  private void move(String name) throws IOException {
    Files.move(
        staged(name),
        published(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /// Removes the staging folder with all that is in it.
  @Override
  public void close() {
    try {
      emptyStaging();
      channel.close();
      Files.deleteIfExists(staging.resolve(LOCK));
      Files.deleteIfExists(staging);
    } catch (IOException e) {
      throw notWritable(folder, e);
    }
  }

  /// The error of a path that cannot be written.
  public static MingjianException notWritable(Path path, IOException cause) {
    String reason = String.valueOf(cause.getMessage());
    String what = DiskFull.says(reason) ? "磁盘已满 the disk is full: " : "无法写入 cannot write ";
    return new MingjianException(AuditError.OUTPUT_NOT_WRITABLE, what + path + "：" + reason, cause);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null && lock.isValid();
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void flush(Path file) throws IOException {
    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  private void emptyStaging() throws IOException {
    Files.walkFileTree(staging, new Removal(staging));
  }

  /// Empties the folder in which a run works, but for its lock.
  private static final class Removal extends SimpleFileVisitor<Path> {
    private final Path staging;

    Removal(Path staging) {
      this.staging = staging;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!file.equals(staging.resolve(LOCK))) {
        Files.delete(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, java.io.IOException failure)
        throws IOException {
      if (!visited.equals(staging)) {
        Files.delete(visited);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
