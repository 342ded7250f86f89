package org.mingjian.audit.replacement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.audit.report.ChangeJson;
import org.mingjian.audit.report.ChangePage;
import org.mingjian.claims.BatchSource;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.FieldPresence;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.knowledge.Parameters;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.ReleaseArea;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleStage;
import org.mingjian.knowledge.pack.LocalTables;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.values.AreaCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReleaseComparisonTest {
  private static final String SEX_RULE = "GZ10000301004000";
  private static final String FOR_MEN = "XL02BBA326A001010102180";
  private static final String FREE = "XA01AAA001A001010100001";
  private static final String OTHER = "XZ99ZZZ999Z001010100009";
  private static final int PERSONS = 30;

  @TempDir Path folder;

  @Test
  void findsNothingNewInTheSameRelease() throws IOException {
    ReleaseChange change = compare(release(""), release(""), 1);
    assertTrue(change.sums().isUnchanged());
    assertEquals(PERSONS, change.sums().findings(Change.KEPT));
    assertTrue(change.institutions().isEmpty());
    assertTrue(change.rules().get(0).samples().isEmpty());
  }

  @Test
  void countsWhatANewPointAdds() throws IOException {
    ReleaseChange change = compare(release(""), release(FREE), 1);
    assertEquals(PERSONS, change.sums().findings(Change.GAINED));
    assertEquals(PERSONS, change.sums().findings(Change.KEPT));
    assertEquals(0, change.sums().findings(Change.LOST));
    assertEquals(total(), change.sums().gainedFen());
  }

  @Test
  void losesTheOtherWayRoundWhatItGainedBefore() throws IOException {
    ReleaseChange change = compare(release(FREE), release(""), 1);
    assertEquals(PERSONS, change.sums().findings(Change.LOST));
    assertEquals(total(), change.sums().lostFen());
    assertEquals(total(), change.institutions().get(0).sums().lostFen());
    assertEquals(total(), change.departments().get(0).sums().lostFen());
  }

  @Test
  void showsTenSamplesThatMoveTheMostMoney() throws IOException {
    List<Sample> samples = compare(release(""), release(FREE), 1).rules().get(0).samples();
    assertEquals(10, samples.size());
    assertEquals(100 * PERSONS, samples.get(0).movedFen());
    assertEquals(100 * (PERSONS - 9), samples.get(9).movedFen());
  }

  @Test
  void tellsThatARuleIsOnlyInOneRelease() throws IOException {
    Release none = release("").only(List.of());
    RuleChange rule = compare(none, release(""), 1).rules().get(0);
    assertEquals(RuleChange.State.ABSENT, rule.before().state());
    assertEquals(RuleChange.State.ASSESSABLE, rule.after().state());
    assertEquals(PERSONS, rule.sums().findings(Change.GAINED));
    assertEquals(PERSONS, rule.after().judged());
  }

  @Test
  void aRuleOnTrialGainsAndLosesNothingAndIsCountedApart() throws IOException {
    ReleaseChange change = compare(trial(release("")), trial(release(FREE)), 1);
    RuleChange rule = change.rules().get(0);
    assertTrue(change.sums().isUnchanged());
    assertEquals(0, change.sums().findings(Change.KEPT));
    assertEquals(PERSONS, rule.before().shadow().orElseThrow().findings());
    assertEquals(2 * total(), rule.after().shadow().orElseThrow().amountFen());
    assertTrue(ChangeJson.write(change).contains("\"shadow\":{\"findings\":" + PERSONS));
  }

  @Test
  void aRuleThatLeavesItsTrialGainsItsFindings() throws IOException {
    ReleaseChange change = compare(trial(release("")), release(""), 1);
    assertEquals(PERSONS, change.sums().findings(Change.GAINED));
    assertTrue(change.rules().get(0).before().shadow().isPresent());
    assertTrue(change.rules().get(0).after().shadow().isEmpty());
  }

  @Test
  void writesMoneyInYuanForOthersAndInFenForThePage() throws IOException {
    ReleaseChange change = compare(release(""), release(FREE), 1);
    JsonNode json = JsonMapper.shared().readTree(ChangeJson.write(change));
    BigDecimal yuan = BigDecimal.valueOf(total(), 2);
    assertEquals(0, yuan.compareTo(json.at("/sums/gained").decimalValue()));
    assertEquals(0, yuan.compareTo(json.at("/rules/0/gained").decimalValue()));
    assertEquals(0, yuan.compareTo(json.at("/institutions/0/gained").decimalValue()));
    assertEquals(
        BigDecimal.valueOf(PERSONS).compareTo(json.at("/rules/0/samples/0/moved").decimalValue()),
        0);
    assertTrue(ChangePage.html(change).contains("\"gained\":" + total() + ","));
  }

  @Test
  void namesTheRowOfWhatPersonsDidAtSeveralInstitutions() {
    PlaceChange.Key row =
        compare(frequent("2"), frequent("1"), 1).institutions().getFirst().place();
    assertEquals("", row.institutionCode());
    assertTrue(row.institutionName().startsWith("跨机构（按参保人）"), row.institutionName());
  }

  @Test
  void comparesEachReleaseOnItsOwnArea() throws IOException {
    ReleaseChange change = compare(release(""), in("370200", release("")), 1);
    assertTrue(change.isOfDifferentAreas());
    assertEquals(PERSONS, change.sums().findings(Change.LOST));
    assertEquals(0, change.sums().findings(Change.KEPT));
    assertTrue(change.before().uncovered().isEmpty());
    assertEquals("370600", change.after().uncovered().getFirst().area());
    assertEquals(3 * PERSONS, change.after().uncovered().getFirst().lines());
  }

  private static Release in(String area, Release release) {
    ReleaseArea whose = new ReleaseArea(new AreaCode(area), area, List.of());
    return new Release(release.sha256(), whose, release.rules(), release.tables());
  }

  /// The rule of visits in a period, of a person wherever, with so many allowed a day.
  private static Release frequent(String perDay) {
    Release release =
        new ReleaseBuilder(RulePack.builtIn()).build().only(List.of("GZ10000204002000"));
    Map<String, Parameters.Parameter> byName =
        new TreeMap<>(release.rules().getFirst().parameters().byName());
    byName.put("unit", new Parameters.Parameter("PERSON", "", "test"));
    byName.put("perDay", new Parameters.Parameter(perDay, "", "test"));
    RuleDefinition rule = release.rules().getFirst().with(new Parameters(byName));
    return new Release(release.sha256(), List.of(rule), release.tables());
  }

  @Test
  void saysTheSameWhateverTheThreads() throws IOException {
    assertEquals(
        ChangeJson.write(compare(release(""), release(FREE), 1)),
        ChangeJson.write(compare(release(""), release(FREE), 2)));
  }

  private static long total() {
    return IntStream.rangeClosed(1, PERSONS).mapToLong(yuan -> 100L * yuan).sum();
  }

  private static ReleaseChange compare(Release before, Release after, int threads) {
    return ReleaseComparison.run(new Women(), before, after, threads, lines -> {});
  }

  /// The same release with its rules on trial.
  private static Release trial(Release release) {
    List<RuleDefinition> rules =
        release.rules().stream().map(rule -> rule.at(RuleStage.SHADOW)).toList();
    return new Release(release.sha256(), rules, release.tables());
  }

  /// The rule about drugs for one sex, with one more drug for men.
  private Release release(String more) throws IOException {
    RulePack pack = RulePack.builtIn();
    Path local = Files.createDirectories(folder.resolve("local" + more));
    Files.writeString(
        local.resolve("drug_sex.csv"),
        "point_id,object,codes,sex,basis,source,valid_from,valid_to\n"
            + (more.isEmpty() ? "" : "more,某药," + more + ",1,说明书,本地,,\n"));
    return new ReleaseBuilder(pack)
        .with(LocalTables.in(local, pack.schemas()))
        .build()
        .only(List.of(SEX_RULE));
  }

  /// Women, a batch each, who were each given a drug for men and another one at the same price, and
  /// something else elsewhere on the same day.
  private static final class Women implements BatchSource {
    private final Dictionaries dictionaries = Dictionaries.empty();
    private final List<PersonBatch> batches =
        IntStream.rangeClosed(1, PERSONS).mapToObj(this::batch).toList();

    private PersonBatch batch(int i) {
      return new PersonBatchBuilder(dictionaries)
          .person(
              "P" + i,
              person ->
                  person
                      .sex(2)
                      .visit(
                          "V" + i,
                          visit ->
                              visit
                                  .institution("H1", "第一医院")
                                  .line("A" + i, line -> line.item(FOR_MEN).price("" + i))
                                  .line("B" + i, line -> line.item(FREE).price("" + i)))
                      .visit(
                          "W" + i,
                          visit ->
                              visit
                                  .institution("H2", "第二医院")
                                  .line("C" + i, line -> line.item(OTHER).price("1"))))
          .build();
    }

    @Override
    public Dictionaries dictionaries() {
      return dictionaries;
    }

    @Override
    public FieldPresence fields() {
      return new FieldPresence(Set.of("setl_d.gend", "setl_d", "setl_d.med_type"));
    }

    @Override
    public void forEach(int threads, Consumer<PersonBatch> consumer) {
      if (threads == 1) {
        batches.forEach(consumer);
      } else {
        batches.parallelStream().forEach(consumer);
      }
    }
  }
}
