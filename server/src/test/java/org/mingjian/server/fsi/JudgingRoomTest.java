package org.mingjian.server.fsi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class JudgingRoomTest {
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofSeconds(30);

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
}
