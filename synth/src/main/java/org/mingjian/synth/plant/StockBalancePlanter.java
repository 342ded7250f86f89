package org.mingjian.synth.plant;

import org.mingjian.claims.VisitKind;
import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;

/// `stock-balance`: a hospital of its own settles more of an item in a month than it bought and
/// had.
final class StockBalancePlanter implements Planter {
  private static final int CASES_PLANTED = 12;
  private static final int HOUR = 3600;
  private static final int OPENING = 10;
  private static final int BOUGHT = 90;

  @Override
  public void plan(Scripts scripts) {
    scripts.atMost(CASES_PLANTED);
    Need need = Need.any(28).aligned(Need.Alignment.MONTH);
    int most = (OPENING + BOUGHT) * (100 + scripts.rule().whole("tolerancePercent")) / 100;
    scripts.blamed("超出容差一个", need, (s, day) -> play(s, scripts.rule(), day, most + 1));
    scripts.near("恰在容差之内", need, (s, day) -> play(s, scripts.rule(), day, most));
    scripts.near("恰好用完", need, (s, day) -> play(s, scripts.rule(), day, OPENING + BOUGHT));
  }

  private static void play(Scene scene, RuleSheet rule, int day, int units) {
    Institution hospital = PeerGroup.of(scene, rule).last();
    String code = code(scene, rule.parameter("shapes"));
    int next = CivilTime.day(CivilTime.date(day).plusMonths(1));
    scene.stock(hospital, code, "1", OPENING, CivilTime.startOf(day) - HOUR);
    scene.stock(hospital, code, "3", BOUGHT, CivilTime.startOf(day + 2) + 9 * HOUR);
    scene.stock(hospital, code, "1", 0, CivilTime.startOf(next) - HOUR);
    int begin = CivilTime.startOf(day + 4) + 9 * HOUR;
    Visit visit = scene.visitAt(hospital, VisitKind.OUTPATIENT, begin);
    scene.charge(visit, code, begin + HOUR, units);
    scene.marks().window(hospital, day);
  }

  private static String code(Scene scene, String shapes) {
    return scene.city().items().all().stream()
        .map(item -> item.code())
        .filter(code -> shapes.indexOf(code.charAt(0)) >= 0)
        .findFirst()
        .orElseThrow();
  }
}
