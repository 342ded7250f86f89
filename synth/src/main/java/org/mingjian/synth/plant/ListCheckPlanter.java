package org.mingjian.synth.plant;

import java.util.List;
import java.util.Map;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// `list-check`: a settlement list with one thing wrong.
final class ListCheckPlanter implements Planter {
  private static final String CARE = "001102000050000";
  private static final Map<String, String> COMPLETE =
      Map.ofEntries(
          Map.entry("ntly", "CHN"),
          Map.entry("naty", "01"),
          Map.entry("patn_cert_type", "01"),
          Map.entry("certno", "990000"),
          Map.entry("prfs", "17"),
          Map.entry("coner_name", "合成人"),
          Map.entry("patn_rlts", "1"),
          Map.entry("coner_tel", "000-00000000"),
          Map.entry("hi_type", "1"),
          Map.entry("insuplc", "990102"),
          Map.entry("medcasno", "SYN1"),
          Map.entry("ipt_med_type", "1"),
          Map.entry("adm_caty", "A03"),
          Map.entry("dscg_caty", "A03"),
          Map.entry("act_ipt_days", "3"),
          Map.entry("dscg_way", "1"),
          Map.entry("bill_code", "SYN"),
          Map.entry("bill_no", "1"),
          Map.entry("biz_sn", "1"),
          Map.entry("hi_paymtd", "1"));

  @Override
  public void plan(Scripts scripts) {
    for (Point point : scripts.rule().points()) {
      String field = point.text("field");
      boolean always = point.text("when").isEmpty();
      if (always && point.text("check").equals("REQUIRED")) {
        plan(scripts, point, "缺失", field, "");
      } else if (always && point.text("check").equals("ONE_OF")) {
        plan(scripts, point, "值域外", field, "X");
      } else if (point.text("check").equals("RANGE") && !point.text("high").isEmpty()) {
        plan(scripts, point, "超范围", field, above(point));
      } else if (point.text("check").equals("DURATION") && field.startsWith("vent")) {
        plan(scripts, point, "时长未进位", field, "1/24/0");
      }
    }
    scripts.near("各项齐全", Need.any(6), (s, day) -> s.marks().visit(stay(s, day, "", "")));
  }

  private static String above(Point point) {
    long high = point.required("high") + Decimals.unit(Decimals.QUANTITY_SCALE);
    return Decimals.format(high, Decimals.QUANTITY_SCALE);
  }

  private static void plan(Scripts scripts, Point point, String note, String field, String value) {
    Need need = Need.of(point, 6);
    scripts.hitWhoeverPays(note, need, (s, day) -> s.marks().visit(stay(s, day, field, value)));
  }

  /// A stay whose list is complete but for a field that has this value; none for the empty text.
  private static Visit stay(Scene scene, int day, String field, String value) {
    Visit stay = scene.stay(day, day + 3);
    scene.charge(stay, CARE);
    stay.settlementList.putAll(COMPLETE);
    stay.settlementList.put("gend", Integer.toString(stay.person.sex()));
    stay.settlementList.put("brdy", CivilTime.date(stay.person.birthDay()).toString());
    stay.settlementList.put("adm_time", Integer.toString(stay.begin));
    stay.settlementList.put("dscg_time", Integer.toString(stay.end));
    for (String date : List.of("setl_begn_date", "setl_end_date")) {
      stay.settlementList.put(date, CivilTime.date(day + 3).toString());
    }
    if (value.isEmpty()) {
      stay.settlementList.remove(field);
    } else {
      stay.settlementList.put(field, value);
    }
    return stay;
  }
}
