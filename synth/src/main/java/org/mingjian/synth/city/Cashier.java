package org.mingjian.synth.city;

import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.Item;
import org.mingjian.synth.claim.Settlement;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.Decimals;

/// Prices by place, and settlements that add up to their lines.
public final class Cashier {
  private static final long DIME = 100_000;
  private static final long CENT = 10_000;

  private Cashier() {}

  /// The unit price of an item at an institution, in yuan at scale 6: services follow its level to
  /// the dime, drugs and consumables differ by a few per cent, pieces by fractions of a fen.
  public static long price(Item item, Institution institution) {
    long base = item.unitPrice();
    if (item.isService()) {
      long percent = 70 + 15L * institution.level();
      return Math.max(DIME, Decimals.proportion(base, percent, 100 * DIME) * DIME);
    }
    long permille =
        985 + Math.floorMod(institution.code().hashCode() * 31 + item.code().hashCode(), 31);
    long price = Decimals.proportion(base, permille, 1000);
    return item.isPiece() ? price / 100 * 100 : Math.max(CENT, price / CENT * CENT);
  }

  /// Settles the lines of `visit` that no settlement has yet (settlement index of the new one), at
  /// `time`.
  public static Settlement settle(Visit visit, int firstLine, int time) {
    int index = visit.settlements.size();
    int begin = index == 0 ? visit.begin : visit.settlements.get(index - 1).end;
    Settlement settlement = visit.settlement(time, begin, Math.min(time, visit.end));
    for (ChargeLine line : visit.lines.subList(firstLine, visit.lines.size())) {
      line.settlement = index;
    }
    addUp(visit, index);
    return settlement;
  }

  /// Makes the totals of a settlement those of its lines, and the fund's share what the visit's
  /// kind and level give.
  public static void addUp(Visit visit, int index) {
    Settlement settlement = visit.settlements.get(index);
    settlement.total = 0;
    settlement.inScope = 0;
    for (ChargeLine line : visit.lines) {
      if (line.settlement == index) {
        settlement.total += line.amount;
        settlement.inScope += line.inScope;
      }
    }
    settlement.fund = Decimals.proportion(settlement.inScope, fundPercent(visit), 100);
    boolean hasAccount = visit.insuranceType.equals("310");
    settlement.account = hasAccount ? (settlement.total - settlement.fund) / 2 : 0;
  }

  private static int fundPercent(Visit visit) {
    int bonus = visit.insuranceType.equals("390") ? 0 : 10;
    if (visit.institution.isPharmacy()) {
      return 40 + bonus;
    }
    int byLevel = 3 - visit.institution.level();
    return visit.isStay() ? 65 + 8 * byLevel + bonus : 50 + 5 * byLevel + bonus;
  }
}
