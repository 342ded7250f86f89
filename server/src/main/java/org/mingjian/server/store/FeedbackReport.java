package org.mingjian.server.store;

import java.util.List;
import java.util.Optional;

/// What doctors of an institution said to warnings in one message.
///
/// @param message our id of the message
/// @param origin the message as it came; absent in records of earlier versions
public record FeedbackReport(
    String institution, String message, List<KeptFeedback> said, Optional<KeptMessage> origin)
    implements WireRecord {
  /// Copies in.
  public FeedbackReport {
    said = List.copyOf(said);
    origin.ifPresent(kept -> kept.requireFrom(institution));
  }

  /// What was said alone.
  public FeedbackReport(String institution, String message, List<KeptFeedback> said) {
    this(institution, message, said, Optional.empty());
  }

  /// What doctors say by a message of the wire.
  public static FeedbackReport of(KeptMessage origin, List<KeptFeedback> said) {
    return new FeedbackReport(origin.institution(), origin.request(), said, Optional.of(origin));
  }

  @Override
  public FeedbackReport in(String areaPath) {
    return new FeedbackReport(
        institution,
        message,
        said.stream().map(word -> word.in(areaPath)).toList(),
        origin.map(kept -> kept.in(areaPath)));
  }

  /// The same with its message sealed otherwise.
  FeedbackReport from(Optional<KeptMessage> other) {
    return new FeedbackReport(institution, message, said, other);
  }
}
