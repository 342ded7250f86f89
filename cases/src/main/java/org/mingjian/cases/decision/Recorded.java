package org.mingjian.cases.decision;

import java.time.Instant;

/// An event in its place.
///
/// @param sequence from 1, without gaps
/// @param at never before the event before it
/// @param person who caused it
/// @param commandId the command it came of
/// @param event what happened
public record Recorded(
    long sequence, Instant at, String person, String commandId, CaseEvent event) {}
