package org.mingjian.values;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 as 64 lower-case hexadecimal digits.
public record ContentHash(String hex) {
  /// Hashes the parts as UTF-8, each followed by a zero byte, so that no two lists of parts share
  /// one input. A part must hold no zero character.
  public static ContentHash of(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return new ContentHash(HexFormat.of().formatHex(digest.digest()));
  }

  /// A fresh SHA-256.
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// The first `digits` hexadecimal digits.
  public String prefix(int digits) {
    return hex.substring(0, digits);
  }
}
