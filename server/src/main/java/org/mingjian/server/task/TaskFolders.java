package org.mingjian.server.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.mingjian.values.MingjianException;
import org.mingjian.values.WholeFile;

/// The folders of all tasks, `DATA/tasks`.
record TaskFolders(Path root) {
  /// The name of the worker whose folders these are.
  record Name(String text) {}

  /// The folder of a task.
  ///
  /// @param id of the task, 32 hexadecimal digits
  TaskFolder of(String id) {
    return new TaskFolder(root.resolve(id));
  }

  /// The worker's name, the same after a restart: nobody else works in these folders, so what a
  /// worker of this name was doing nobody does any more.
  ///
  /// @throws MingjianException [TaskError#DISK]
  Name name() {
    Path file = root.resolve("worker");
    try {
      Files.createDirectories(root);
      if (!Files.exists(file)) {
        WholeFile.write(file, UUID.randomUUID().toString());
      }
      return new Name(Files.readString(file).strip());
    } catch (IOException e) {
      throw new MingjianException(TaskError.DISK, "磁盘无法写入 the disk cannot be written: " + file, e);
    }
  }
}
