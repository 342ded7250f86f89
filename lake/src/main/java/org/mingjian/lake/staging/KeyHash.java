package org.mingjian.lake.staging;

import org.mingjian.claims.extract.TextHash;

/// 64-bit hashes that stand for ids inside one person's claims. Part of the format of the lake.
public final class KeyHash {
  private KeyHash() {}

  /// The hash of an id, which is its [TextHash]; 0 only for the empty text.
  public static long of(String id) {
    return TextHash.of(id);
  }

  /// One hash out of two.
  public static long both(long first, long second) {
    return TextHash.mix(first * 31 + second);
  }
}
