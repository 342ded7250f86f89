package org.mingjian.synth.claim;

import java.util.List;
import java.util.SplittableRandom;

/// Seeded randomness of one person or one thing. Two dice of one seed and stream throw the same,
/// and streams do not depend on one another. Not for several threads.
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  /// The dice of a stream.
  public static Dice of(long seed, long stream) {
    return new Dice(new SplittableRandom(mixed(seed * GOLDEN + mixed(stream + GOLDEN))));
  }

  /// Whether something of probability `p` happens.
  public boolean chance(double p) {
    return random.nextDouble() < p;
  }

  /// A whole number from `low` to `high`, both included.
  public int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /// A number from 0 up to, but not including, 1.
  public double unit() {
    return random.nextDouble();
  }

  /// One of the list.
  public <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /// An index, each as likely as its share of the running sums.
  public int weighted(double[] runningSums) {
    double at = random.nextDouble() * runningSums[runningSums.length - 1];
    int index = 0;
    while (runningSums[index] <= at && index < runningSums.length - 1) {
      index++;
    }
    return index;
  }

  /// A count with the given mean, `floor` or the next.
  public int about(double mean) {
    int floor = (int) mean;
    return floor + (chance(mean - floor) ? 1 : 0);
  }

  /// A count of rare events with the given mean, at most 40.
  public int events(double mean) {
    double limit = StrictMath.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit && count < 40) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
