package org.mingjian.cases.procedure;

import org.mingjian.cases.calendar.Term;

/// How a step's clock may be stopped or prolonged.
///
/// @param times how often at one stay at the step
/// @param term how much each time at most
/// @param by who grants it
public record Allowance(int times, Term term, CaseRole by) {}
