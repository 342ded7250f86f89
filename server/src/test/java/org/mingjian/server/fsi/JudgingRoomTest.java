package org.mingjian.server.fsi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class JudgingRoomTest {
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration BEGUN_BY_THEN = Duration.ofMillis(500);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration NEVER = Duration.ofDays(1);

  @Test
  void beginsNothingThatNobodyWaitsForAnyMore() throws InterruptedException {
    CountDownLatch occupied = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    AtomicBoolean begun = new AtomicBoolean();
    try (JudgingRoom room = new JudgingRoom(1)) {
      Thread first =
          Thread.ofVirtual()
              .start(() ->
                  room.within(
                      LONG,
                      () -> {
                        occupied.countDown();
                        end.await();
                        return 1;
                      },
                      late -> {}));
      occupied.await();

      Optional<Integer> second =
          room.within(SHORT, () -> begun.getAndSet(true) ? 1 : 2, late -> {});
      end.countDown();
      first.join();

      assertEquals(Optional.empty(), second);
      assertEquals(Optional.of(3), room.within(LONG, () -> 3, late -> {}));
      assertFalse(begun.get());
      assertEquals(1, room.shed());
    }
  }

  @Test
  void handsOverWhatWasBegunAndIsDoneTooLate() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    BlockingQueue<Integer> handed = new LinkedBlockingQueue<>();
    try (JudgingRoom room = new JudgingRoom(1)) {
      Optional<Integer> inTime = room.within(BEGUN_BY_THEN, () -> after(end, 7), handed::add);
      assertEquals(Optional.empty(), inTime);
      end.countDown();
      assertEquals(7, handed.poll(1, TimeUnit.MINUTES));
      assertEquals(0, room.shed());
    }
  }

  @Test
  void answersWithNothingWhereJudgingFailsAndGoesOn() {
    Callable<Integer> faulty =
        () -> {
          throw new IllegalStateException("a fault of ours");
        };
    try (JudgingRoom room = new JudgingRoom(1)) {
      assertEquals(Optional.empty(), room.within(LONG, faulty, late -> {}));
      assertEquals(Optional.of(2), room.within(LONG, () -> 2, late -> {}));
      assertEquals(0, room.shed());
    }
  }

  @Test
  void answersAtOnceAndLogsWhereJudgingRunsOutOfMemoryOrStack() {
    for (Error error : List.of(new OutOfMemoryError("heap"), new StackOverflowError())) {
      Callable<Integer> faulty =
          () -> {
            throw error;
          };
      try (Logged logged = Logged.of(JudgingRoom.class);
          JudgingRoom room = new JudgingRoom(1)) {
        // Nobody would wait that long for it: only an answer ends this test.
        assertEquals(Optional.empty(), room.within(NEVER, faulty, late -> {}));
        assertEquals(List.of(error.toString()), logged.causes());
        assertEquals(Optional.of(2), room.within(LONG, () -> 2, late -> {}));
      }
    }
  }

  @Test
  void logsWhatFailsAfterNobodyWaitsForItAnyMore() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    try (Logged logged = Logged.of(JudgingRoom.class)) {
      try (JudgingRoom room = new JudgingRoom(1)) {
        Callable<Integer> faulty =
            () -> {
              end.await();
              throw new IllegalStateException("late");
            };
        assertEquals(Optional.empty(), room.within(BEGUN_BY_THEN, faulty, late -> {}));
        end.countDown();
        assertEquals(Optional.of(2), room.within(LONG, () -> 2, late -> {}));
      }
      assertEquals(List.of("java.lang.IllegalStateException: late"), logged.causes());
    }
  }

  @Test
  void turnsAwayAtOnceWhoFindsNoRoom() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    try (JudgingRoom room = new JudgingRoom(1);
        ExecutorService doctors = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch begun = new CountDownLatch(1);
      doctors.submit(() ->
          room.within(
              LONG,
              () -> {
                begun.countDown();
                return after(end, 1);
              },
              late -> {}));
      // Else nine may wait before one is begun, and one of them finds no room.
      begun.await();
      for (int i = 0; i < 8; i++) {
        doctors.submit(() -> room.within(LONG, () -> after(end, 1), late -> {}));
      }
      while (room.waiting() < 8) {
        Thread.sleep(1);
      }
      assertEquals(Optional.empty(), room.within(LONG, () -> 2, late -> {}));
      assertEquals(1, room.shed());
      assertEquals(10, room.asked());
      end.countDown();
    }
  }

  @Test
  void beginsNothingForWhomNoTimeIsLeft() {
    AtomicBoolean begun = new AtomicBoolean();
    try (JudgingRoom room = new JudgingRoom(1)) {
      Optional<Boolean> none = room.within(Duration.ZERO, () -> begun.getAndSet(true), late -> {});
      assertEquals(Optional.empty(), none);
      assertEquals(Optional.of(1), room.within(LONG, () -> 1, late -> {}));
      assertFalse(begun.get());
      assertEquals(1, room.shed());
    }
  }

  private static int after(CountDownLatch end, int result) throws InterruptedException {
    end.await();
    return result;
  }
}
