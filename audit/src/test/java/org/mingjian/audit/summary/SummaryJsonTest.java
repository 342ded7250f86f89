package org.mingjian.audit.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingjian.audit.output.FindingTotals;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.finding.Verdict;
import org.mingjian.values.ContentHash;
import org.mingjian.values.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SummaryJsonTest {
  private static final LocalizedText NAME = new LocalizedText("药品限儿童", "Drug for children");

  private static final ReleaseMark RELEASE =
      new ReleaseMark(ContentHash.of("release"), "000000", "国家");

  private final JsonNode json = JsonMapper.shared().readTree(SummaryJson.write(summary()));

  @Test
  void nestsRowsByTableAndFile() {
    JsonNode counts = json.path("rows").path("fee_list_d").path("fee_list_d_2.csv");
    assertEquals(10, counts.path("read").asLong());
    assertEquals(2, counts.path("left_out").asLong());
  }

  @Test
  void namesTheReleaseByItsHash() {
    String sha256 = json.path("release").path("sha256").stringValue();
    assertEquals(sha256.substring(0, 16), json.path("release").path("id").stringValue());
  }

  @Test
  void countsWhatARuleCouldNotJudgeByReason() {
    JsonNode reason = json.path("rules").path(0).path("undetermined").path("SEX_UNKNOWN");
    assertEquals(3, reason.path("lines").asLong());
    assertEquals(new BigDecimal("12.5"), reason.path("money").decimalValue());
  }

  @Test
  void saysWhyARuleIsNotAssessable() {
    JsonNode rule = json.path("rules").path(1);
    assertFalse(rule.path("assessable").asBoolean());
    assertEquals("缺少知识表 drug_x；数据中缺少 setl_d.gend 或 mdtrt_d.gend", rule.path("why").stringValue());
  }

  @Test
  void keepsRulesOnTrialApart() {
    assertEquals(2, json.path("rules").size());
    assertEquals("C", json.path("shadow").path("rules").path(0).path("code").stringValue());
    assertEquals(2, json.path("shadow").path("findings").asLong());
    assertEquals(new BigDecimal("1.0"), json.path("shadow").path("amount").decimalValue());
  }

  @Test
  void writesMoneyInYuanToTheFen() {
    assertEquals(
        new BigDecimal("1234567.89"), json.path("totals").path("amount_once").decimalValue());
  }

  @Test
  void namesEveryInstitutionTheExtractHad() {
    JsonNode institutions = json.path("read").path("institutions");
    assertEquals(6, institutions.path("H1").asLong());
    assertEquals(0, institutions.path("H2").asLong());
  }

  private static Summary summary() {
    Missing missing = new Missing(List.of("drug_x"), List.of("setl_d.gend|mdtrt_d.gend"));
    Unjudged unjudged = new Unjudged(UndeterminedReason.SEX_UNKNOWN, 3, 1250);
    return new Summary(
        List.of(
            new RowCount("fee_list_d", "fee_list_d_1.csv", 5, 5, 0, 0),
            new RowCount("fee_list_d", "fee_list_d_2.csv", 10, 7, 2, 1)),
        List.of(),
        List.of(RELEASE),
        List.of(),
        "2025-01-01",
        "",
        List.of(rule("A", List.of(unjudged), Missing.NOTHING), rule("B", List.of(), missing)),
        List.of(rule("C", List.of(), Missing.NOTHING)),
        new FindingTotals(2, 123_456_789, 5, 0, 0, 1, 1, 2, 1, "2025-01-01", "2025-01-02"),
        new Scope(
            4,
            5,
            6,
            7,
            8,
            9,
            "2025-01-01",
            "2025-02-01",
            new TreeMap<>(Map.of("H1", 6L, "H2", 0L))),
        new Timing(1, 2, 3, 4, 5));
  }

  private static RuleSummary rule(String code, List<Unjudged> undetermined, Missing missing) {
    return new RuleSummary(
        RELEASE, code, NAME, NAME, 1, Verdict.SUSPECTED, "", 10, undetermined, 2, 100, 50, missing);
  }
}
