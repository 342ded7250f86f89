package org.mingjian.server.desk.found;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SliceTest {
  @Test
  void leavesOutTheRowThatWasReadToKnowWhetherMoreFollow() {
    Slice<String> slice = Slice.of(List.of("a", "b", "c"), 2);
    assertEquals(List.of("a", "b"), slice.rows());
    assertEquals(Optional.of("b"), slice.next(Function.identity()));
  }

  @Test
  void hasNoNextPageWhereNoMoreWasRead() {
    assertEquals(Optional.empty(), Slice.of(List.of("a", "b"), 2).next(Function.identity()));
    assertEquals(Optional.empty(), Slice.of(List.of(), 2).next(Function.identity()));
  }
}
