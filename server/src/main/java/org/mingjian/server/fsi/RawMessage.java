package org.mingjian.server.fsi;

import java.util.List;
import org.mingjian.wire.message.Message;

/// A message that reports something, as it came.
///
/// @param request our id of it
/// @param infno its transaction
/// @param messageId the sender's `msgid`
/// @param body as it came
/// @param unread the fields whose values could not be read
public record RawMessage(
    String request, String infno, String messageId, byte[] body, List<String> unread) {
  /// Copies in, but for the body.
  public RawMessage {
    unread = List.copyOf(unread);
  }

  /// A message that has been read.
  static RawMessage of(String request, Message message, byte[] body) {
    return new RawMessage(
        request,
        message.transaction().number(),
        message.envelope().messageId(),
        body,
        message.notes().fields());
  }

  /// Whom a message is about stays out of logs.
  @Override
  public String toString() {
    return "RawMessage[" + request + "]";
  }
}
