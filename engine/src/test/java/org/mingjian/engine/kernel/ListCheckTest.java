package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.claims.ListField;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class ListCheckTest {
  private static final String VENTILATOR = "003106030010000";

  @Test
  void missesWhatMustBeGiven() {
    assertEquals("V1 by points-1: gend=/ 0.00", check("gend,REQUIRED", "").text());
    assertEquals("clear 1", check("gend,REQUIRED", "gend=1").text());
  }

  @ParameterizedTest
  @CsvSource({
    "1, clear 1",
    "2, clear 1",
    "9, V1 by points-1: gend=9/ 0.00",
    "'', clear 1", // whether it must be given is another check
  })
  void wantsOneOfTheAllowedValues(String sex, String expected) {
    assertEquals(expected, check("gend,ONE_OF,,,,1;2", "gend=" + sex).text());
  }

  @ParameterizedTest
  @CsvSource({
    "499.9, V1",
    "500, ''",
    "501, ''",
    "9000, ''",
    "9000.1, V1",
    "abc, V1",
    "'', ''",
    "-600, V1"
  })
  void wantsNumbersWithinBothBounds(String weight, String blamed) {
    assertEquals(blamed, check("nwb_bir_wt,RANGE,,500,9000", "nwb_bir_wt=" + weight).blamed());
  }

  @Test
  void wantsNumbersWithinTheOnlyBound() {
    assertEquals("", check("nwb_bir_wt,RANGE,,500", "nwb_bir_wt=99999").blamed());
    assertEquals("", check("nwb_bir_wt,RANGE,,,9000", "nwb_bir_wt=1").blamed());
    assertEquals("V1", check("nwb_bir_wt,RANGE,,,9000", "nwb_bir_wt=9001").blamed());
  }

  @ParameterizedTest
  @CsvSource({
    "0/0/0, ''",
    "12/23/59, ''",
    "1/24/0, V1",
    "1/0/60, V1",
    "1/2, V1",
    "36小时, V1",
    "'', ''"
  })
  void wantsDaysHoursMinutes(String duration, String blamed) {
    assertEquals(blamed, check("vent_used_dura,DURATION", "vent_used_dura=" + duration).blamed());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-01 09:00:00, ''",
    "2025-03-01 08:59:59, V1",
    "2025-03-01, ''", // compared as far as both go
    "2025-02-28, V1",
    "2025-03-05, ''",
  })
  void wantsOneTimeNotBeforeAnother(String discharge, String blamed) {
    Verdict verdict =
        check(
            "dscg_time,NOT_BEFORE,adm_time",
            "adm_time=2025-03-01 09:00:00",
            "dscg_time=" + discharge);
    assertEquals(blamed, verdict.blamed());
  }

  @Test
  void doesNotCompareTimesWithNothing() {
    assertEquals("", check("dscg_time,NOT_BEFORE,adm_time", "dscg_time=2025-03-01").blamed());
  }

  @ParameterizedTest
  @CsvSource({"5, 5, ''", "5.5, 5, V1", "6, 5, V1", "6, '', ''", "x, 5, ''", "10, 9, V1"})
  void wantsOneNumberAtMostAnother(String days, String most, String blamed) {
    Verdict verdict =
        check(
            "act_ipt_days,AT_MOST,diag_code_cnt", "act_ipt_days=" + days, "diag_code_cnt=" + most);
    assertEquals(blamed, verdict.blamed());
  }

  @Test
  void countsTheDaysOfTheStay() {
    String[] stay = {"adm_time=2025-03-01 09:00:00", "dscg_time=2025-03-05 10:00:00"};
    assertEquals("", days("act_ipt_days", "stay_days_most", "5", stay));
    assertEquals("V1", days("act_ipt_days", "stay_days_most", "6", stay));
    assertEquals("", days("act_ipt_days", "stay_minutes_most", "7200", stay));
    assertEquals("V1", days("act_ipt_days", "stay_minutes_most", "7201", stay));
    assertEquals("", days("act_ipt_days", "stay_days_most", "99", stay[0], "dscg_time=2025"));
    assertEquals("", days("act_ipt_days", "stay_days_most", "99", "adm_time=2025", stay[1]));
  }

  @Test
  void addsTheDaysOfAllKindsOfNursing() {
    String all = "nursing_days,AT_MOST,act_ipt_days";
    String[] four = {
      "spga_nurscare_days=1", "lv1_nurscare_days=2", "scd_nurscare_days=3", "lv3_nurscare_days=4"
    };
    assertEquals("", check(all, with(four, "act_ipt_days=10")).blamed());
    assertEquals(
        "V1 by points-1: nursing_days=10/ 0.00", check(all, with(four, "act_ipt_days=9")).text());
    assertEquals("V1", check("nursing_days,REQUIRED", "act_ipt_days=9").blamed());
  }

  @ParameterizedTest
  @CsvSource({"2025-02-01, V1", "2025-01-31, ''"})
  void tellsNewbornsByTheirDays(String birth, String blamed) {
    Verdict verdict =
        check("nwb_bir_wt,REQUIRED,,,,,age_days<=28", "brdy=" + birth, "adm_time=2025-03-01");
    assertEquals(blamed, verdict.blamed());
  }

  @Test
  void holdsTheVentilatorAgainstItsCharges() {
    String wanted = "vent_used_dura,REQUIRED,,,,,vent_lines>0";
    assertEquals("V1", check(wanted, ventilated(visit -> {}), "").blamed());
    assertEquals("", check(wanted, "").blamed());
    String charged = "vent_lines,RANGE,,1,,,vent_minutes>0";
    assertEquals("V1", check(charged, "vent_used_dura=0/0/1").blamed());
    assertEquals("", check(charged, "vent_used_dura=0/0/0").blamed());
    assertEquals("", check(charged, ventilated(visit -> {}), "vent_used_dura=1/0/0").blamed());
  }

  @Test
  void doesNotCountAVentilatorGivenBack() {
    Consumer<VisitDraft> refunded =
        ventilated(visit -> visit.line("r", line -> line.item(VENTILATOR).quantity("-1")));
    assertEquals("", check("vent_used_dura,REQUIRED,,,,,vent_lines>0", refunded, "").blamed());
  }

  @ParameterizedTest
  @CsvSource({"1/2/3, 1563", "0/1/0, 60", "2/0/0, 2880"})
  void countsTheMinutesOfADuration(String duration, int minutes) {
    String given = "vent_used_dura=" + duration;
    assertEquals("", check("vent_minutes,RANGE,," + minutes + "," + minutes, given).blamed());
  }

  @Test
  void countsTheOperationsOfTheVisit() {
    Consumer<VisitDraft> two = visit -> visit.operation("47.0").operation("06.2");
    String more = "oprn_oprt_code_cnt,AT_MOST,operation_count";
    assertEquals("", check(more, two, "oprn_oprt_code_cnt=2").blamed());
    assertEquals("V1", check(more, two, "oprn_oprt_code_cnt=3").blamed());
  }

  @ParameterizedTest
  @CsvSource({
    "bld_cat=*, 1, V1",
    "bld_cat=*, '', ''",
    "bld_cat=, '', V1",
    "bld_cat=, 1, ''",
    "bld_cat=1|2, 2, V1",
    "bld_cat=1|2, 3, ''",
    "bld_cat<2, 1, V1",
    "bld_cat<2, 2, ''",
    "bld_cat<=2, 2, V1",
    "bld_cat<=2, 3, ''",
    "bld_cat>2, 3, V1",
    "bld_cat>2, 2, ''",
    "bld_cat>=2, 2, V1",
    "bld_cat>=2, 1, ''",
    "bld_cat<2, x, ''",
  })
  void appliesOnlyWhereItsConditionHolds(String when, String blood, String blamed) {
    assertEquals(blamed, check("bld_amt,REQUIRED,,,,," + when, "bld_cat=" + blood).blamed());
  }

  @Test
  void carriesTheFirstPointThatIsBroken() {
    Trial trial = trial("gend,REQUIRED", "bld_cat,REQUIRED", "bld_amt,REQUIRED");
    assertEquals(
        "V1 by points-2: bld_cat=/ 0.00", trial.visit(visit -> stay(visit, "gend=1")).text());
  }

  @Test
  void looksAtEveryListOfAVisit() {
    Trial trial = trial("gend,ONE_OF,,,,1;2");
    assertEquals(
        "V1 by points-1: gend=7/ 0.00",
        trial.visit(visit -> stay(stay(visit, "gend=1"), "gend=7")).text());
  }

  @Test
  void passesOverPointsNotInForce() {
    Trial trial =
        base()
            .points(
                "codes,field,check,other,low,high,allowed,when,valid_from",
                ",gend,REQUIRED,,,,,,2025-03-02");
    assertEquals("clear 1", trial.visit(visit -> stay(visit, "")).text());
  }

  @Test
  void passesOverChecksOfColumnsTheSourceLacks() {
    Trial trial =
        trial("gend,REQUIRED", "nursing_days,AT_MOST,gend", "bld_amt,REQUIRED,,,,,gend=*");
    trial.present("setl_list_d.bld_amt");
    assertEquals("clear 1", trial.visit(visit -> stay(visit, "")).text());
    trial.present("setl_list_d.bld_amt", "setl_list_d.gend");
    assertEquals("V1", trial.visit(visit -> stay(visit, "")).blamed());
  }

  @Test
  void isAboutStaysWithAList() {
    Trial trial = trial("gend,REQUIRED");
    assertEquals("nothing", trial.visit(visit -> stay(visit, "").medicalType("11")).text());
    assertEquals(
        "nothing", trial.visit(visit -> visit.medicalType("21").line("a", line -> {})).text());
  }

  @Test
  void saysWhatIsThere() {
    assertEquals("|空||||", check("gend,REQUIRED", "").message());
    Verdict verdict =
        check("act_ipt_days,AT_MOST,diag_code_cnt", "act_ipt_days=7", "diag_code_cnt=5");
    assertEquals("|7|5|||", verdict.message());
  }

  private static String days(String field, String most, String value, String... stay) {
    return check(field + ",AT_MOST," + most, with(stay, field + "=" + value)).blamed();
  }

  private static Consumer<VisitDraft> ventilated(Consumer<VisitDraft> more) {
    return visit -> more.accept(visit.line("v", line -> line.item(VENTILATOR)));
  }

  private static Verdict check(String point, String... values) {
    return check(point, visit -> {}, values);
  }

  private static Verdict check(String point, Consumer<VisitDraft> more, String... values) {
    return trial(point).visit(visit -> more.accept(stay(visit, values)));
  }

  private static Trial trial(String... points) {
    String[] rows = new String[points.length];
    for (int i = 0; i < rows.length; i++) {
      int missing = 6 - points[i].replaceAll("[^,]", "").length();
      rows[i] = "," + points[i] + ",".repeat(missing);
    }
    return base().points("codes,field,check,other,low,high,allowed,when", rows);
  }

  private static Trial base() {
    String[] fields =
        Arrays.stream(ListField.values())
            .map(field -> "setl_list_d." + field.column())
            .toArray(String[]::new);
    return Trial.of("list-check").parameter("ventilatorItems", "00310603").present(fields);
  }

  private static VisitDraft stay(VisitDraft visit, String... values) {
    Map<String, String> list = new HashMap<>();
    for (String value : values) {
      int at = value.indexOf('=');
      if (at > 0) {
        list.put(value.substring(0, at), value.substring(at + 1));
      }
    }
    return visit
        .medicalType("21")
        .begin("2025-03-01")
        .end("2025-03-05")
        .settlementList(list)
        .line("a", line -> {});
  }

  private static String[] with(String[] values, String more) {
    String[] all = Arrays.copyOf(values, values.length + 1);
    all[values.length] = more;
    return all;
  }
}
