package org.mingjian.engine.census;

import java.util.Arrays;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Span;
import org.mingjian.finding.UndeterminedReason;

/// How the figures of institutions are held against a bound: a fixed one, or the upper quartile of
/// their peers and so many quartile distances beyond. Percent at scale 2.
///
/// @param span the calendar window
/// @param fixed the fixed bound, negative for none
/// @param factor quartile distances at scale 2
/// @param minPeers fewest institutions that are compared
/// @param minCases fewest cases of an institution that is compared
/// @param maxUnknown largest share of a figure of which it is not known where it belongs
/// @param unknown why a figure with a larger share cannot be judged
record PeerLimits(
    Span span,
    long fixed,
    long factor,
    int minPeers,
    int minCases,
    long maxUnknown,
    UndeterminedReason unknown) {
  private static final int SCALE = 2;
  private static final long NONE = -1;
  private static final int QUARTERS = 4;
  private static final long FACTOR_UNIT = 100;

  static PeerLimits of(Blueprint blueprint, UndeterminedReason unknown) {
    boolean fixed = blueprint.isGiven("upperLimit");
    return new PeerLimits(
        Span.valueOf(blueprint.parameters().text("period")),
        fixed ? blueprint.parameters().number("upperLimit", SCALE) : NONE,
        blueprint.parameters().number("quartileFactor", SCALE),
        Math.toIntExact(blueprint.parameters().number("minPeers", 0)),
        Math.toIntExact(blueprint.parameters().number("minCases", 0)),
        blueprint.parameters().number("maxUnknownPercent", SCALE),
        unknown);
  }

  boolean isFixed() {
    return fixed != NONE;
  }

  /// The bound that follows from the peers' figures, at least one.
  long bound(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    long lower = quartile(sorted, 1);
    long upper = quartile(sorted, QUARTERS - 1);
    long scaled = upper * FACTOR_UNIT + factor * (upper - lower);
    long unit = QUARTERS * FACTOR_UNIT;
    return (2 * scaled + unit) / (2 * unit);
  }

  /// Four times the quartile, linear between the two values it lies between.
  private static long quartile(long[] sorted, int number) {
    int position = number * (sorted.length - 1);
    int at = position / QUARTERS;
    int rest = position % QUARTERS;
    long next = rest == 0 ? sorted[at] : sorted[at + 1];
    return QUARTERS * sorted[at] + rest * (next - sorted[at]);
  }
}
