package org.mingjian.engine.expression.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final int[] SAME_TIME = new int[6];

  private final Groups groups = new Groups(6);

  @Test
  void areOneBeforeAnyKey() {
    assertEquals(1, groups.count());
    assertArrayEquals(new int[] {0, 6}, groups.inOrder(SAME_TIME).start);
  }

  @Test
  void areSplitKeyAfterKey() {
    groups.refine(new int[] {5, 5, -5, -5, 5, -5});
    assertEquals(2, groups.count());
    groups.refine(new int[] {1, 2, 1, 1, 1, 2});
    assertEquals(4, groups.count());
    assertArrayEquals(new int[] {0, 1, 2, 2, 0, 3}, groups.group);
  }

  @Test
  void keepTheirRowsInOrder() {
    groups.refine(new int[] {1, 2, 1, 2, 1, 3});
    Groups.Order order = groups.inOrder(SAME_TIME);
    assertArrayEquals(new int[] {0, 2, 4, 1, 3, 5}, order.row);
    assertArrayEquals(new int[] {0, 3, 5, 6}, order.start);
  }

  @Test
  void putRowsInOrderOfTimeThenOfRows() {
    groups.refine(new int[] {1, 2, 1, 2, 1, 2});
    Groups.Order order = groups.inOrder(new int[] {30, 10, 20, 10, 20, 20});
    assertArrayEquals(new int[] {2, 4, 0, 1, 3, 5}, order.row);
  }

  @Test
  void putTimesBeforeTheEpochFirst() {
    Groups.Order order = groups.inOrder(new int[] {3, -1, 2, -9, 1, 0});
    assertArrayEquals(new int[] {3, 1, 5, 4, 2, 0}, order.row);
  }

  @Test
  void tellManyKeysApart() {
    Groups many = new Groups(5000);
    many.refine(IntStream.range(0, 5000).map(i -> i % 50).toArray());
    assertEquals(50, many.count());
    many.refine(IntStream.range(0, 5000).map(i -> i / 50 << 16).toArray());
    assertEquals(5000, many.count());
    many.refine(new int[5000]);
    assertEquals(5000, many.count());
  }
}
