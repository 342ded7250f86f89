package org.mingjian.server.fsi;

import java.util.Locale;

/// How a message ended.
public enum Outcome {
  /// An ask, judged in time.
  ANSWERED,
  /// An ask from outside the area of the release in force, answered by rules of the place of
  /// insurance alone.
  NOT_COVERED,
  /// An ask, answered with nothing for want of time or room.
  LATE,
  /// A report or feedback, kept.
  ACCEPTED,
  /// No message.
  UNREADABLE,
  /// From an institution nobody registered.
  UNKNOWN,
  /// From somebody who did not prove to be the institution.
  UNPROVEN,
  /// Too large for the room there was: answered with nothing where it asked, else refused.
  CROWDED,
  /// Readable, and refused for what it says or because it could not be kept.
  REFUSED,
  /// A fault of ours: an ask answered with nothing, anything else refused.
  FAILED;

  /// In small letters, for metrics.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
