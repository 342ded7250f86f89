package org.mingjian.knowledge.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Collects texts under numbers from 0, in order of first appearance. Used by one thread.
final class TextPool {
  private static final int FREE = -1;
  private static final int UNSOUGHT = 0;

  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int[] hashes = new int[1 << 8];
  private int[] slots = new int[1 << 9];
  private int size;

  TextPool() {
    Arrays.fill(slots, FREE);
  }

  /// The number of a text, a new one if it was not seen before.
  int number(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    int hash = mixed(text.hashCode());
    int slot = hash & (slots.length - 1);
    while (slots[slot] != FREE) {
      if (hashes[slots[slot]] == hash && isSame(slots[slot], encoded)) {
        return slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = size;
    append(encoded, hash);
    return size - 1;
  }

  /// A new number for a text, even if it was seen before; for texts that hardly ever come twice.
  int add(String text) {
    append(text.getBytes(StandardCharsets.UTF_8), UNSOUGHT);
    return size - 1;
  }

  int size() {
    return size;
  }

  /// Texts in the order of their code points.
  int compare(int a, int b) {
    return Arrays.compareUnsigned(bytes, start(a), ends[a], bytes, start(b), ends[b]);
  }

  /// The texts of these numbers in this order, without room to spare.
  Texts inOrder(int[] numbers) {
    int[] newEnds = new int[numbers.length];
    int length = 0;
    for (int i = 0; i < numbers.length; i++) {
      length += ends[numbers[i]] - start(numbers[i]);
      newEnds[i] = length;
    }
    byte[] copy = new byte[length];
    for (int i = 0; i < numbers.length; i++) {
      int start = start(numbers[i]);
      int own = ends[numbers[i]] - start;
      System.arraycopy(bytes, start, copy, newEnds[i] - own, own);
    }
    return new Texts(copy, newEnds);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private boolean isSame(int number, byte[] encoded) {
    return Arrays.equals(bytes, start(number), ends[number], encoded, 0, encoded.length);
  }

  private void append(byte[] encoded, int hash) {
    int start = start(size);
    if (start + encoded.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(start + encoded.length, grown(bytes.length)));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, grown(size));
      hashes = Arrays.copyOf(hashes, grown(size));
    }
    System.arraycopy(encoded, 0, bytes, start, encoded.length);
    ends[size] = start + encoded.length;
    hashes[size] = hash;
    size++;
    if (size * 2 > slots.length) {
      rehash();
    }
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, FREE);
    for (int number = 0; number < size; number++) {
      if (hashes[number] == UNSOUGHT) {
        continue;
      }
      int slot = hashes[number] & (slots.length - 1);
      while (slots[slot] != FREE) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number;
    }
  }

  private static int grown(int length) {
    return length + (length >> 1);
  }

  private static int mixed(int hash) {
    int mixed = hash * 0x9E3779B9;
    mixed ^= mixed >>> 15;
    return mixed == UNSOUGHT ? 1 : mixed;
  }
}
