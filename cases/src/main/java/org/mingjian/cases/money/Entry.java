package org.mingjian.cases.money;

import org.mingjian.cases.Amount;

/// One booking: an amount leaves one account and comes to another.
///
/// @param sequence of the event it follows from
/// @param place settlement and line, `settlement/line`; empty for penalties
/// @param from the account credited
/// @param to the account debited
/// @param amount above zero in total or in the fund's share, below in none
public record Entry(long sequence, String place, Account from, Account to, Amount amount) {}
