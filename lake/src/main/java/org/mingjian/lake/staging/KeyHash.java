package org.mingjian.lake.staging;

/// 64-bit hashes that stand for ids inside one person's claims. Part of the format of the lake.
public final class KeyHash {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private KeyHash() {}

  /// The hash of an id; 0 only for the empty text.
  public static long of(String id) {
    if (id.isEmpty()) {
      return 0;
    }
    long hash = id.length();
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * PRIME;
      hash ^= hash >>> 29;
    }
    long mixed = mix(hash);
    return mixed == 0 ? 1 : mixed;
  }

  /// One hash out of two.
  public static long both(long first, long second) {
    return mix(first * 31 + second);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
    z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return z ^ (z >>> 33);
  }
}
