package org.mingjian.audit.output;

/// Figures over all findings. Money in fen.
///
/// @param findings number of findings
/// @param onceFen per line the largest claim on it, a visit-level finding claiming its visit
/// @param fundOnceFen the fund's share of `onceFen`
/// @param windows findings about a window of time, which name no visit and are not in `onceFen`
/// @param windowFen what those claim
/// @param persons different persons with a finding
/// @param settlements different settlements with a finding
/// @param lines different lines blamed
/// @param institutions different institutions with a finding
/// @param firstDay day of the earliest finding, empty without findings
/// @param lastDay day of the latest finding
public record FindingTotals(
    long findings,
    long onceFen,
    long fundOnceFen,
    long windows,
    long windowFen,
    long persons,
    long settlements,
    long lines,
    long institutions,
    String firstDay,
    String lastDay) {}
