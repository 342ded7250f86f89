package org.mingjian.cases.decision;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// How far a file has come.
///
/// @param sequence of its last event
/// @param at the time of its last event
/// @param commands the ids obeyed so far
public record Progress(long sequence, Instant at, SortedSet<String> commands) {
  /// Copies in.
  public Progress {
    commands = Collections.unmodifiableSortedSet(new TreeSet<>(commands));
  }

  /// The later of the file's time and `time`.
  Instant notBefore(Instant time) {
    return time.isBefore(at) ? at : time;
  }

  Progress with(Recorded recorded) {
    SortedSet<String> more = new TreeSet<>(commands);
    more.add(recorded.commandId());
    return new Progress(recorded.sequence(), recorded.at(), more);
  }
}
