package org.mingjian.engine.census;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.values.Decimals;

/// The figures of all institutions under one indicator, each held against its peers of the same
/// window, level and kind.
final class Appraisal {
  private static final long WHOLE = 10_000;

  private final PeerLimits limits;
  private final Map<Peers, List<Figure>> comparable = new HashMap<>();
  private final Map<Peers, Long> bounds = new HashMap<>();

  Appraisal(PeerLimits limits, List<Figure> figures) {
    this.limits = limits;
    for (Figure figure : figures) {
      if (obstacle(figure).isEmpty()) {
        comparable.computeIfAbsent(figure.peers, unused -> new ArrayList<>()).add(figure);
      }
    }
  }

  /// Institutions that are compared.
  ///
  /// @param firstDay of the window
  record Peers(int firstDay, int level, String kind) {}

  /// One institution's sums in one window.
  ///
  /// @param unknown of the denominator it is not known where it belongs
  record Figure(
      Peers peers, int institution, long cases, long numerator, long denominator, long unknown) {
    /// Hundredths of a percent, rounded half up.
    long value() {
      return hundredths(numerator, denominator);
    }
  }

  /// What is said of a figure.
  ///
  /// @param outcome `HIT`, `CLEAR` or a reason
  /// @param limit the bound, -1 without one
  /// @param peers how many were compared
  record Verdict(String outcome, long limit, int peers) {
    static final String HIT = "HIT";
    static final String CLEAR = "CLEAR";

    boolean isHit() {
      return outcome.equals(HIT);
    }

    Optional<UndeterminedReason> reason() {
      return isHit() || outcome.equals(CLEAR)
          ? Optional.empty()
          : Optional.of(UndeterminedReason.valueOf(outcome));
    }
  }

  /// A share in hundredths of a percent, rounded half up.
  static long hundredths(long numerator, long denominator) {
    return Decimals.proportion(numerator, WHOLE, denominator);
  }

  Verdict judge(Figure figure) {
    Optional<UndeterminedReason> obstacle = obstacle(figure);
    List<Figure> peers = comparable.getOrDefault(figure.peers, List.of());
    if (obstacle.isPresent()) {
      return new Verdict(obstacle.get().name(), -1, peers.size());
    }
    if (!limits.isFixed() && peers.size() < limits.minPeers()) {
      return new Verdict(UndeterminedReason.PEERS_TOO_FEW.name(), -1, peers.size());
    }
    long bound =
        limits.isFixed()
            ? limits.fixed()
            : bounds.computeIfAbsent(figure.peers, unused -> limits.bound(values(peers)));
    String outcome = figure.value() > bound ? Verdict.HIT : Verdict.CLEAR;
    return new Verdict(outcome, bound, peers.size());
  }

  private static long[] values(List<Figure> figures) {
    return figures.stream().mapToLong(Figure::value).toArray();
  }

  /// Why a figure can be neither judged nor a peer.
  private Optional<UndeterminedReason> obstacle(Figure figure) {
    if (figure.cases < limits.minCases()) {
      return Optional.of(UndeterminedReason.CASES_TOO_FEW);
    }
    if (figure.unknown * WHOLE > limits.maxUnknown() * figure.denominator) {
      return Optional.of(limits.unknown());
    }
    return !limits.isFixed() && figure.peers.level == 0
        ? Optional.of(UndeterminedReason.LEVEL_UNKNOWN)
        : Optional.empty();
  }
}
