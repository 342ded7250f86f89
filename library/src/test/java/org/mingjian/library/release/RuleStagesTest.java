package org.mingjian.library.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleStage;
import org.mingjian.knowledge.RuleVariant;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.library.store.LibraryBench;
import org.mingjian.values.AreaCode;
import org.mingjian.values.CivilTime;
import org.mingjian.values.EffectivePeriod;

class RuleStagesTest {
  private static final String HEADER = "kind,rule,state,basis,valid_from,valid_to\n";
  private static final String RULE = "GZ10000204002000";

  @TempDir Path folder;
  private LibraryBench bench = new LibraryBench(Path.of(""));

  @BeforeEach
  void makeBench() {
    bench = new LibraryBench(folder);
    bench.add("000000", "drug_sex.csv", "published,object,codes,sex\n2025-05-23,甲,X1,1\n");
  }

  @Test
  void aLayerPutsARuleInShadowForTheAreasBelowIt() {
    state("370000", "覆盖,%s,SHADOW,鲁医保〔2026〕3号,2026-01-01,");
    assertEquals(Optional.of(RuleStage.SHADOW), stage("370600", "2026-06-01"));
    assertEquals(Optional.of(RuleStage.ON), stage("110000", "2026-06-01"));
    assertEquals(Optional.of(RuleStage.ON), stage("000000", "2026-06-01"));
  }

  @Test
  void theInnermostLayerDecides() {
    state("000000", "覆盖,%s,SHADOW,试运行通知,2026-01-01,");
    state("370000", "停用,%s,,鲁医保〔2026〕3号,2026-01-01,");
    state("370600", "覆盖,%s,ON,烟医保〔2026〕2号,2026-01-01,");
    assertEquals(Optional.of(RuleStage.ON), stage("370600", "2026-06-01"));
    assertEquals(Optional.empty(), stage("370100", "2026-06-01"));
    assertEquals(Optional.of(RuleStage.SHADOW), stage("110000", "2026-06-01"));
  }

  @Test
  void aTrialEndsWithItsPeriod() {
    state("370600", "覆盖,%s,SHADOW,烟医保〔2026〕2号,2026-01-01,2026-06-30");
    assertEquals(Optional.of(RuleStage.SHADOW), stage("370600", "2026-06-30"));
    assertEquals(Optional.of(RuleStage.ON), stage("370600", "2026-07-01"));
  }

  @Test
  void aReleaseHoldsEveryDaysStageAndItsNameDoesNotHangOnTheDayItIsBuilt() {
    state("370600", "覆盖,%s,SHADOW,烟医保〔2026〕2号,2026-01-01,2026-06-30");
    ReleaseRequest request =
        new ReleaseRequest(
            new AreaCode("370600"), bench.open().now(bench.clock()), false, Optional.empty());
    Release release = bench.release(request).release();
    assertEquals(
        List.of("ON –…2025-12-31 2026-07-01…–", "SHADOW 2026-01-01…2026-06-30"),
        rule(release).variants().stream().map(RuleStagesTest::text).toList());
    bench.clock().set("2027-01-01T00:00:00Z");
    assertEquals(release.sha256(), bench.release(request).release().sha256());
    ReleaseFile.write(release, folder.resolve("a.release"));
    assertEquals(release.rules(), ReleaseFile.read(folder.resolve("a.release")).rules());
  }

  @Test
  void aRuleThatIsOffFromADayOnStandsInTheReleaseForTheDaysBefore() {
    state("370600", "停用,%s,,烟医保〔2026〕2号,2026-01-01,");
    Release release = bench.release("370600").release();
    assertEquals("ON –…2025-12-31", text(rule(release).variants().getFirst()));
    assertEquals(Optional.empty(), stage("370600", "2026-01-01"));
  }

  private static String text(RuleVariant variant) {
    StringBuilder text = new StringBuilder(variant.rule().stage().name());
    for (EffectivePeriod period : variant.periods()) {
      text.append(' ').append(day(period.fromDay())).append('…').append(day(period.toDay()));
    }
    return text.toString();
  }

  private static String day(int day) {
    boolean open = day == Integer.MIN_VALUE || day == Integer.MAX_VALUE;
    return open ? "–" : CivilTime.date(day).toString();
  }

  private static RuleDefinition rule(Release release) {
    return release.rules().stream()
        .filter(rule -> rule.code().equals(RULE))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theStageStandsInTheReleaseFileAndInItsName() {
    Release on = release("370600", "2026-06-01");
    state("370600", "覆盖,%s,SHADOW,烟医保〔2026〕2号,2026-01-01,");
    Release shadow = release("370600", "2026-06-01");
    assertNotEquals(on.sha256(), shadow.sha256());
    ReleaseFile.write(shadow, folder.resolve("a.release"));
    assertEquals(shadow.rules(), ReleaseFile.read(folder.resolve("a.release")).rules());
    assertEquals(
        List.of(RULE),
        ReleaseDiff.of(on, shadow).rules().stream().map(ReleaseDiff.Change::where).toList());
  }

  @Test
  void aRuleThatIsOnSaysNothingSoOldReleasesKeepTheirNames() {
    Release silent = release("370600", "2026-06-01");
    state("370600", "覆盖,%s,ON,烟医保〔2026〕2号,2026-01-01,");
    assertEquals(silent.sha256(), release("370600", "2026-06-01").sha256());
  }

  private void state(String area, String row) {
    bench.add(area, "rule_state." + area + ".csv", HEADER + row.formatted(RULE) + "\n");
  }

  private Release release(String area, String day) {
    ReleaseRequest request =
        new ReleaseRequest(
            new AreaCode(area),
            bench.clock().instant().plusSeconds(60),
            false,
            Optional.of(LocalDate.parse(day)));
    return bench.release(request).release();
  }

  private Optional<RuleStage> stage(String area, String day) {
    return release(area, day).rules().stream()
        .filter(rule -> rule.code().equals(RULE))
        .findFirst()
        .map(RuleDefinition::stage);
  }
}
