package org.mingjian.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.draft.PersonDraft;

class AskedVisitsTest {
  private static final Consumer<PersonDraft> CAME_TWICE =
      person ->
          person
              .visit("V1", visit -> visit.line("a", line -> line.prescription("1")))
              .visit("V2", visit -> visit.line("b", line -> line.prescription("2")));

  private final Trial forWomen = Trial.of("sex-limit").points("codes,sex", Trial.ITEM + ",2");

  @Test
  void blamesWhatIsAskedAbout() {
    assertEquals("b by points-1: 1/2 10.00", forWomen.visits("V2").person(CAME_TWICE).text());
    assertEquals("nothing", forWomen.visits("V3").person(CAME_TWICE).text());
  }

  @Test
  void countsWhatCannotBeToldOfVisitsAskedAboutOnly() {
    Consumer<PersonDraft> unknown = CAME_TWICE.andThen(person -> person.sex(0));
    assertEquals("SEX_UNKNOWN 1", forWomen.visits("V1").person(unknown).text());
  }

  @Test
  void sumsOverVisitsNotAskedAbout() {
    Trial onceADay =
        Trial.of("quantity-limit")
            .points("codes,max_quantity,window", Trial.ITEM + ",1,DAY")
            .visits("V2");
    assertEquals("b by points-1: 2/1 10.00", onceADay.person(CAME_TWICE).text());
  }

  @Test
  void looksForTooManyKindsWhereItIsAsked() {
    Trial none =
        Trial.of("too-many-kinds").parameter("maxKinds", "0").parameter("shape", "X").visits("V1");
    assertEquals("a: 1/0 10.00", none.person(CAME_TWICE).text());
  }
}
