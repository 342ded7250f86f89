package org.mingjian.server.identity;

import java.time.Instant;

/// Somebody who is signed in.
///
/// @param mustChange whether they may do nothing but choose another password
/// @param idleEnd when it ends, if nothing is asked any more
/// @param end when it ends at the latest
public record Session(
    SessionToken token, Actor actor, boolean mustChange, Instant idleEnd, Instant end) {}
