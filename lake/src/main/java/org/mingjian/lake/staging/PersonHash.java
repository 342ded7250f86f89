package org.mingjian.lake.staging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.mingjian.claims.extract.KnownText;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.values.ContentHash;

/// Turns person numbers into the hashes the lake is ordered by: the first 8 bytes of the SHA-256,
/// with the top bit turned so that signed longs order as the bytes do. Remembers recent persons.
/// Used by one thread.
public final class PersonHash {
  private static final int SLOTS = 1 << 14;

  private final MessageDigest digest = ContentHash.sha256();
  private final KnownText[] numbers = new KnownText[SLOTS];
  private final long[] hashes = new long[SLOTS];

  /// Remembers nobody.
  public PersonHash() {
    Arrays.fill(numbers, KnownText.of(""));
    Arrays.fill(hashes, of(""));
  }

  /// The hash of a person number.
  public long of(String personNumber) {
    byte[] sha = digest.digest(personNumber.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(sha).getLong() ^ Long.MIN_VALUE;
  }

  /// The hash of the person number in a column of `row`.
  long of(TypedRow row, int column) {
    int slot = (int) row.textHash(column) & SLOTS - 1;
    if (!row.isText(column, numbers[slot])) {
      numbers[slot] = KnownText.of(row.text(column));
      hashes[slot] = of(numbers[slot].text());
    }
    return hashes[slot];
  }

  /// The leading `bits` of a hash, as a number from 0.
  public static int leading(long hash, int bits) {
    return bits == 0 ? 0 : (int) ((hash ^ Long.MIN_VALUE) >>> (Long.SIZE - bits));
  }

  /// The smallest hash with these leading bits.
  public static long first(int leading, int bits) {
    return (bits == 0 ? 0 : (long) leading << (Long.SIZE - bits)) ^ Long.MIN_VALUE;
  }

  /// The largest hash with these leading bits.
  public static long last(int leading, int bits) {
    return bits == 0 ? Long.MAX_VALUE : first(leading, bits) | (-1L >>> bits);
  }
}
