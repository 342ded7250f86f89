package org.mingjian.wire.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.mingjian.values.ContentHash;
import org.mingjian.values.Decimals;

/// Checks the `x-tif` headers of a request: SHA-256 over timestamp + secret + nonce + timestamp. It
/// covers no body, so that it proves who sends and not what. Source: national-interfaces §7.
public final class TifSignature {
  private static final int MOST_DIGITS = 12;
  private static final int LONGEST_NONCE = 200;
  private static final int NONCE_DIGITS = 32;

  private final Duration skew;
  private final NonceWindow nonces;

  /// Accepts clocks that differ by up to `skew`, and each nonce once.
  public TifSignature(Duration skew, NonceWindow nonces) {
    this.skew = skew;
    this.nonces = nonces;
  }

  /// What a request brings along; empty where a header is absent.
  public record Headers(String client, String timestamp, String nonce, String signature) {}

  /// How a check ends.
  public enum Outcome {
    /// The sender knows the secret.
    PROVEN,
    /// The signature is another.
    WRONG,
    /// The clocks differ too much.
    LATE,
    /// The nonce was seen before.
    REPLAYED
  }

  /// Checks the headers against the client's secret.
  public Outcome check(Headers headers, String secret, Instant now) {
    if (!isSigned(headers, secret)) {
      return Outcome.WRONG;
    }
    long sent = Decimals.parse(headers.timestamp, 0).orElse(0);
    if (Math.abs(now.getEpochSecond() - sent) > skew.toSeconds()) {
      return Outcome.LATE;
    }
    String nonce = ContentHash.of(headers.client, headers.nonce).prefix(NONCE_DIGITS);
    return nonces.admit(nonce, Instant.ofEpochSecond(sent), now)
        ? Outcome.PROVEN
        : Outcome.REPLAYED;
  }

  private static boolean isSigned(Headers headers, String secret) {
    boolean complete =
        !headers.timestamp.isEmpty()
            && headers.timestamp.length() <= MOST_DIGITS
            && !headers.nonce.isEmpty()
            && headers.nonce.length() <= LONGEST_NONCE
            && !secret.isEmpty();
    return complete && isEqual(sign(headers, secret), headers.signature.strip());
  }

  /// The signature these headers should have, in small letters.
  static String sign(Headers headers, String secret) {
    String text = headers.timestamp + secret + headers.nonce + headers.timestamp;
    MessageDigest digest = ContentHash.sha256();
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// Takes as long wherever the first difference is.
  private static boolean isEqual(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8),
        given.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }
}
