package org.mingjian.server.store;

import java.time.Instant;

/// Something that happened and is to be kept.
///
/// @param areaPath area it belongs to
/// @param institution institution it belongs to; empty for none
/// @param version of the payload's form, by type
/// @param actor who did it
/// @param payload JSON
public record NewEvent(
    String areaPath,
    String institution,
    String stream,
    String type,
    int version,
    String actor,
    Instant occurred,
    String payload) {}
