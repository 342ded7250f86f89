package org.mingjian.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.values.MingjianException;

/// The faults themselves: a process killed while it writes, a disk that is full.
class JournalFaultsTest {
  private static final JournalLimits LIMITS =
      new JournalLimits(64 << 10, 1000, Duration.ofMillis(1), 100, Duration.ofMillis(10));
  private static final int ENOUGH_BYTES = 20_000;

  @TempDir Path folder;
  @TempDir Path disk;

  private boolean mounted;

  @AfterEach
  void unmounts() throws Exception {
    if (mounted) {
      run("umount", "-l", disk.toString());
    }
  }

  @Test
  void keepsAllThatWasAcknowledgedWhenTheProcessIsKilled() throws Exception {
    Set<String> acknowledged = acknowledgedUntilKilled();
    assertTrue(acknowledged.size() > 1000, acknowledged::toString);
    Taken taken = new Taken();
    Journal.open(folder, LIMITS, taken).close();
    Set<String> found = new HashSet<>(taken.texts());
    assertEquals(found.size(), taken.texts().size());
    acknowledged.removeAll(found);
    assertEquals(Set.of(), acknowledged);
  }

  /// What a process said was durable; it is killed in the middle of its work.
  private Set<String> acknowledgedUntilKilled() throws Exception {
    Path said = disk.resolve("said");
    Process writing =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EndlessWriting.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(said.toFile())
            .start();
    while (writing.isAlive() && Files.size(said) < ENOUGH_BYTES) {
      Thread.sleep(10);
    }
    writing.destroyForcibly().waitFor();
    String lines = Files.readString(said);
    // Of the last line only a part may have been said.
    return lines.substring(0, lines.lastIndexOf('\n')).lines().collect(Collectors.toSet());
  }

  @Test
  void saysThatTheDiskIsFullAndLosesNothingAcknowledged() throws Exception {
    mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
    assumeTrue(mounted, "SKIPPED: this user may not mount a file system to fill up");
    Taken taken = new Taken();
    taken.away(true);
    Set<String> acknowledged = new HashSet<>();
    try (Journal journal = Journal.open(disk, LIMITS, taken)) {
      assertEquals(JournalError.DISK, fill(journal, acknowledged).code());
      taken.away(false);
      taken.await(acknowledged.size());
      journal.write(Taken.record("room again")).join();
    }
    assertTrue(taken.texts().containsAll(acknowledged));
    assertTrue(taken.texts().contains("room again"));
    assertEquals(taken.texts().size(), taken.texts().stream().collect(Collectors.toSet()).size());
  }

  @Test
  void holdsWhatTheDiskRefusesUntilItTakesItAndLosesWhatDoesNotFit() throws Exception {
    mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
    assumeTrue(mounted, "SKIPPED: this user may not mount a file system to fill up");
    Taken taken = new Taken();
    JournalLimits small =
        new JournalLimits(
            64 << 10, 1000, Duration.ofMillis(1), 100, Duration.ofMillis(10), 50 * 5100L);
    try (Journal journal = Journal.open(disk, small, taken);
        HeldRecords held = new HeldRecords(journal, small)) {
      Path filler = Files.write(disk.resolve("filler"), new byte[1020 << 10]);
      writeLong(held, 60);
      while (held.waiting() + held.lost() < 60) {
        Thread.sleep(5);
      }
      assertEquals(50, held.waiting());
      Files.delete(filler);
      taken.await(50);
    }
    assertEquals(50, taken.texts().size());
    assertEquals(50, Set.copyOf(taken.texts()).size());
  }

  private static void writeLong(HeldRecords held, int count) {
    for (int number = 0; number < count; number++) {
      held.write(Taken.record(number % 10 + "x".repeat(5000) + number));
    }
  }

  private static MingjianException fill(Journal journal, Set<String> acknowledged) {
    for (int number = 0; ; number++) {
      String text = number + "-" + "x".repeat(5000);
      try {
        journal.write(Taken.record(text)).join();
        acknowledged.add(text);
      } catch (CompletionException e) {
        return (MingjianException) e.getCause();
      }
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
