package org.mingjian.bench.phase;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What the system knows of this process.
final class ProcessFigures {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ProcessFigures() {}

  /// The most resident memory so far, in megabytes; 0 where the system does not tell.
  static double peakMegabytes() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  /// Nanoseconds of CPU this thread has used.
  static long threadCpu() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /// Nanoseconds of CPU all threads have used.
  static long processCpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
