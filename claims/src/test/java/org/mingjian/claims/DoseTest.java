package org.mingjian.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoseTest {
  @ParameterizedTest
  @CsvSource({
    "0.5g,tid,1500mg",
    "500 mg,每日3次,1500mg",
    "每次250毫克,一日两次,500mg",
    "０.５Ｇ,BID,1000mg",
    "2片,3次/日,6片",
    "1颗,每天四次,4粒",
    "10ml,q8h,30ml",
    "80万单位,每12小时一次,1600000IU",
    "500ug,qd,0.5mg",
    "5mg,隔日一次,5mg",
    "2袋,qn,2袋"
  })
  void readsWhatIsCertain(String single, String frequency, String daily) {
    assertEquals(daily, Dose.text(Dose.read(single, frequency)));
  }

  @ParameterizedTest
  @CsvSource({
    "1-2片,tid",
    "0.5,tid",
    "适量,tid",
    "0.5g,必要时",
    "0.5g,q5h",
    "0.5g,每日0次",
    "0.5g,tid或qid",
    "'',tid",
    "0.5g,''",
    "1勺,qd",
    "1mg片,qd",
    "0g,qd",
    "12345678g,qd"
  })
  void doesNotGuess(String single, String frequency) {
    assertEquals(Dose.UNREADABLE, Dose.read(single, frequency));
  }

  @Test
  void comparesDosesOfOneUnit() {
    assertTrue(Dose.isComparable(Dose.read("1g", "qd"), Dose.of(10_000, "mg")));
    assertFalse(Dose.isComparable(Dose.read("1片", "qd"), Dose.of(10_000, "粒")));
    assertFalse(Dose.isComparable(Dose.UNREADABLE, Dose.UNREADABLE));
  }
}
