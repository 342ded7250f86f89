package org.mingjian.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/// Where a command speaks: results to `out`, progress and remarks to `err`.
record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
  private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");

  static Terminal of(CommandSpec spec) {
    return new Terminal(
        spec.commandLine().getOut(), spec.commandLine().getErr(), isTerminal(ERROR_STREAM));
  }

  ProgressLine step(String name) {
    return new ProgressLine(err, interactive, name);
  }

  /// Java 21 does not tell whether a stream is a terminal; the system does. Unknown is no terminal.
  private static boolean isTerminal(Path stream) {
    try {
      Path device = Files.readSymbolicLink(stream);
      return device.startsWith("/dev/pts") || device.toString().startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }
}
