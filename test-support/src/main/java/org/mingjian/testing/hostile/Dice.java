package org.mingjian.testing.hostile;

import java.util.List;
import java.util.Random;

/// Chance from a seed.
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  /// One of some texts.
  String of(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  <T> T of(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /// True that often in a hundred.
  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  /// From `low` to `high`, both included.
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  String digits(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) ('0' + random.nextInt(10)));
    }
    return text.toString();
  }

  /// Up to `count` things joined by `;`, possibly with repeats.
  String joined(List<String> things, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ";").append(of(things));
    }
    return text.toString();
  }
}
