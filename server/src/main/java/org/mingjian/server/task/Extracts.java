package org.mingjian.server.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.mingjian.values.MingjianException;

/// The folder below which extracts may be named. Nothing outside of it is ever read, by no way
/// round: neither by `..` nor through a link.
record Extracts(Optional<Path> root) {
  /// The folder of a name.
  ///
  /// @throws MingjianException [TaskError#TASK_REFUSED] where there is none, or not below the root
  Path find(String name) {
    Path allowed =
        root.orElseThrow(
            () -> refused("服务未设置可审核的目录 mingjian.desk.extracts is not set, upload the extract"));
    try {
      Path real = allowed.toRealPath();
      Path folder = real.resolve(name).toRealPath();
      if (!folder.startsWith(real) || folder.equals(real) || !Files.isDirectory(folder)) {
        throw refused("没有这个数据目录 no such folder of an extract: " + name);
      }
      return folder;
    } catch (IOException | InvalidPathException e) {
      throw new MingjianException(
          TaskError.TASK_REFUSED, "没有这个数据目录 no such folder of an extract: " + name, e);
    }
  }

  static MingjianException refused(String why) {
    return new MingjianException(TaskError.TASK_REFUSED, why);
  }
}
