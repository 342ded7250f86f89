package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Commands in a Java process of their own.
final class OtherProcess {
  private OtherProcess() {}

  /// Starts a command; what it says is dropped.
  static Process start(String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx1g", "-cp"));
    line.add(System.getProperty("java.class.path"));
    line.add("org.mingjian.cli.Mingjian");
    line.addAll(List.of(command));
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// Runs a command to its end and makes sure it did what it was asked.
  static void run(String... command) throws IOException, InterruptedException {
    assertEquals(0, start(command).waitFor());
  }
}
