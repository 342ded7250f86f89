package org.mingjian.server.fsi;

/// What a doctor said to a warning. Source: national-interfaces §2.8.
///
/// @param warning `jr_id`
/// @param insisted whether the order goes on as it is
/// @param reason in the doctor's words; may be empty
public record Feedback(String warning, boolean insisted, String reason) {}
