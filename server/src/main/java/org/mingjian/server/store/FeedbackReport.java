package org.mingjian.server.store;

import java.util.List;

/// What doctors of an institution said to warnings in one message.
///
/// @param message our id of the message
public record FeedbackReport(String institution, String message, List<KeptFeedback> said)
    implements WireRecord {
  /// Copies in.
  public FeedbackReport {
    said = List.copyOf(said);
  }

  @Override
  public FeedbackReport in(String areaPath) {
    return new FeedbackReport(
        institution, message, said.stream().map(word -> word.in(areaPath)).toList());
  }
}
