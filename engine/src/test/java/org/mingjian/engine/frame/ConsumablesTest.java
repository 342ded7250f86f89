package org.mingjian.engine.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.engine.Trial;

/// Points name C01 and C0102.
class ConsumablesTest {
  private final Trial trial = Trial.of("sex-limit").points("codes,sex", "C01,2", "C0102,2");

  @ParameterizedTest
  @CsvSource({
    "C01, points-1",
    "C0102, points-2",
    "C01999, points-1",
    "C01029, points-2",
    "C0103, points-1",
  })
  void standUnderTheLongestPublishedCode(String code, String point) {
    assertEquals("L1 by " + point + ": 1/2 10.00", trial.line(line -> line.item(code)).text());
  }

  @ParameterizedTest
  @CsvSource({"C0", "C02", "XC01"})
  void areNobodysWithoutOne(String code) {
    assertEquals("nothing", trial.line(line -> line.item(code)).text());
  }

  @Test
  void otherItemsStandForThemselves() {
    Trial drug = Trial.of("sex-limit").points("codes,sex", "XA01,2");
    assertEquals("nothing", drug.line(line -> line.item("XA0101")).text());
    assertEquals("L1", drug.line(line -> line.item("XA01")).blamed());
  }

  /// Of another use of the table only the longer code is named.
  @Test
  void standUnderTheCodesOfEachUseOfATable() {
    Trial pair = Trial.of("pair").points("codes,with_codes,window", "C01,C0102;XA01,VISIT");
    assertEquals(
        "a",
        pair.visit(visit ->
                visit.line("a", line -> line.item("C01029")).line("b", line -> line.item("XA01")))
            .blamed());
  }

  @Test
  void takeOverAllPointsOfTheirCode() {
    Trial several =
        Trial.of("sex-limit").points("codes,sex,valid_to", "C01,2,2025-02-01", "C01,2,", "C01,1,");
    assertEquals("L1 by points-2: 1/2 10.00", several.line(line -> line.item("C0199")).text());
  }
}
