package org.mingjian.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.values.MingjianException;

class JournalTest {
  private static final JournalLimits LIMITS =
      new JournalLimits(1000, 1000, Duration.ZERO, 7, Duration.ofMillis(10));

  @TempDir Path folder;

  private final Taken taken = new Taken();

  @Test
  void handsOverWhatWasWrittenInOrder() throws InterruptedException {
    try (Journal journal = open(LIMITS)) {
      write(journal, 0, 100);
      taken.await(100);
    }
    assertEquals(numbers(0, 100), taken.texts());
  }

  @Test
  void leavesNoFileWhenAllIsThrough() throws IOException {
    try (Journal journal = open(LIMITS)) {
      write(journal, 0, 100);
    }
    assertEquals(numbers(0, 100), taken.texts());
    assertEquals(List.of(), files());
  }

  @Test
  void triesAgainWhileTheConsumerIsAway() throws InterruptedException {
    taken.away(true);
    try (Journal journal = open(LIMITS)) {
      write(journal, 0, 50);
      assertTrue(journal.bytes() > 0);
      taken.away(false);
      taken.await(50);
    }
    assertEquals(numbers(0, 50), taken.texts());
  }

  @Test
  void keepsForTheNextRunWhatTheConsumerDidNotTake() {
    taken.away(true);
    try (Journal journal = open(LIMITS)) {
      write(journal, 0, 50);
    }
    taken.away(false);
    try (Journal journal = open(LIMITS)) {
      write(journal, 50, 60);
    }
    assertEquals(numbers(0, 60), taken.texts());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 8, 9})
  void cutsOffATornRecord(int bytesOfIt) throws IOException {
    taken.away(true);
    try (Journal journal = open(LIMITS)) {
      write(journal, 0, 3);
    }
    Path last = files().getLast();
    byte[] one = Files.readAllBytes(last);
    byte[] torn = Arrays.copyOf(one, bytesOfIt);
    Files.write(last, torn, StandardOpenOption.APPEND);
    taken.away(false);
    open(LIMITS).close();
    assertEquals(numbers(0, 3), taken.texts());
  }

  @Test
  void noticesAFlippedBit() throws IOException {
    taken.away(true);
    try (Journal journal = open(LIMITS)) {
      write(journal, 0, 3);
    }
    Path last = files().getLast();
    byte[] bytes = Files.readAllBytes(last);
    bytes[bytes.length - 1] ^= 1;
    Files.write(last, bytes);
    taken.away(false);
    open(LIMITS).close();
    assertEquals(numbers(0, 2), taken.texts());
  }

  @Test
  void refusesInsteadOfBlockingWhenTooManyWait() {
    JournalLimits slow =
        new JournalLimits(1000, 3, Duration.ofMillis(300), 7, Duration.ofMillis(10));
    try (Journal journal = open(slow)) {
      MingjianException refused =
          assertThrows(
              MingjianException.class,
              () -> IntStream.range(0, 10).forEach(n -> journal.write(Taken.record("" + n))));
      assertEquals(JournalError.OVERLOADED, refused.code());
      assertTrue(journal.waiting() <= 3);
    }
  }

  @Test
  void takesRecordsLongerThanAChunk() throws InterruptedException {
    String text = "长".repeat(3_000_000);
    try (Journal journal = open(LIMITS)) {
      journal.write(Taken.record(text)).join();
      journal.write(Taken.record("after")).join();
      taken.await(2);
    }
    assertEquals(List.of(text, "after"), taken.texts());
  }

  @Test
  void writesForManyAtATime() throws InterruptedException {
    JournalLimits grouped =
        new JournalLimits(1 << 20, 10_000, Duration.ofMillis(5), 500, Duration.ofMillis(10));
    try (Journal journal = open(grouped)) {
      List<CompletableFuture<Void>> written =
          IntStream.range(0, 5000)
              .mapToObj(n -> journal.write(Taken.record(Integer.toString(n))))
              .toList();
      written.forEach(CompletableFuture::join);
      taken.await(5000);
    }
    assertEquals(numbers(0, 5000), taken.texts());
  }

  private Journal open(JournalLimits limits) {
    return Journal.open(folder, limits, taken);
  }

  private static void write(Journal journal, int from, int to) {
    List<CompletableFuture<Void>> written = new ArrayList<>();
    for (String number : numbers(from, to)) {
      written.add(journal.write(Taken.record(number)));
    }
    written.forEach(CompletableFuture::join);
  }

  private static List<String> numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(Integer::toString).toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> Files.isRegularFile(file) && notEmpty(file)).sorted().toList();
    }
  }

  private static boolean notEmpty(Path file) {
    return file.toFile().length() > 0 && file.toString().endsWith(".log");
  }
}
