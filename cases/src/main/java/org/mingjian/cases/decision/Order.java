package org.mingjian.cases.decision;

import java.time.Instant;

/// The envelope of a command.
///
/// @param commandId chosen by the sender; the same id is obeyed once
/// @param actor who sends it
/// @param seen the sequence of the file the actor looked at, or [#ANY]
/// @param at when; a time before the file's last event is taken as that event's
public record Order(String commandId, Actor actor, long seen, Instant at) {
  /// Whatever the file has come to meanwhile.
  public static final long ANY = -1;
}
