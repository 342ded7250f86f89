package org.mingjian.synth.plant;

import org.mingjian.synth.city.Cashier;
import org.mingjian.synth.city.Refunds;
import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Money;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.Decimals;

/// `line-check`: sums, codes and refunds that do not add up.
final class LineCheckPlanter implements Planter {
  private static final String TEST = "002501010150000";
  private static final int HOUR = 3600;

  @Override
  public void plan(Scripts scripts) {
    long tolerance = Decimals.parse(scripts.rule().parameter("tolerance"), 2).orElse(5);
    Need need = Need.any(4);
    scripts.blamed("金额超允差一分", need, (s, day) -> offBy(s, day, tolerance + 1));
    scripts.blamed("金额少于允差一分", need, (s, day) -> offBy(s, day, -tolerance - 1));
    scripts.near("金额差恰为允差", need, (s, day) -> offBy(s, day, tolerance));
    scripts.blamed("非国家编码", need, (s, day) -> coded(s, day, "YB20250001"));
    scripts.near("国家编码带本地后缀", need, (s, day) -> coded(s, day, TEST + "-01"));
    scripts.blamed("负数行无对应", need, (s, day) -> negative(s, day, 2));
    scripts.near("负数行单价数量相符", need, (s, day) -> negative(s, day, 1));
    scripts.blamed("退费结算差一分", need, (s, day) -> header(s, day, 1));
    scripts.near("退费结算恰相抵", need, (s, day) -> header(s, day, 0));
  }

  private static void offBy(Scene scene, int day, long fen) {
    ChargeLine line = scene.charge(scene.visit(day), TEST);
    line.amount += fen;
    line.inScope = line.amount;
    scene.marks().line(line);
  }

  private static void coded(Scene scene, int day, String text) {
    ChargeLine line = scene.charge(scene.visit(day), TEST);
    line.codeText = text;
    scene.marks().line(line);
  }

  /// A line of one unit, and one that takes `units` back without naming it.
  private static void negative(Scene scene, int day, int units) {
    Visit visit = scene.visit(day);
    ChargeLine line = scene.charge(visit, TEST);
    ChargeLine refund = Refunds.mirror(line, Money.units(units), line.time + HOUR);
    scene.marks().line(refund);
    scene.charge(visit, "001102000010000");
  }

  private static void header(Scene scene, int day, long offFen) {
    Visit visit = scene.visit(day);
    scene.charge(visit, TEST);
    Cashier.settle(visit, 0, visit.end);
    Refunds.header(visit, offFen);
    scene.marks().visit(visit);
  }
}
