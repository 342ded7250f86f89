package org.mingjian.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.bench.phase.Figures;
import org.mingjian.bench.phase.Phase;
import org.mingjian.bench.phase.Workspace;

/// Runs one phase in a JVM of its own with the options of this one, so that its memory is its own.
final class ChildProcess {
  private ChildProcess() {}

  /// Waits for the phase and returns what it measured; what else it says goes to standard error.
  ///
  /// @throws IllegalStateException if it fails
  static Figures run(Phase phase, Workspace workspace) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Bench.Child.class.getName(), phase.name()));
    command.addAll(workspace.arguments());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Figures figures = new Figures();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (!figures.read(line)) {
          System.err.println(line);
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(phase + " 失败 failed");
    }
    return figures;
  }
}
