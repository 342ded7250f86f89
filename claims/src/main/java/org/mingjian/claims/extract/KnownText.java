package org.mingjian.claims.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A text that rows are held against, as a string and as the bytes that files have. Immutable.
public final class KnownText {
  private final String text;
  private final byte[] utf8;

  private KnownText(String text) {
    this.text = text;
    utf8 = text.getBytes(StandardCharsets.UTF_8);
  }

  /// This text.
  public static KnownText of(String text) {
    return new KnownText(text);
  }

  /// As a string.
  public String text() {
    return text;
  }

  /// Whether it stands in `bytes` from `from` to `to`.
  boolean isIn(byte[] bytes, int from, int to) {
    return Arrays.equals(bytes, from, to, utf8, 0, utf8.length);
  }
}
