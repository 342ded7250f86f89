package org.mingjian.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.PersonDraft;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.engine.census.Conclusion;
import org.mingjian.knowledge.RuleScope;

class AreasTest {
  private static final String HERE = "370600";
  private static final String THERE = "370200";

  private final Trial forWomen = Trial.of("sex-limit").points("codes,sex", Trial.ITEM + ",2");

  @Test
  void aRuleOfThePlaceOfTreatmentBlamesWhatWasDoneHere() {
    assertEquals("a by points-1: 1/2 10.00", judge(forWomen.areas(HERE)).text());
    assertEquals("b by points-1: 1/2 10.00", judge(forWomen.areas(THERE)).text());
  }

  @Test
  void aRuleOfThePlaceOfInsuranceFollowsThePatient() {
    forWomen.followsInsurance();
    assertEquals("b by points-1: 1/2 10.00", judge(forWomen.areas(HERE)).text());
    assertEquals("a by points-1: 1/2 10.00", judge(forWomen.areas(THERE)).text());
  }

  @Test
  void nothingIsJudgedElsewhere() {
    assertEquals("nothing", judge(forWomen.areas("110000")).text());
  }

  @Test
  void whatCannotBeJudgedIsCountedHereOnly() {
    Verdict verdict =
        forWomen
            .areas(HERE)
            .person(person -> {
              person.sex(0);
              person.visit("V1", visit(HERE, HERE, "a"));
              person.visit("V2", visit(THERE, HERE, "b"));
            });
    assertEquals("SEX_UNKNOWN 1", verdict.text());
  }

  @Test
  void aVisitElsewhereIsHistory() {
    Trial twice =
        Trial.of("frequent-visits")
            .parameter("unit", "PERSON")
            .parameter("kinds", "OUTPATIENT")
            .parameter("exemptIcd", "")
            .parameter("perDay", "1")
            .parameter("perMonth", "0")
            .parameter("perQuarter", "0")
            .parameter("perYear", "0")
            .subject(RuleScope.Subject.PERSON);
    Consumer<PersonDraft> firstThereThenHere =
        person -> {
          person.visit("V1", visit(THERE, HERE, "a").andThen(it -> it.begin("2025-03-01 08:00")));
          person.visit("V2", visit(HERE, HERE, "b").andThen(it -> it.begin("2025-03-01 09:00")));
        };
    assertEquals("2025-03-01: 2/1 10.00", twice.areas(HERE).person(firstThereThenHere).text());
    assertEquals("nothing", twice.areas(THERE).person(firstThereThenHere).text());
  }

  @Test
  void personsWhoWereNeverHereDoNotDisturb() {
    PersonBatchBuilder builder = new PersonBatchBuilder();
    for (int i = 0; i < 5; i++) {
      String where = i % 2 == 0 ? THERE : HERE;
      String id = "" + i;
      builder.person("P" + i, person -> person.visit("V" + id, visit(where, where, "L" + id)));
    }
    assertEquals(
        "L1 by points-1: 1/2 10.00, L3 by points-1: 1/2 10.00",
        forWomen.areas(HERE).batch(builder).text());
  }

  @Test
  void institutionsElsewhereAreNeitherJudgedNorPeers() {
    Trial shares = costShare();
    PersonBatch batch =
        new PersonBatchBuilder()
            .person(
                "P1",
                person -> {
                  person.visit(
                      "V1", visit(HERE, HERE, "a").andThen(it -> it.institution("H1", "")));
                  person.visit(
                      "V2", visit(THERE, HERE, "b").andThen(it -> it.institution("H2", "")));
                })
            .build();
    Conclusion conclusion = shares.areas(HERE).conclude(batch);
    assertEquals(1, conclusion.judged());
    conclusion.values().forEach(value -> assertEquals("H1", value.place().institution()));
  }

  private static Trial costShare() {
    return Trial.of("cost-share")
        .parameter("categories", "09")
        .parameter("itemPrefixes", "")
        .parameter("period", "QUARTER")
        .parameter("upperLimit", "30")
        .parameter("quartileFactor", "1.5")
        .parameter("minPeers", "2")
        .parameter("minCases", "1")
        .parameter("maxUnknownPercent", "100");
  }

  /// A man treated here who is insured there, and the other way round.
  private static Verdict judge(Trial trial) {
    return trial.person(person -> {
      person.visit("V1", visit(HERE, THERE, "a"));
      person.visit("V2", visit(THERE, HERE, "b"));
    });
  }

  private static Consumer<VisitDraft> visit(String treated, String insured, String line) {
    return visit -> visit.areas(treated, insured).line(line, draft -> draft.price("10"));
  }
}
