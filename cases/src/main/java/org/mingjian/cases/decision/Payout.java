package org.mingjian.cases.decision;

import java.time.LocalDate;

/// That the fund paid what a case is about: on this day, by this voucher.
///
/// @param on day it was paid
/// @param voucher number of the paper that shows it
public record Payout(LocalDate on, String voucher) {}
