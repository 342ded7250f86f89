package org.mingjian.lake.staging;

import java.util.concurrent.atomic.AtomicLongArray;

/// What was sealed of whom already, by whichever thread: rows of one person come to all of them. A
/// fixed number of places; a newcomer takes the place of whoever was there, who may be sealed
/// again. Safe for use by several threads.
public final class SealedPersons {
  private static final int PLACE_BITS = 20;

  private final AtomicLongArray places = new AtomicLongArray(1 << PLACE_BITS);

  /// Notes that a person's columns have a content; false if that is noted already.
  boolean add(long person, long content) {
    long both = KeyHash.both(person, content) | 1;
    return places.getAndSet((int) (both >>> Long.SIZE - PLACE_BITS), both) != both;
  }
}
