package org.mingjian.server.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingjian.server.database.FolderTree;
import org.mingjian.values.MingjianException;

/// Where the files of a task lie.
record TaskFolder(Path path) {
  Path work() {
    return path.resolve("work");
  }

  Path result() {
    return path.resolve("result");
  }

  /// What the process said that is no progress.
  Path log() {
    return path.resolve("log.txt");
  }

  Path spec() {
    return work().resolve("spec.json");
  }

  /// An empty folder to work in.
  void prepare() {
    clear();
    try {
      Files.createDirectories(work());
      Files.createDirectories(result());
    } catch (IOException e) {
      throw disk(e);
    }
  }

  /// Throws away what was only worked with: the rows of persons do not outlive the task.
  void clear() {
    try {
      FolderTree.delete(work());
    } catch (IOException e) {
      throw disk(e);
    }
  }

  private MingjianException disk(IOException e) {
    return new MingjianException(
        TaskError.DISK, "磁盘无法写入 the disk cannot be written: " + path + ": " + e.getMessage(), e);
  }
}
