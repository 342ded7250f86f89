package org.mingjian.audit.summary;

import org.mingjian.finding.UndeterminedReason;

/// What a rule applies to and could not judge for one reason.
///
/// @param reason why
/// @param rows lines, visits or windows
/// @param amountFen their in-scope money
public record Unjudged(UndeterminedReason reason, long rows, long amountFen) {}
