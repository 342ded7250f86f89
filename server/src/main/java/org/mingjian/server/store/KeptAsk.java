package org.mingjian.server.store;

import java.time.Instant;
import java.util.Optional;
import org.mingjian.values.ContentHash;

/// An ask as it is kept, beside its body.
///
/// @param request our id of it
/// @param msgid the client's; may be empty
/// @param bodyHash of the canonical body
/// @param answered when the answer went out; empty while none has
/// @param release that judged it; empty while it is not judged
/// @param late whether the answer went out before the judgement
public record KeptAsk(
    String request,
    String areaPath,
    String institution,
    String infno,
    String msgid,
    ContentHash bodyHash,
    Instant received,
    Optional<Instant> answered,
    String release,
    boolean late) {
  /// Whether it was judged.
  public boolean isJudged() {
    return !release.isEmpty();
  }
}
