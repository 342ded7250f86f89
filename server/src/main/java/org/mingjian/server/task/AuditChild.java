package org.mingjian.server.task;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.mingjian.values.MingjianException;

/// An audit in a process of its own: it gives way to doctors who ask, its memory is its own, and it
/// can be stopped at any moment. What it leaves then is thrown away.
final class AuditChild {
  private static final String MEMORY = "-Xmx1536m";
  private static final Path NICE = Path.of("/usr/bin/nice");
  private static final int GLANCE_MILLIS = 300;

  private final TaskFolder folder;
  private volatile AuditProgress at = AuditProgress.NONE;
  private volatile long findings;
  private volatile String refusal = "";

  AuditChild(TaskFolder folder) {
    this.folder = folder;
  }

  /// How it ended.
  ///
  /// @param stopped whether it was told to
  /// @param reason why it failed; empty where it did not
  record Ended(boolean stopped, String reason, long findings) {}

  /// Runs it to its end, or until `goesOn` says no to how far it is; that is asked now and then.
  Ended run(AuditSpec spec, Predicate<AuditProgress> goesOn) throws InterruptedException {
    spec.write(folder.spec());
    Process process = start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      Thread reader = Thread.ofVirtual().start(() -> lines.lines().forEach(this::hear));
      boolean whole = awaited(process, goesOn);
      reader.join();
      return whole
          ? new Ended(false, reason(process.exitValue()), findings)
          : new Ended(true, "", 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether it came to its end by itself; it has ended in any case.
  private boolean awaited(Process process, Predicate<AuditProgress> goesOn)
      throws InterruptedException {
    boolean ended = false;
    try {
      while (!process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (!goesOn.test(at)) {
          return false;
        }
      }
      ended = true;
      return true;
    } finally {
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private Process start() {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      command.addAll(List.of(NICE.toString(), "-n", "19"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            MEMORY,
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Djava.io.tmpdir=" + folder.work(),
            "-cp",
            System.getProperty("java.class.path"),
            AuditProcess.class.getName(),
            folder.spec().toString()));
    try {
      return new ProcessBuilder(command).redirectError(folder.log().toFile()).start();
    } catch (IOException e) {
      throw new MingjianException(
          TaskError.DISK, "无法启动审核进程 cannot start the audit: " + e.getMessage(), e);
    }
  }

  private void hear(String line) {
    AuditProgress.parse(line).ifPresent(progress -> at = progress);
    if (line.startsWith("F ")) {
      findings = Long.parseLong(line.substring(2));
    }
    if (line.startsWith("E ")) {
      refusal = line.substring(2);
    }
  }

  private String reason(int exit) {
    if (exit == 0 || !refusal.isEmpty()) {
      return refusal;
    }
    return "审核进程异常结束 the audit ended with " + exit + "，详见 see " + folder.log();
  }
}
