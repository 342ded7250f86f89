package org.mingjian.engine.census;

import org.mingjian.engine.frame.View;

/// Whether a stay is one of those an indicator counts.
interface StayTest {
  /// The stay has no successor.
  int NONE = -1;

  /// Asks about a stay that ended; `next` is the person's next stay at the same institution, or
  /// [#NONE].
  Answer ask(View view, int stay, int next);

  /// Answers.
  enum Answer {
    /// It is counted.
    YES,
    /// It is not.
    NO,
    /// It cannot be told; it is not counted.
    UNKNOWN
  }
}
