package org.mingjian.server.store;

import java.time.Instant;

/// A finding of an ask as it is kept.
///
/// @param id `jr_id`
/// @param request the ask's
/// @param finding id of the finding
/// @param line key of the blamed line; empty for a whole visit
/// @param item code of the blamed item; may be empty
/// @param doctor may be empty
/// @param shown whether the answer told it
/// @param late whether it was found after the answer
/// @param content the sentence it was told in
/// @param detail the finding as JSON, see [FindingJson]
public record KeptWarning(
    String id,
    String areaPath,
    String institution,
    String request,
    Instant warned,
    String finding,
    String rule,
    String visit,
    String line,
    String item,
    String doctor,
    long moneyFen,
    boolean shown,
    boolean late,
    String content,
    String detail) {}
