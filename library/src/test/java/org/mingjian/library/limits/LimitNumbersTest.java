package org.mingjian.library.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LimitNumbersTest {
  private static final Set<String> AGES = Set.of("min_age", "max_age", "unit");

  @Test
  void readsDaysOfACourse() {
    assertEquals(Map.of("max_days", "14", "window", "VISIT"), days("限急性脑梗死，支付不超过14天。"));
    assertEquals(Map.of("max_days", "90", "window", "VISIT"), days("总时间不超过90天，评定间隔时间不短于14天。"));
  }

  @Test
  void leavesMonthsAndYearsUnread() {
    assertEquals(Map.of(), days("限以下情况方可支付，且支付不超过12个月：1.新辅助治疗"));
    assertEquals(Map.of(), days("支付不超过一年，每周最多支付一次。"));
  }

  @Test
  void readsAgesOnlyWhereThereIsOneBand() {
    assertEquals(Map.of("min_age", "6", "max_age", "17", "unit", "YEAR"), ages("限6-17岁儿童和青少年"));
    assertEquals(Map.of("min_age", "3", "unit", "YEAR"), ages("限3岁及3岁以上伴有症状"));
    assertEquals(Map.of("max_age", "11", "unit", "YEAR"), ages("适用于11周岁以下患者"));
    assertEquals(Map.of(), ages("限：1.1岁至14岁儿童哮喘；2.2岁至14岁儿童鼻炎。"));
    assertEquals(Map.of(), ages("限儿童。"));
  }

  @Test
  void takesTheLowestLevelNamedAndTellsFirstPrescriptions() {
    assertEquals(Map.of("min_level", "2", "first_only", "0"), level("限二级及以上医疗机构癌症患者。"));
    assertEquals(Map.of("min_level", "2", "first_only", "1"), level("首次处方时需由二级及以上医疗机构专科医师开具处方。"));
  }

  @Test
  void readsKindsOfVisits() {
    assertEquals(Map.of("kinds", "EMERGENCY;INPATIENT"), kinds("限急诊或住院患者。"));
    assertEquals(Map.of(), kinds("限门诊或住院患者。"));
  }

  @Test
  void comparesTextsWithoutFormAndEnding() {
    assertEquals(LimitText.of("限：２型糖尿病。"), LimitText.of("2型 糖尿病"));
  }

  private static Map<String, String> days(String text) {
    return LimitNumbers.read(Set.of("max_days", "window"), text);
  }

  private static Map<String, String> ages(String text) {
    return LimitNumbers.read(AGES, text);
  }

  private static Map<String, String> level(String text) {
    return LimitNumbers.read(Set.of("min_level", "first_only"), text);
  }

  private static Map<String, String> kinds(String text) {
    return LimitNumbers.read(Set.of("kinds"), text);
  }
}
