package org.mingjian.server.desk.notice;

/// Takes messages out: to short messages, a national messenger, a bureau's own bus.
@FunctionalInterface
public interface Gateway {
  /// A message.
  ///
  /// @param id the same whenever it is sent again, so that whoever gets it twice drops one
  /// @param body JSON: id, kind, whom it is for, which case, words in both languages; no patient
  record Message(String id, String body) {}

  /// What came of sending.
  sealed interface Answer {
    /// It is the gateway's now, or was before.
    record Taken() implements Answer {}

    /// The gateway does not want this one.
    record Refused(String why) implements Answer {}

    /// The gateway does not answer; nor will it for the next one.
    record Away(String why) implements Answer {}
  }

  /// Hands a message over. May take as long as the gateway is given, and fails by its answer only.
  Answer send(Message message);
}
