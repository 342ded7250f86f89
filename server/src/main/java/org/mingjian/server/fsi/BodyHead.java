package org.mingjian.server.fsi;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.wire.message.Transaction;

/// What the beginning of a body tells of a message that is not read.
///
/// @param institution whom it names; empty for nobody
/// @param number its transaction
record BodyHead(String institution, String number) {
  /// The envelope comes first, in all bodies seen; beyond this nobody looks.
  private static final int LENGTH = 1 << 13;

  /// Quotes are escaped where a body is JSON in a string.
  private static final Pattern INFNO = member("infno");

  private static final Pattern INSTITUTION = member("fixmedins_code");

  private static Pattern member(String name) {
    return Pattern.compile("\"" + name + "\\\\*\"\\s*:\\s*\\\\*\"?([A-Za-z0-9]{1,50})");
  }

  /// Reads the beginning of a body.
  ///
  /// @param pathNumber transaction the path names, where the body names none
  static BodyHead of(byte[] head, String pathNumber) {
    String text = new String(head, 0, Math.min(head.length, LENGTH), StandardCharsets.ISO_8859_1);
    return new BodyHead(value(INSTITUTION, text).orElse(""), value(INFNO, text).orElse(pathNumber));
  }

  /// Whether it asks.
  ///
  /// @param aliases what its institution calls our transactions
  boolean asks(Map<String, String> aliases) {
    return Transaction.of(aliases.getOrDefault(number, number))
        .filter(known -> known.role() == Transaction.Role.ASK)
        .isPresent();
  }

  private static Optional<String> value(Pattern member, String text) {
    Matcher found = member.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
