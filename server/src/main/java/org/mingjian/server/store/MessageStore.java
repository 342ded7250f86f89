package org.mingjian.server.store;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// Messages that reported something, in PostgreSQL, in the transaction of what they brought.
final class MessageStore {
  private static final String KEEP =
      """
      INSERT INTO message (request, received, area_path, institution, infno, msgid, unread, body)
      SELECT ?, CAST(? AS timestamptz), ?, ?, ?, ?, ?, ?
      WHERE NOT EXISTS (SELECT FROM message WHERE request = ? AND institution = ?)
      """;

  private MessageStore() {}

  /// What tells others who keep the same message to wait.
  static String stream(String request) {
    return "message/" + request;
  }

  /// The message a record came with, where it did.
  static Optional<KeptMessage> origin(WireRecord record) {
    return switch (record) {
      case FactReport report -> report.origin();
      case FeedbackReport feedback -> feedback.origin();
      case AskRecord ask -> Optional.empty();
    };
  }

  /// Keeps a message that others do not keep at the same time, with its event; one that is known
  /// adds nothing. The part of its month is there, see [MessageMonths].
  static void keep(DSLContext sql, KeptMessage message) {
    sql.execute(
        KEEP,
        message.request(),
        message.received().toString(),
        message.areaPath(),
        message.institution(),
        message.infno(),
        message.messageId(),
        message.unread().toArray(String[]::new),
        message.sealedBody(),
        message.request(),
        message.institution());
  }

  /// Keeps the message of what doctors say, where it is there.
  static void keepAlone(DSLContext sql, Optional<KeptMessage> message) {
    message.ifPresent(said -> {
      FactStore.lock(sql, List.of(stream(said.request())));
      keep(sql, said);
    });
  }
}
