package org.mingjian.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.audit.output.OutputFolder;
import org.mingjian.values.MingjianException;

/// The folder of a demo: extract, lake and result in it are made anew each time. Only a folder that
/// is empty or that a demo made is ever cleared.
record DemoFolder(Path path) {
  private static final String MARK = ".mingjian-demo";
  private static final List<String> PARTS = List.of("extract", "lake", "result");

  Path extract() {
    return path.resolve("extract");
  }

  Path lake() {
    return path.resolve("lake");
  }

  Path result() {
    return path.resolve("result");
  }

  /// Makes the folder ready, without what an earlier demo left.
  ///
  /// @throws MingjianException [CliError#FOLDER_NOT_OURS] if it holds something else
  void prepare() {
    try {
      Files.createDirectories(path);
      if (!Files.exists(path.resolve(MARK)) && !isEmpty()) {
        throw new MingjianException(
            CliError.FOLDER_NOT_OURS,
            "--out 文件夹非空且不是演示留下的，不会清空 not empty and not made by a demo, left alone: " + path);
      }
      Files.writeString(path.resolve(MARK), "");
      for (String part : PARTS) {
        remove(path.resolve(part));
      }
    } catch (IOException e) {
      throw OutputFolder.notWritable(path, e);
    }
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(DemoFolder::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
