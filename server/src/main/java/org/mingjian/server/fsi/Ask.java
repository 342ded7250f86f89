package org.mingjian.server.fsi;

import java.time.Instant;
import java.util.List;
import org.mingjian.finding.Finding;
import org.mingjian.wire.message.Message;
import org.mingjian.wire.reply.Warning;

/// An ask with what came of it.
///
/// @param request our id of it
/// @param body as it came
/// @param release id of the release it was judged by, or is to be
/// @param late whether the answer went out before the judgement
/// @param judged whether it has been judged by all that is known
/// @param told what was found, of all its patients together the worst first
public record Ask(
    String request,
    Sender sender,
    Message message,
    byte[] body,
    Instant received,
    Instant answered,
    String release,
    boolean late,
    boolean judged,
    List<Told> told) {
  /// Copies in.
  public Ask {
    told = List.copyOf(told);
  }

  /// A finding in the words of the answer.
  ///
  /// @param shown whether it was in the answer
  public record Told(Finding finding, Warning warning, boolean shown) {}

  /// Whom an ask is about stays out of logs.
  @Override
  public String toString() {
    return "Ask[" + request + "]";
  }
}
