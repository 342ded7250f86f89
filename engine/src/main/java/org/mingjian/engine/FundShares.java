package org.mingjian.engine;

import java.util.HashMap;
import java.util.Map;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.SettlementColumns;
import org.mingjian.engine.frame.View;
import org.mingjian.values.Decimals;

/// The fund's share of lines. A settlement's fund payment is spread over its judged lines by their
/// net in-scope money, floored, the remainder going to the largest (design §3, fund share).
final class FundShares {
  private final View view;
  private final Map<Integer, Spread> spreads = new HashMap<>();

  FundShares(View view) {
    this.view = view;
  }

  /// The share of the whole line, in fen.
  long ofLine(int line) {
    LineColumns lines = view.lines;
    int settlement = lines.settlement[line];
    if (settlement < 0 || !lines.isJudged(line)) {
      return 0;
    }
    Spread spread = spreads.computeIfAbsent(settlement, this::spread);
    if (spread.total == 0 || spread.paid <= 0) {
      return 0;
    }
    long share = floorShare(lines.netInScope[line], spread);
    long whole = line == spread.largest ? share + spread.remainder : share;
    return Math.min(whole, lines.netInScope[line]);
  }

  /// The share of a part of the line's net in-scope money.
  long ofPart(int line, long amountFen) {
    long whole = view.lines.netInScope[line];
    if (amountFen >= whole) {
      return ofLine(line);
    }
    return floor(amountFen, ofLine(line), whole);
  }

  /// The share of all lines of a visit.
  long ofVisit(int visit) {
    long sum = 0;
    for (int i = view.visits.firstLine[visit]; i < view.visits.firstLine[visit + 1]; i++) {
      sum += ofLine(i);
    }
    return sum;
  }

  private Spread spread(int settlement) {
    LineColumns lines = view.lines;
    SettlementColumns settlements = view.batch.settlements;
    int visit = settlements.visit[settlement];
    long total = 0;
    int largest = -1;
    for (int i = view.visits.firstLine[visit]; i < view.visits.firstLine[visit + 1]; i++) {
      if (lines.settlement[i] == settlement && lines.isJudged(i)) {
        total += lines.netInScope[i];
        largest = largest < 0 || lines.netInScope[i] > lines.netInScope[largest] ? i : largest;
      }
    }
    Spread bare = new Spread(total, settlements.fundPaid[settlement], largest, 0);
    return total == 0 || bare.paid <= 0 ? bare : bare.withRemainder(spent(visit, settlement, bare));
  }

  private long spent(int visit, int settlement, Spread spread) {
    long spent = 0;
    for (int i = view.visits.firstLine[visit]; i < view.visits.firstLine[visit + 1]; i++) {
      if (view.lines.settlement[i] == settlement && view.lines.isJudged(i)) {
        spent += floorShare(view.lines.netInScope[i], spread);
      }
    }
    return spent;
  }

  private static long floorShare(long netInScope, Spread spread) {
    return floor(netInScope, spread.paid, spread.total);
  }

  private static long floor(long value, long numerator, long denominator) {
    return denominator == 0 ? 0 : Decimals.floorProportion(value, numerator, denominator);
  }

  private record Spread(long total, long paid, int largest, long remainder) {
    Spread withRemainder(long spent) {
      return new Spread(total, paid, largest, paid - spent);
    }
  }
}
