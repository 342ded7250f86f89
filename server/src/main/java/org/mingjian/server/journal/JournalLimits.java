package org.mingjian.server.journal;

import java.time.Duration;

/// How large and how slow a journal may become.
///
/// @param segmentBytes a segment is followed by the next when it is longer
/// @param waiting records that may wait to be written; one more is refused
/// @param group longest a group of records is collected before it is made durable
/// @param batch most records given to the consumer at a time
/// @param pause how long to wait after the consumer could not take a batch, or the disk a record
/// @param heldBytes memory that records may take which nobody waits for and the disk refuses
public record JournalLimits(
    long segmentBytes, int waiting, Duration group, int batch, Duration pause, long heldBytes) {
  private static final long HELD_BYTES = 64L << 20;

  /// As above, holding as much as the service does where nothing else is set.
  public JournalLimits(long segmentBytes, int waiting, Duration group, int batch, Duration pause) {
    this(segmentBytes, waiting, group, batch, pause, HELD_BYTES);
  }
}
