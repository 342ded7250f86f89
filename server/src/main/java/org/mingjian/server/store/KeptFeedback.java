package org.mingjian.server.store;

import java.time.Instant;
import java.util.List;
import org.mingjian.server.fsi.Feedback;
import org.mingjian.server.fsi.Sender;

/// What a doctor said to a warning, as it is kept.
///
/// @param warning `jr_id`, of a warning known or not
/// @param request our id of the message that says so
/// @param insisted whether the order goes on as it is
/// @param reasonCode may be empty
/// @param reason in the doctor's words; may be empty
public record KeptFeedback(
    String warning,
    String request,
    String areaPath,
    String institution,
    boolean insisted,
    String reasonCode,
    String reason,
    Instant received) {
  /// What a message says, as it is kept.
  public static List<KeptFeedback> of(List<Feedback> said, Sender sender, KeptMessage message) {
    return said.stream()
        .map(word -> of(word, sender, message.request(), message.received()))
        .toList();
  }

  private static KeptFeedback of(Feedback said, Sender sender, String request, Instant received) {
    return new KeptFeedback(
        said.warning(),
        request,
        sender.areaPath(),
        sender.institution(),
        said.insisted(),
        FeedbackReason.of(said).name(),
        said.reason(),
        received);
  }

  /// The same, of an institution in these areas.
  KeptFeedback in(String areas) {
    return new KeptFeedback(
        warning, request, areas, institution, insisted, reasonCode, reason, received);
  }
}
