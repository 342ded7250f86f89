package org.mingjian.server.journal;

import java.time.Duration;

/// How large and how slow a journal may become.
///
/// @param segmentBytes a segment is followed by the next when it is longer
/// @param waiting records that may wait to be written; one more is refused
/// @param group longest a group of records is collected before it is made durable
/// @param batch most records given to the consumer at a time
/// @param pause how long to wait after the consumer could not take a batch
public record JournalLimits(
    long segmentBytes, int waiting, Duration group, int batch, Duration pause) {}
