package org.mingjian.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

/// Where a cluster's data, password and log lie, and who works on them. Its owner holds the lock on
/// the folder above, so every PostgreSQL found at work here was left behind.
record ClusterFolder(Path parent) {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final int PASSWORD_BYTES = 24;
  private static final long PATIENCE_SECONDS = 60;
  private static final long PAUSE_MILLIS = 20;
  private static final long LONGEST_LOG_BYTES = 16L << 20;

  Path data() {
    return parent.resolve("postgres");
  }

  Path log() {
    return parent.resolve("postgres.log");
  }

  Path passwordFile() {
    return parent.resolve("postgres.password");
  }

  /// The password of our user, made on first use.
  String password() throws IOException {
    Path file = passwordFile();
    if (!Files.exists(file)) {
      byte[] secret = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(secret);
      Files.deleteIfExists(draft(file));
      Files.createFile(draft(file), OWNER_ONLY);
      Files.writeString(draft(file), HexFormat.of().formatHex(secret));
      Files.move(draft(file), file);
    }
    return Files.readString(file).strip();
  }

  static Path draft(Path path) {
    return path.resolveSibling(path.getFileName() + ".new");
  }

  /// Whether a cluster was made here; refuses one of another major version than `wanted`.
  boolean isMade(String wanted) throws IOException {
    Path version = data().resolve("PG_VERSION");
    if (!Files.exists(version)) {
      return false;
    }
    String found = Files.readString(version).strip();
    if (!found.equals(wanted)) {
      throw new MingjianException(
          ServerError.CONFIGURATION,
          "数据目录由 PostgreSQL "
              + found
              + " 建立，需要 "
              + wanted
              + " made by another PostgreSQL: "
              + data());
    }
    return true;
  }

  /// Lets no log grow for ever: a long one makes way for the next.
  void turnLog() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LONGEST_LOG_BYTES) {
      Files.delete(log());
    }
  }

  /// The last words of the log, for a sentence about a start that failed.
  String lastWords() throws IOException {
    List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
  }

  /// Ends what a server that was killed left running here, and forgets its process id, which may be
  /// another program's by now.
  void clear() throws IOException, InterruptedException {
    Path processId = data().resolve("postmaster.pid");
    if (!Files.exists(processId)) {
      return;
    }
    long postmaster = Long.parseLong(Files.readAllLines(processId).get(0).strip());
    if (workers().contains(postmaster)) {
      signal("INT", postmaster);
    }
    awaitWorkers();
    Files.deleteIfExists(processId);
  }

  private void awaitWorkers() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!workers().isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new MingjianException(
            ServerError.FOLDER_IN_USE,
            "前一次运行留下的 PostgreSQL 仍在使用 a PostgreSQL left behind still works on "
                + data()
                + ": "
                + workers());
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  static void signal(String signal, long processId) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(processId)).start().waitFor();
  }

  /// Processes at work in the data folder: PostgreSQL and its children make it their own.
  private List<Long> workers() throws IOException {
    Path real = data().toRealPath();
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.map(ProcessHandle::pid).filter(process -> worksIn(process, real)).toList();
    }
  }

  private static boolean worksIn(long process, Path folder) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", Long.toString(process), "cwd")).equals(folder);
    } catch (IOException e) {
      // Gone meanwhile, or another user's: not one of ours.
      return false;
    }
  }
}
