package org.mingjian.library.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Parameters;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.library.LibraryError;
import org.mingjian.library.store.LibraryBench;
import org.mingjian.values.AreaCode;
import org.mingjian.values.CivilTime;
import org.mingjian.values.MingjianException;

class ReleaseBuildTest {
  private static final String SEX = "kind,published,object,codes,sex,basis,valid_from,valid_to\n";
  private static final String PARAMETER = "kind,rule,parameter,value,basis,valid_from,valid_to\n";
  private static final String FREQUENT = "GZ10000204002000";

  @TempDir Path folder;
  private LibraryBench bench = new LibraryBench(Path.of(""));

  @BeforeEach
  void makeBench() {
    bench = new LibraryBench(folder);
  }

  @Test
  void aLowerLayerOverridesAddsAndSwitchesOffAndIsNamed() {
    bench.add(
        "000000", "drug_sex.csv", SEX + ",2025-05-23,甲,X1,1,说明书,,\n,2025-05-23,乙,X2,1,说明书,,\n");
    bench.add("370000", "drug_sex.p.csv", SEX + "停用,,乙,X2,1,鲁医保,2026-01-01,\n");
    bench.add(
        "370600", "drug_sex.c.csv", SEX + "覆盖,,甲,X1,2,烟医保,2026-01-01,2026-03-31\n,,丙,X3,1,烟医保,,\n");
    KnowledgeTable table = bench.release("370600").release().table("drug_sex");
    assertEquals(
        List.of(
            "丙 1 市 –…–",
            "乙 1 国家 –…2025-12-31",
            "甲 1 国家 2026-04-01…–",
            "甲 1 国家 –…2025-12-31",
            "甲 2 市 2026-01-01…2026-03-31"),
        lines(table));
    assertEquals(2, bench.release("110000").release().table("drug_sex").size());
  }

  @Test
  void aRestatedPointKeepsItsCodesForTheDaysBefore() {
    bench.add(
        "000000", "drug_sex.csv", SEX + ",2025-05-23,甲,X1,1,说明书,,\n,2025-05-23,乙,X2,1,说明书,,\n");
    bench.add("000000", "drug_sex.2.csv", SEX + ",2026-01-28,甲,X9,1,说明书,,\n");
    KnowledgeTable table = bench.release("000000").release().table("drug_sex");
    assertEquals(List.of("乙 1 国家 –…–", "甲 1 国家 2026-01-28…–", "甲 1 国家 –…2026-01-27"), lines(table));
  }

  @Test
  void strictReleasesHoldFromPublicationAndWantItKnown() {
    bench.add("000000", "drug_sex.csv", SEX + ",2025-05-23,甲,X1,1,说明书,,\n");
    assertEquals(List.of("甲 1 国家 2025-05-23…–"), lines(strict().release().table("drug_sex")));
    bench.add("000000", "drug_sex.2.csv", SEX + ",,乙,X2,1,说明书,,\n");
    MingjianException e = assertThrows(MingjianException.class, this::strict);
    assertEquals(LibraryError.PUBLICATION, e.code());
  }

  @Test
  void whatWasKnownThenGivesTheSameFileAgain() {
    bench.add("000000", "drug_sex.csv", SEX + ",2025-05-23,甲,X1,1,说明书,,\n");
    bench.clock().set("2026-07-02T00:00:00Z");
    Instant then = bench.clock().instant();
    Release before = bench.release("000000").release();
    bench.clock().set("2026-08-01T00:00:00Z");
    bench.add("000000", "drug_sex.2.csv", SEX + "更正,2025-05-23,甲,X1,2,说明书,,\n");
    Release again = bench.release(request("000000", then)).release();
    assertEquals(before.sha256(), again.sha256());
    assertFalse(before.sha256().equals(bench.release("000000").release().sha256()));
    ReleaseFile.write(again, folder.resolve("a.release"));
    assertEquals(before.sha256(), ReleaseFile.read(folder.resolve("a.release")).sha256());
  }

  @Test
  void parametersTellTheirLayerAndHoldInTheirPeriod() {
    bench.add(
        "370600",
        "rule_parameter.csv",
        PARAMETER + "覆盖," + FREQUENT + ",perDay,4,烟医保〔2026〕1号,2026-01-01,2026-12-31\n");
    assertEquals("4", perDay("370600", "2026-06-01").value());
    assertTrue(perDay("370600", "2026-06-01").source().startsWith("市 烟台市"));
    assertFalse(perDay("370600", "2027-01-01").source().startsWith("市"));
    assertFalse(perDay("370100", "2026-06-01").source().startsWith("市"));
  }

  @Test
  void rulesCanBeSwitchedOffByALayer() {
    bench.add(
        "370600",
        "rule_state.csv",
        "kind,rule,state,basis,valid_from\n停用," + FREQUENT + ",,烟医保〔2026〕2号,2026-01-01\n");
    assertFalse(codes(on("370600", "2026-01-01")).contains(FREQUENT));
    assertTrue(codes(on("370600", "2025-12-31")).contains(FREQUENT));
    assertTrue(codes(on("000000", "2026-01-01")).contains(FREQUENT));
  }

  @Test
  void limitTextsBecomeCodesThroughTheMappingOnly() {
    bench.add(
        "000000",
        "drug_indication.csv",
        "published,object,codes,icd,basis,limit_text\n"
            + "2026-05-23,甲,X1,,目录备注,限前列腺增生。\n2026-05-23,乙,X2,,目录备注,限某种没有对照的情形\n");
    BuiltRelease built = bench.release("000000");
    KnowledgeTable table = built.release().table("drug_indication");
    assertEquals(2, table.size());
    assertEquals(
        List.of("限某种没有对照的情形"), built.workList().stream().map(WorkItem::limitText).toList());
    bench.add(
        "000000",
        "limits.csv",
        "table,limit_text,column,value,basis,note\ndrug_indication,限某种没有对照的情形,icd,J45,专家意见,\n");
    bench.clock().set("2026-07-03T00:00:00Z");
    assertEquals(List.of(), bench.release("000000").workList());
  }

  @Test
  void aParameterThatIsGoneRefusesTheBuildOnlyWhileItsPeriodLasts() {
    bench.add("000000", "drug_sex.csv", "published,object,codes,sex\n2025-05-23,甲,X1,1\n");
    bench.addUnchecked("rule_parameter", gone("2026-06-30"));
    assertTrue(codes(bench.release("370600").release()).contains(FREQUENT));
    bench.addUnchecked("rule_parameter", gone("2026-07-01"));
    MingjianException e = assertThrows(MingjianException.class, () -> bench.release("370600"));
    assertEquals(LibraryError.GATE, e.code());
    assertTrue(e.getMessage().contains("没有参数 “gone”"), e::getMessage);
  }

  private static String gone(String lastDay) {
    return "area,kind,published,rule,parameter,value,basis,valid_from,valid_to\n370600,OVERRIDE,,"
        + FREQUENT
        + ",gone,1,烟医保,2025-01-01,"
        + lastDay
        + "\n";
  }

  @Test
  void aReleaseIsOfItsAreaWithWhatLiesInIt() {
    bench.add("000000", "drug_sex.csv", "published,object,codes,sex\n2025-05-23,甲,X1,1\n");
    Release city = bench.release("370600").release();
    assertEquals("370600 烟台市", city.area().text());
    assertEquals(List.of("370000", "370600"), areas(city));
    assertTrue(areas(bench.release("370000").release()).contains("370600"));
    assertTrue(bench.release("000000").release().area().isNation());
    assertEquals(List.of(), areas(bench.release("659999").release()));
  }

  private static List<String> areas(Release release) {
    return release.area().links().stream().map(link -> link.area().digits()).toList();
  }

  @Test
  void localRulesWantExamplesReviewsAndTheirPrefix() {
    bench.rules("370600", OneRule.bare("370600-001"));
    bench.clock().set("2026-07-02T00:00:00Z");
    MingjianException e = assertThrows(MingjianException.class, () -> bench.release("370600"));
    assertEquals(LibraryError.GATE, e.code());
    for (String missing : List.of("370600-001", "命中示例 0 个", "学术论证记录", "业务论证记录", "行业论证记录")) {
      assertTrue(e.getMessage().contains(missing), e::getMessage);
    }
    assertEquals(
        bench.release("000000").release().rules().size(),
        bench.release("370100").release().rules().size());
  }

  @Test
  void aLocalRuleWithAllThatIsNeededEntersTheReleasesOfItsArea() {
    bench.rules("370600", OneRule.complete("370600-001"));
    assertTrue(codes(bench.release("370600").release()).contains("370600-001"));
    assertFalse(codes(bench.release("370100").release()).contains("370600-001"));
  }

  @Test
  void onlyReviewsOnARealDayWithAKnownOutcomeCount() {
    assertKeptOut("第 2 行 outcome 列：值 “还行”", "2026-01-10,还行");
    assertKeptOut("第 2 行 date 列：值 “2026-99-99”", "2026-99-99,通过");
    assertKeptOut("第 2 行 date 列：值 “2026-02-30”", "2026-02-30,通过");
    assertKeptOut("日历上有且不晚于 2026-07-01", "2026-08-01,通过");
    assertKeptOut("学术论证通过（reviews.csv：2026-01-10 的 outcome 为 “不通过”）", "2026-01-10,不通过");
    assertKeptOut("2026-01-10 的 outcome 为 “否决”", "2026-01-10,通过", "2026-01-10,否决");
    assertKeptOut("2026-03-10 的 outcome 为 “rejected”", "2026-01-10,通过", "2026-03-10,rejected");
  }

  @Test
  void aRuleThatPassesAfterItWasRefusedEnters() {
    bench.rules("370600", OneRule.reviewed("370600-001", "2026-03-10,通过", "2026-01-10,退回修改"));
    assertTrue(codes(bench.release("370600").release()).contains("370600-001"));
  }

  @Test
  void onlyClearExamplesCountAsClearAndMissingDataIsShown() {
    String hits = "- {expect: HIT}\n".repeat(3);
    String notApplicable = "- {expect: NOT_APPLICABLE}\n".repeat(3);
    bench.rules("370600", OneRule.exampled("370600-001", hits + notApplicable));
    MingjianException e = assertThrows(MingjianException.class, () -> bench.release("370600"));
    assertTrue(e.getMessage().contains("不命中（CLEAR）示例 0 个"), e::getMessage);
    assertTrue(e.getMessage().contains("缺数据（UNDETERMINED）示例"), e::getMessage);
    String clear = "- {expect: CLEAR}\n".repeat(3) + "noMissingData: 只看代码\n";
    bench.rules("370600", OneRule.exampled("370600-001", hits + clear));
    assertTrue(codes(bench.release("370600").release()).contains("370600-001"));
  }

  private void assertKeptOut(String why, String... academic) {
    bench.rules("370600", OneRule.reviewed("370600-001", academic));
    MingjianException e = assertThrows(MingjianException.class, () -> bench.release("370600"));
    assertEquals(LibraryError.GATE, e.code());
    assertTrue(e.getMessage().contains("370600-001 本地规则"), e::getMessage);
    assertTrue(e.getMessage().contains(why), e::getMessage);
  }

  private BuiltRelease strict() {
    return bench.release(
        new ReleaseRequest(
            new AreaCode("000000"),
            bench.clock().instant().plusSeconds(60),
            true,
            Optional.empty()));
  }

  private static ReleaseRequest request(String area, Instant knownAt) {
    return new ReleaseRequest(new AreaCode(area), knownAt, false, Optional.empty());
  }

  private Parameters.Parameter perDay(String area, String day) {
    return on(area, day).rules().stream()
        .filter(rule -> rule.code().equals(FREQUENT))
        .findFirst()
        .orElseThrow()
        .parameters()
        .byName()
        .get("perDay");
  }

  private Release on(String area, String day) {
    ReleaseRequest request =
        new ReleaseRequest(
            new AreaCode(area),
            bench.clock().instant().plusSeconds(60),
            false,
            Optional.of(LocalDate.parse(day)));
    return bench.release(request).release();
  }

  private static List<String> codes(Release release) {
    return release.rules().stream().map(RuleDefinition::code).toList();
  }

  /// Object, sex, layer and period of each point.
  private static List<String> lines(KnowledgeTable table) {
    return IntStream.range(0, table.size())
        .mapToObj(row ->
            String.join(
                " ",
                table.object(row),
                table.text(row, "sex"),
                table.layer(row),
                day(table.period(row).fromDay()) + "…" + day(table.period(row).toDay())))
        .sorted()
        .toList();
  }

  private static String day(int day) {
    boolean open = day == Integer.MIN_VALUE || day == Integer.MAX_VALUE;
    return open ? "–" : CivilTime.date(day).toString();
  }

  /// A pack with one rule.
  private record OneRule(Map<String, String> files) implements PackFiles {
    static final String MISSING_DATA = "- {expect: \"UNDETERMINED:SEX_UNKNOWN\"}\n";
    private static final String RULE =
        """
        code: %s
        number: 901
        name: {zh: 本地规则, en: local rule}
        class: 管理类
        subclass: 本地
        definition: {zh: 定义, en: definition}
        logic: {zh: 逻辑, en: logic}
        template: sex-limit
        parameters: {}
        tables: [drug_sex]
        scenes: [OUTPATIENT]
        moments: [AFTER]
        insurance: []
        verdict: SUSPECTED
        area: TREATMENT
        subject: LINE
        fields: []
        message: {zh: "{item}", en: "{item}"}
        basis: {document: 文件, clause: 一, from: 2026-01-01}
        status: reconstructed
        """;

    static OneRule bare(String code) {
      return new OneRule(Map.of("rules/" + code + ".yaml", RULE.formatted(code)));
    }

    static OneRule complete(String code) {
      return reviewed(code, "2026-01-10,通过");
    }

    /// With these dates and outcomes of the first kind of review, and two that passed.
    static OneRule reviewed(String code, String... academic) {
      String reviews = "rule,kind,date,outcome,reviewer\n";
      for (String said : academic) {
        reviews += code + ",学术," + said + ",专家组\n";
      }
      for (String kind : List.of("业务", "行业")) {
        reviews += code + "," + kind + ",2026/1/10,passed,专家组\n";
      }
      return with(code, reviews, "- {expect: HIT}\n- {expect: CLEAR}\n".repeat(3) + MISSING_DATA);
    }

    /// With these examples.
    static OneRule exampled(String code, String cases) {
      String reviews = "rule,kind,date,outcome,reviewer\n";
      for (String kind : List.of("学术", "业务", "行业")) {
        reviews += code + "," + kind + ",2026-01-10,通过,专家组\n";
      }
      return with(code, reviews, cases);
    }

    private static OneRule with(String code, String reviews, String cases) {
      return new OneRule(
          Map.of(
              "rules/" + code + ".yaml",
              RULE.formatted(code),
              "examples/" + code + ".yaml",
              "rule: " + code + "\ncases:\n" + cases,
              "reviews.csv",
              reviews));
    }

    @Override
    public List<String> paths() {
      return List.copyOf(files.keySet());
    }

    @Override
    public InputStream open(String path) {
      return new ByteArrayInputStream(files.get(path).getBytes(StandardCharsets.UTF_8));
    }
  }
}
