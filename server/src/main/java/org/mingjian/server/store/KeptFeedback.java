package org.mingjian.server.store;

import java.time.Instant;

/// What a doctor said to a warning, as it is kept.
///
/// @param warning `jr_id`, of a warning known or not
/// @param request our id of the message that says so
/// @param insisted whether the order goes on as it is
/// @param reasonCode may be empty
/// @param reason in the doctor's words; may be empty
public record KeptFeedback(
    String warning,
    String request,
    String areaPath,
    String institution,
    boolean insisted,
    String reasonCode,
    String reason,
    Instant received) {}
