package org.mingjian.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.audit.output.OutputFolder;
import org.mingjian.values.MingjianException;

/// The folder of a demo: extract, lake and result, and the data folder of the service that shows
/// them. Only a folder that is empty or that a demo made is ever cleared.
record DemoFolder(Path path) {
  private static final String MARK = ".mingjian-demo";
  private static final String LOCK = ".mingjian-demo.lock";
  private static final List<String> PARTS = List.of("service", "result", "lake", "extract");
  private static final String SERVICE_LOCK = "service/lock";

  Path extract() {
    return path.resolve("extract");
  }

  Path lake() {
    return path.resolve("lake");
  }

  Path result() {
    return path.resolve("result");
  }

  /// Whether an earlier demo made this city and audited it to the end.
  boolean holds(String city) {
    try {
      return Files.exists(path.resolve(MARK))
          && Files.readString(path.resolve(MARK)).equals(city)
          && Files.exists(result().resolve("summary.json"));
    } catch (IOException e) {
      throw OutputFolder.notWritable(path, e);
    }
  }

  /// Says that this city was made and audited to the end.
  void made(String city) {
    try {
      Files.writeString(path.resolve(MARK), city);
    } catch (IOException e) {
      throw OutputFolder.notWritable(path, e);
    }
  }

  /// Where whoever makes a demo here keeps others out.
  Path lock() {
    return path.resolve(LOCK);
  }

  /// Makes the folder where it is missing.
  ///
  /// @throws MingjianException [CliError#FOLDER_NOT_OURS] if it holds something else
  void refuseOther() throws IOException {
    Files.createDirectories(path);
    if (!Files.exists(path.resolve(MARK)) && !isEmpty()) {
      throw new MingjianException(
          CliError.FOLDER_NOT_OURS,
          "--out 文件夹非空且不是演示留下的，不会清空 not empty and not made by a demo, left alone: " + path);
    }
  }

  /// Makes the folder ready, without what an earlier demo left.
  ///
  /// @throws MingjianException [CliError#FOLDER_NOT_OURS] if it holds something else, or its
  ///   service still runs
  void prepare() {
    try {
      refuseOther();
      refuseWhileServed();
      Files.writeString(path.resolve(MARK), "");
      for (String part : PARTS) {
        remove(path.resolve(part));
      }
    } catch (IOException e) {
      throw OutputFolder.notWritable(path, e);
    }
  }

  /// Leaves a folder alone whose desk is being set up or served.
  ///
  /// @throws MingjianException [CliError#FOLDER_NOT_OURS]
  void refuseWhileServed() throws IOException {
    Path lock = path.resolve(SERVICE_LOCK);
    if (!Files.exists(lock)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      if (isHeld(channel)) {
        throw new MingjianException(
            CliError.FOLDER_NOT_OURS,
            "这里的演示还在运行，请先停止它，或换 --out the demo in this folder still runs, stop it first or name"
                + " another --out: "
                + path);
      }
    }
  }

  /// Locks a file, or says that somebody else has it locked.
  static boolean isHeld(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.allMatch(lock()::equals);
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
