package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class LabelDoseTest {
  private final Trial trial = label("2,g,4");

  @ParameterizedTest
  @CsvSource({
    "0.5g, qid, clear 1",
    "1000mg, bid, clear 1",
    "0.75g, tid, L1 by points-1: 2250/2000 1.11", // an excess of 250 of 2250 mg
    "1g, q6h, L1 by points-1: 4000/2000 5.00",
  })
  void comparesTheDoseInWords(String dose, String frequency, String expected) {
    assertEquals(
        expected, trial.line(line -> line.singleDose(dose).doseFrequency(frequency)).text());
  }

  @ParameterizedTest
  @CsvSource({
    "12, 3, clear 1",
    "12.5, 3, L1 by points-1: 12.5/12 5.00", // 0.5 of 125 yuan worth 12.5
    "5, 1, L1 by points-1: 5/4 10.00",
    "5, 0, DOSE_UNREADABLE 1",
  })
  void fallsBackOnQuantityAndDays(String quantity, int days, String expected) {
    assertEquals(expected, trial.line(line -> line.quantity(quantity).supplyDays(days)).text());
  }

  @Test
  void wordsWinOverQuantity() {
    Verdict verdict =
        trial.line(
            line -> line.singleDose("1g").doseFrequency("bid").quantity("100").supplyDays(1));
    assertEquals("clear 1", verdict.text());
  }

  @Test
  void comparesQuantitiesWhereUnitsDiffer() {
    Verdict verdict =
        trial.line(line -> line.singleDose("3片").doseFrequency("tid").quantity("5").supplyDays(1));
    assertEquals("L1 by points-1: 5/4 10.00", verdict.text());
  }

  @Test
  void cannotTellWithoutTheQuantityOfADay() {
    assertEquals(
        "DOSE_UNREADABLE 1", label("2,g,").line(line -> line.quantity("5").supplyDays(1)).text());
  }

  @Test
  void saysTheUnitOfTheDose() {
    Verdict words = trial.line(line -> line.singleDose("1g").doseFrequency("tid"));
    assertEquals(ITEM + "|3000mg|2000mg|mg||", words.message());
    Verdict quantity = trial.line(line -> line.quantity("9").supplyDays(2));
    assertEquals(ITEM + "|9|8|||", quantity.message());
  }

  private static Trial label(String values) {
    return Trial.of("label-dose")
        .points("codes,max_dose,dose_unit,max_per_day", ITEM + "," + values);
  }
}
