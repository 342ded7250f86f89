package org.mingjian.cases.procedure;

import java.util.Optional;
import org.mingjian.cases.calendar.Term;

/// The time a step has.
///
/// @param term from the day the step is entered
/// @param expiry what happens after it
/// @param suspension how it may be stopped; empty: never
/// @param extension how it may be prolonged; empty: never
public record Clock(
    Term term, Expiry expiry, Optional<Allowance> suspension, Optional<Allowance> extension) {}
