package org.mingjian.engine.census;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.FieldPresence;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.engine.Judge;
import org.mingjian.engine.Program;
import org.mingjian.engine.Trial;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.values.ContentHash;

class CostShareTest {
  private static final int DRUG = 9;
  private static final int CARE = 2;

  private final Dictionaries dictionaries = Dictionaries.empty();
  private final Trial trial = cost("09").message("{institution} {window} {measured}>{limit}{unit}");

  @Test
  void blamesAnInstitutionAboveTheLimit() {
    Conclusion conclusion = trial.conclude(batch("P1", "H1", 31));
    Finding finding = conclusion.findings().getFirst();
    assertEquals("H1 2025-Q1 31>30%", finding.wording().text().zh());
    assertEquals("2025-Q1", finding.windowStart());
    assertEquals("2025-01-01", finding.blame().occurredAt());
    assertEquals("", finding.claim().personNumber());
  }

  @Test
  void sumsOverBatchesAndThreadsInAnyOrder() {
    PersonBatch one = batch("P1", "H1", 29);
    PersonBatch two = batch("P2", "H1", 32);
    PersonBatch three = batch("P3", "H2", 30);
    String together = text(trial.conclude(List.of(List.of(one, two, three))));
    assertEquals("H1 2025-Q1 30.5>30% of 2", together);
    assertEquals(together, text(trial.conclude(List.of(List.of(three, two), List.of(one)))));
    assertEquals(
        together, text(trial.conclude(List.of(List.of(two), List.of(one), List.of(three)))));
  }

  @Test
  void tellsTheFiguresOfDepartmentsAndDoctors() {
    List<String> figures = new ArrayList<>();
    trial
        .conclude(batch("P1", "H1", 31))
        .values()
        .forEach(value ->
            figures.add(value.scope() + " " + value.place().code() + " " + value.hundredths()));
    assertEquals(List.of("INSTITUTION  3100", "DEPARTMENT D1 3100", "DOCTOR R1 10000"), figures);
  }

  @Test
  void leavesOutWindowsThatBeginOutsideTheAskedDays() {
    trial.range(new DayRange(Integer.MIN_VALUE, 0));
    assertEquals(0, trial.conclude(batch("P1", "H1", 31)).judged());
  }

  @Test
  void countsItemsByTheBeginningOfTheirCodes() {
    trial.parameter("categories", "").parameter("itemPrefixes", "XB;0031");
    assertEquals(
        "H1 3000/10000 CLEAR",
        figures(visit ->
            visit
                .line("a", line -> line.item("XB01").price("10"))
                .line("b", line -> line.item("003101").price("20"))
                .line("c", line -> line.item("XA01").price("70"))));
  }

  @Test
  void countsALineOnceThatCategoryAndItemName() {
    trial.parameter("itemPrefixes", "XB");
    assertEquals(
        "H1 3000/10000 CLEAR",
        figures(visit ->
            visit
                .line("a", line -> line.item("XB01").price("10").chargeCategory(DRUG))
                .line("b", line -> line.price("20").chargeCategory(DRUG))
                .line("c", line -> line.price("70").chargeCategory(CARE))));
  }

  @ParameterizedTest
  @CsvSource({"09, 5, HIT", "09, 6, CATEGORY_UNKNOWN", "'', 6, HIT"})
  void needsTheCategoriesOfNearlyAllMoney(String categories, int unknown, String outcome) {
    trial.parameter("categories", categories).parameter("itemPrefixes", "XB");
    String figure =
        figures(visit ->
            visit
                .line("a", line -> line.item("XB01").price("40").chargeCategory(CARE))
                .line("b", line -> line.price("" + unknown))
                .line("c", line -> line.price("" + (60 - unknown)).chargeCategory(CARE)));
    assertEquals("H1 4000/10000 " + outcome, figure);
  }

  @Test
  void countsWhatIsLeftAfterRefundsWhoeverPays() {
    assertEquals(
        "H1 3000/4000 HIT",
        figures(visit ->
            visit
                .line("a", line -> line.price("10").quantity("3").chargeCategory(DRUG))
                .line("b", line -> line.price("10").chargeCategory(CARE).selfPaid())
                .line("c", line -> line.price("50").chargeCategory(CARE))
                .line("d", line -> line.price("50").quantity("-1").chargeCategory(CARE))));
  }

  @Test
  void countsVisitsOfTheRulesKindsOnly() {
    trial.scenes("INPATIENT");
    assertEquals("", figures(visit -> visit.line("a", line -> {})));
    assertEquals("", figures(visit -> visit.medicalType("99").line("a", line -> {})));
  }

  @Test
  void hasNoFigureWhereNothingWasCharged() {
    assertEquals(
        "", figures(visit -> visit.line("a", line -> line.price("0").chargeCategory(DRUG))));
  }

  @Test
  void countsAVisitOnceForEachOfItsDoctors() {
    trial.parameter("minCases", "2");
    Consumer<VisitDraft> visit =
        draft ->
            draft
                .line("a", line -> line.chargeCategory(DRUG).doctor("R1", ""))
                .line("b", line -> line.chargeCategory(DRUG).doctor("R2", ""))
                .line("c", line -> line.chargeCategory(DRUG).doctor("R1", ""));
    assertEquals("H1 3000/3000 CASES_TOO_FEW", figures(visit));
    List<Long> cases = new ArrayList<>();
    trial.conclude(one("P1", visit)).values().forEach(value -> cases.add(value.cases()));
    assertEquals(List.of(1L, 1L, 1L), cases);
  }

  @Test
  void addsDepartmentsAndDoctorsOfAllThreads() {
    PersonBatch one = batch("P1", "H1", 31);
    PersonBatch two = batch("P2", "H1", 33);
    Concluded concluded = new Concluded(trial.conclude(List.of(List.of(one), List.of(two))));
    assertEquals("D1 6400/20000", concluded.figures(IndicatorValue.Scope.DEPARTMENT));
    assertEquals("R1 6400/6400", concluded.figures(IndicatorValue.Scope.DOCTOR));
  }

  @Test
  void tellsTheHighestLevelAndTheAreaOfAnInstitution() {
    PersonBatch batch =
        new PersonBatchBuilder()
            .person(
                "P",
                person ->
                    person
                        .visit("1", visit -> at(visit, "H1", "2025-05-01").hospitalLevel("09"))
                        .visit(
                            "2",
                            visit ->
                                at(visit, "H1", "2025-05-02")
                                    .hospitalLevel("06")
                                    .areas("370602", "370600")))
            .build();
    Conclusion conclusion = trial.conclude(batch);
    conclusion.values().forEach(value -> assertEquals(2, value.level()));
    assertEquals("370602", conclusion.findings().getFirst().place().area());
  }

  @Test
  void ordersDoctorsOfAnInstitutionByCode() {
    Concluded concluded =
        new Concluded(
            trial.conclude(
                one(
                    "P",
                    visit ->
                        visit
                            .line("a", line -> line.chargeCategory(DRUG).doctor("R9", ""))
                            .line("b", line -> line.chargeCategory(CARE).doctor("R1", "")))));
    assertEquals("R1 0/1000, R9 1000/1000", concluded.figures(IndicatorValue.Scope.DOCTOR));
  }

  @Test
  void ordersFiguresByWindowThenInstitution() {
    Concluded concluded =
        new Concluded(
            trial.conclude(
                new PersonBatchBuilder()
                    .person(
                        "P",
                        person ->
                            person
                                .visit("1", visit -> at(visit, "H2", "2025-05-01"))
                                .visit("2", visit -> at(visit, "H3", "2025-02-01"))
                                .visit("3", visit -> at(visit, "H1", "2025-05-02")))
                    .build()));
    assertEquals("H3 1000/1000 HIT, H1 1000/1000 HIT, H2 1000/1000 HIT", concluded.figures());
  }

  @Test
  void countsSeveralRulesInOneWalk() {
    Trial care = cost("02").parameter("upperLimit", "90");
    Trial quarterly = cost("09").parameter("period", "YEAR");
    PersonBatch batch = batch("P1", "H1", 31);
    List<RuleDefinition> rules =
        Stream.of(trial, care, quarterly).map(it -> it.release().rules().getFirst()).toList();
    Program program =
        Program.compile(
            new Release(ContentHash.of("all"), rules, new TreeMap<>()),
            new FieldPresence(Set.of()));
    Judge judge = program.judge(program.bind(dictionaries), DayRange.ALL, Phase.AFTER);
    judge.judge(batch);
    assertEquals(
        List.of("H1 3100/10000 HIT", "H1 6900/10000 CLEAR", "H1 3100/10000 HIT"),
        program.conclude(List.of(judge)).stream().map(it -> new Concluded(it).figures()).toList());
  }

  private static VisitDraft at(VisitDraft visit, String institution, String day) {
    return visit
        .institution(institution, "")
        .begin(day)
        .line("a", line -> line.at(day).chargeCategory(DRUG));
  }

  private String figures(Consumer<VisitDraft> draft) {
    return new Concluded(trial.conclude(one("P1", draft))).figures();
  }

  private static PersonBatch one(String person, Consumer<VisitDraft> draft) {
    return new PersonBatchBuilder()
        .person(person, it -> it.visit("V", visit -> draft.accept(visit.institution("H1", ""))))
        .build();
  }

  private static Trial cost(String categories) {
    return Trial.of("cost-share")
        .parameter("categories", categories)
        .parameter("itemPrefixes", "")
        .parameter("period", "QUARTER")
        .parameter("upperLimit", "30")
        .parameter("quartileFactor", "1.5")
        .parameter("minPeers", "2")
        .parameter("minCases", "1")
        .parameter("maxUnknownPercent", "5");
  }

  private static String text(Conclusion conclusion) {
    return conclusion.findings().getFirst().wording().text().zh() + " of " + conclusion.judged();
  }

  private PersonBatch batch(String person, String institution, int percent) {
    return new PersonBatchBuilder(dictionaries)
        .person(
            person,
            it ->
                it.visit(
                    "V" + person,
                    visit ->
                        visit
                            .institution(institution, "")
                            .line(
                                "A",
                                line ->
                                    line.price("" + percent)
                                        .chargeCategory(DRUG)
                                        .department("D1", "")
                                        .doctor("R1", ""))
                            .line(
                                "B",
                                line ->
                                    line.price("" + (100 - percent))
                                        .chargeCategory(CARE)
                                        .department("D1", ""))))
        .build();
  }
}
