package org.mingjian.server.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mingjian.values.ContentHash;

/// Something that happened, as it is kept for ever. Each event of a stream names the hash of the
/// one before, so that none can be changed, left out or put in between unseen.
///
/// @param sequence from 1 on, without gaps within the stream
/// @param version of the payload's form, by type
/// @param actor who did it
/// @param payload JSON
public record Event(
    String stream,
    long sequence,
    String type,
    int version,
    String actor,
    Instant occurred,
    Instant recorded,
    String payload,
    ContentHash payloadHash,
    ContentHash previousHash) {
  /// Times are kept to the microsecond.
  public Event {
    occurred = occurred.truncatedTo(ChronoUnit.MICROS);
    recorded = recorded.truncatedTo(ChronoUnit.MICROS);
  }

  /// What the next event of the stream names as its previous one.
  ContentHash hash() {
    return ContentHash.of(
        stream,
        Long.toString(sequence),
        type,
        Integer.toString(version),
        actor,
        occurred.toString(),
        recorded.toString(),
        payloadHash.hex(),
        previousHash.hex());
  }

  /// Whether it says what it said when it was written.
  boolean isWhole() {
    return ContentHash.of(payload).equals(payloadHash);
  }
}
