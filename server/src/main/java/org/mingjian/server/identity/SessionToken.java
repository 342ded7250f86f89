package org.mingjian.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingjian.values.ContentHash;

/// The secret of a session, which only the browser has.
///
/// @param text 32 random bytes, base64url
public record SessionToken(String text) {
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  /// Another one.
  static SessionToken random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// What a browser sent; nothing where it cannot be one.
  public static Optional<SessionToken> parse(String sent) {
    return FORM.matcher(sent).matches() ? Optional.of(new SessionToken(sent)) : Optional.empty();
  }

  /// What is kept of it.
  byte[] hash() {
    return sha256(text);
  }

  /// What a page of ours sends with every change, and a page of others cannot know.
  public String csrf() {
    return HexFormat.of().formatHex(sha256("csrf/" + text));
  }

  private static byte[] sha256(String of) {
    return ContentHash.sha256().digest(of.getBytes(StandardCharsets.UTF_8));
  }

  /// Secrets stay out of logs.
  @Override
  public String toString() {
    return "SessionToken";
  }
}
