package org.mingjian.synth.plant;

import java.util.List;
import org.mingjian.claims.VisitKind;
import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// `cost-share`: one of several like hospitals charges more of a sort than the others, by a
/// hundredth of a percent.
final class CostSharePlanter implements Planter {
  private static final int HOUR = 3600;
  private static final String REST = "001102000010000";
  private static final int SERVICE_LENGTH = 15;
  private static final int USUAL = 20;
  private static final long YUAN = Decimals.unit(Decimals.PRICE_SCALE);
  private static final long WHOLE = 100 * YUAN;
  private static final long MOST_LESS = 19 * YUAN;
  private static final long MOST_MORE = 79 * YUAN;

  @Override
  public void plan(Scripts scripts) {
    RuleSheet rule = scripts.rule();
    Need need = PeerGroup.prepare(scripts);
    scripts.blamed("比同类机构高万分之一", need, (s, day) -> play(s, rule, day, 1));
    scripts.blamed("一半费用", need, (s, day) -> play(s, rule, day, 3000));
    scripts.near("与同类机构相同", need, (s, day) -> play(s, rule, day, 0));
    scripts.near("比同类机构低", need, (s, day) -> play(s, rule, day, -100));
  }

  /// All but the last hospital charge the usual share, the last so many hundredths of a percent
  /// more.
  private static void play(Scene scene, RuleSheet rule, int day, int more) {
    PeerGroup peers = PeerGroup.of(scene, rule);
    String code = code(scene, rule);
    peers.others().forEach(hospital -> charge(scene, rule, hospital, day, code, 0));
    charge(scene, rule, peers.last(), day, code, more);
    scene.marks().window(peers.last(), day);
  }

  private static void charge(
      Scene scene, RuleSheet rule, Institution hospital, int day, String code, int more) {
    int count = rule.whole("minCases");
    long extra = count * more * YUAN / 100;
    for (int i = 0; i < count; i++) {
      int begin = CivilTime.startOf(day + i * 2) + 9 * HOUR;
      Visit visit = scene.visitAt(hospital, VisitKind.OUTPATIENT, begin);
      long own = Math.clamp(extra, -MOST_LESS, MOST_MORE);
      extra -= own;
      long price = USUAL * YUAN + own;
      scene.chargePrice(visit, code, begin + 60, price);
      scene.chargePrice(visit, REST, begin + 120, WHOLE - price);
    }
  }

  /// An item that the rule counts.
  private static String code(Scene scene, RuleSheet rule) {
    List<String> prefixes = rule.list("itemPrefixes");
    if (!prefixes.isEmpty()) {
      StringBuilder code = new StringBuilder(prefixes.get(0) + "00001");
      while (code.length() < SERVICE_LENGTH) {
        code.append('0');
      }
      return code.toString();
    }
    String category = rule.list("categories").get(0);
    return scene.city().items().all().stream()
        .filter(item -> item.charging().category().equals(category))
        .filter(item -> item.charging().grade().equals("01"))
        .map(item -> item.code())
        .findFirst()
        .orElseThrow();
  }
}
