package org.mingjian.synth.city;

import java.util.List;
import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Dice;
import org.mingjian.synth.claim.Money;
import org.mingjian.synth.claim.Settlement;
import org.mingjian.synth.claim.Visit;

/// Refunds of every kind: a line by name or without, part of a line, a whole visit line by line or
/// by its header alone, and a few that do not add up or whose refund is not there.
public final class Refunds {
  private static final int DAY = 86_400;

  private final Dice dice;

  /// Refunds as `dice` throws.
  public Refunds(Dice dice) {
    this.dice = dice;
  }

  /// Refunds something of a settled visit, or, mostly, nothing.
  public void apply(Visit visit) {
    double way = dice.unit();
    if (visit.lines.isEmpty() || way > 0.03) {
      return;
    }
    if (way < 0.004) {
      header(visit, 0);
    } else if (way < 0.010) {
      whole(visit);
    } else if (way < 0.0103) {
      header(visit, 1);
    } else if (way < 0.0105) {
      visit.settlements.get(0).refunded = true;
    } else {
      part(visit, way < 0.020);
    }
  }

  /// Refunds all lines of a visit by name, in a settlement of its own.
  public static void whole(Visit visit) {
    int lines = visit.lines.size();
    for (int i = 0; i < lines; i++) {
      ChargeLine line = visit.lines.get(i);
      if (line.quantity > 0 && line.settlement == 0) {
        mirror(line, line.quantity, visit.end + DAY).refunds = line.ordinal;
      }
    }
    visit.settlements.get(0).refunded = true;
    settle(visit, lines, visit.end + DAY);
  }

  /// Refunds these lines of a visit by name, in a settlement of their own.
  public static void lines(Visit visit, List<ChargeLine> refunded) {
    int lines = visit.lines.size();
    for (ChargeLine line : refunded) {
      mirror(line, line.quantity, visit.end + DAY / 8).refunds = line.ordinal;
    }
    settle(visit, lines, visit.end + DAY / 8);
  }

  /// Refunds a settlement as a whole without lines; `offFen` away from being opposite.
  public static void header(Visit visit, long offFen) {
    Settlement first = visit.settlements.get(0);
    first.refunded = true;
    Settlement refund = visit.settlement(first.time + DAY, first.begin, first.end);
    refund.refunds = first.id;
    refund.refunded = true;
    refund.total = offFen - first.total;
    refund.inScope = -first.inScope;
    refund.fund = -first.fund;
    refund.account = -first.account;
  }

  private void part(Visit visit, boolean named) {
    ChargeLine line = visit.lines.get(dice.between(0, visit.lines.size() - 1));
    if (line.quantity <= 0) {
      return;
    }
    long unit = Money.units(1);
    boolean half = line.quantity >= 2 * unit && dice.chance(0.5);
    int lines = visit.lines.size();
    ChargeLine refund = mirror(line, half ? unit : line.quantity, visit.end + DAY / 8);
    refund.refunds = named ? line.ordinal : 0;
    settle(visit, lines, visit.end + DAY / 8);
  }

  /// A line that takes back `quantity` of another.
  public static ChargeLine mirror(ChargeLine line, long quantity, int time) {
    ChargeLine refund = line.visit.charge(line.item, time, Money.of(-quantity, line.unitPrice));
    refund.doctor = line.doctor;
    refund.executing = line.executing;
    refund.prescription = line.prescription;
    if (line.inScope == 0) {
      refund.payOneself();
    }
    return refund;
  }

  private static void settle(Visit visit, int firstLine, int time) {
    Settlement refund = Cashier.settle(visit, firstLine, time);
    refund.refunds = visit.settlements.get(0).id;
    refund.refunded = true;
  }
}
