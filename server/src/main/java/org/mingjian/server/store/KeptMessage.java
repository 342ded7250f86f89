package org.mingjian.server.store;

import java.time.Instant;
import java.util.List;

/// A message that reported something, as it is kept.
///
/// @param request our id of it
/// @param messageId the sender's `msgid`
/// @param unread the fields whose values could not be read
/// @param sealedBody see [RecordCodec#messageBody]
public record KeptMessage(
    String request,
    String areaPath,
    String institution,
    String infno,
    String messageId,
    Instant received,
    List<String> unread,
    byte[] sealedBody) {
  /// Copies in, but for the body.
  public KeptMessage {
    unread = List.copyOf(unread);
  }

  /// Refuses a message of another institution than what it brought.
  void requireFrom(String sender) {
    if (!institution.equals(sender)) {
      throw new IllegalArgumentException("a message of another institution than its record");
    }
  }

  /// The same, of an institution in these areas.
  KeptMessage in(String areas) {
    return new KeptMessage(
        request, areas, institution, infno, messageId, received, unread, sealedBody);
  }

  /// The same, its body sealed otherwise.
  KeptMessage sealed(byte[] body) {
    return new KeptMessage(
        request, areaPath, institution, infno, messageId, received, unread, body);
  }

  /// Whom a message is about stays out of logs.
  @Override
  public String toString() {
    return "KeptMessage[" + request + "]";
  }
}
