package org.mingjian.bench.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the system knows of other processes. Linux only.
final class CpuTimes {
  private static final double TICKS_PER_SECOND = 100;
  private static final int AFTER_NAME = 2;
  private static final int PARENT = 1;
  private static final int USER = 11;
  private static final int CHILDREN = 13;

  private CpuTimes() {}

  /// CPU seconds of a process, all its threads together.
  static double seconds(long process) {
    return ticks(stat(process), USER) / TICKS_PER_SECOND;
  }

  /// CPU seconds of a process with its children, dead ones included.
  static double secondsOfFamily(long parent) {
    List<String> own = stat(parent);
    double ticks = ticks(own, USER) + ticks(own, CHILDREN);
    for (List<String> child : childrenOf(parent)) {
      ticks += ticks(child, USER);
    }
    return ticks / TICKS_PER_SECOND;
  }

  /// Resident memory in megabytes.
  static double megabytes(long process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private static List<List<String>> childrenOf(long parent) {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .map(path -> path.getFileName().toString())
          .filter(name -> Character.isDigit(name.charAt(0)))
          .map(name -> stat(Long.parseLong(name)))
          .filter(stat -> stat.size() > CHILDREN && Long.parseLong(stat.get(PARENT)) == parent)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static double ticks(List<String> stat, int first) {
    return stat.size() <= CHILDREN + 1
        ? 0
        : Double.parseDouble(stat.get(first)) + Double.parseDouble(stat.get(first + 1));
  }

  /// The fields behind the name of the program; none for a process that is gone.
  private static List<String> stat(long process) {
    try {
      String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
      return List.of(stat.substring(stat.lastIndexOf(')') + AFTER_NAME).split(" "));
    } catch (IOException e) {
      return List.of();
    }
  }
}
