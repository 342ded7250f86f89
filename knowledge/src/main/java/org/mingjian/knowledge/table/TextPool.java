package org.mingjian.knowledge.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Texts as UTF-8 in one array, each distinct text once. A number stands for a text; numbers count
/// from 0 in order of first appearance. Blank is [#BLANK]. One thread fills it, all may read after.
final class TextPool {
  /// The number of the empty text.
  static final int BLANK = 0;

  private static final int FREE = -1;
  private static final int UNSOUGHT = 0;

  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int[] hashes = new int[1 << 8];
  private int[] slots = new int[1 << 9];
  private int size;

  TextPool() {
    Arrays.fill(slots, FREE);
    number("");
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

  /// The text of a number.
  String text(int number) {
    int start = start(number);
    return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
  }

  /// Texts in the order of their code points.
  int compare(int a, int b) {
    return Arrays.compareUnsigned(bytes, start(a), ends[a], bytes, start(b), ends[b]);
  }

  /// 64 well-mixed bits of a text, to notice equal texts of different pools.
  long fingerprint(int number) {
    long print = 0xcbf29ce484222325L;
    for (int i = start(number); i < ends[number]; i++) {
      print = (print ^ bytes[i]) * 0x100000001b3L;
      print ^= print >>> 29;
    }
    return print;
  }

  /// Whether CSV must quote the text.
  boolean needsQuotes(int number) {
    for (int i = start(number); i < ends[number]; i++) {
      byte own = bytes[i];
      // All four lie at or below the comma, as few characters of a text do.
      if (own <= ',' && own >= 0 && (own == ',' || own == '"' || own == '\n' || own == '\r')) {
        return true;
      }
    }
    return false;
  }

  /// Appends the text's UTF-8.
  void copy(int number, Utf8Lines out) {
    int start = start(number);
    out.bytes(bytes, start, ends[number] - start);
  }

  /// Gives back room kept for growing and for finding texts; nothing can be added after.
  void seal() {
    bytes = Arrays.copyOf(bytes, start(size));
    ends = Arrays.copyOf(ends, size);
    hashes = new int[0];
    slots = new int[0];
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
