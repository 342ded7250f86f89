package org.mingjian.synth.plant;

import java.util.List;

/// `frequent-visits`: more visits in a calendar window than set.
final class FrequentVisitsPlanter implements Planter {
  private static final List<String> LIMITS = List.of("perDay", "perMonth", "perQuarter", "perYear");

  @Override
  public void plan(Scripts scripts) {
    for (String limit : LIMITS) {
      int most = scripts.rule().whole(limit);
      if (most > 0) {
        plan(scripts, new VisitSeries(scripts.rule(), limit), most);
      }
    }
  }

  private static void plan(Scripts scripts, VisitSeries series, int most) {
    String limit = series.limit();
    Need need = series.need(most + 1);
    scripts.blamed("多一次：" + limit, need, (s, day) -> series.exceed(s, day, most + 1));
    if (series.staysBelowOthers(most)) {
      scripts.near("恰为次数：" + limit, need, (s, day) -> series.reach(s, day, most));
      scripts.near("多一次但已退费：" + limit, need, (s, day) -> series.refundOne(s, day, most + 1));
    }
    List<String> exempt = scripts.rule().list("exemptIcd");
    if (!exempt.isEmpty() && series.staysBelowOthers(most)) {
      String code = IcdCodes.within(exempt.get(0));
      scripts.near("多一次但为豁免诊断：" + limit, need, (s, day) -> series.exemptOne(s, day, code));
    }
  }
}
