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
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.library.store.LibraryBench;
import org.mingjian.values.AreaCode;

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
