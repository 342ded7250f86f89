package org.mingjian.server.desk.found;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.mingjian.values.MingjianException;

final class MergeAheadTest {
  private final List<Long> told = new ArrayList<>();

  @Test
  void mergesInTheOrderHandedOverAndTellsEach() {
    try (MergeAhead ahead = new MergeAhead(merged -> told.add(merged.arrived()))) {
      ahead.hand(() -> arrived(1));
      ahead.hand(() -> arrived(2));
      ahead.await();
    }
    assertEquals(List.of(1L, 2L), told);
  }

  @Test
  void letsTheCallerReadOnWhileABatchIsMerged() throws InterruptedException {
    CountDownLatch read = new CountDownLatch(1);
    try (MergeAhead ahead = new MergeAhead(merged -> told.add(merged.arrived()))) {
      ahead.hand(() -> {
        read.await();
        return arrived(1);
      });
      assertEquals(List.of(), told);
      read.countDown();
      ahead.await();
    }
    assertEquals(List.of(1L), told);
  }

  @Test
  void doesNotBeginABatchAfterOneThatFailed() {
    try (MergeAhead ahead = new MergeAhead(merged -> told.add(merged.arrived()))) {
      ahead.hand(() -> {
        throw new MingjianException(DeskError.UNUSABLE_FINDING, "on purpose");
      });
      MingjianException failed =
          assertThrows(MingjianException.class, () -> ahead.hand(() -> arrived(2)));
      assertEquals(DeskError.UNUSABLE_FINDING, failed.code());
    }
    assertEquals(List.of(), told);
  }

  private static FindingMerge.Merged arrived(long findings) {
    return new FindingMerge.Merged(findings, 0, 0, 0);
  }
}
