package org.mingjian.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.values.LocalizedText;

class WordingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "女|female",
        "急诊、普通门诊|emergency, outpatient",
        "术后166小时|166 hours after the operation",
        "30至120分钟|30 to 120 minutes before",
        "2025-07-06至2025-07-09|2025-07-06 to 2025-07-09",
        "险种599|insurance 599",
        "甲、乙等5项|甲, 乙 and others, 5 in all",
        "12.5|12.5",
        "合成医院2号|合成医院2号"
      })
  void saysArgumentsInTheLanguageOfTheSentence(String argument, String english) {
    LocalizedText template = new LocalizedText("限{limit}。", "for {limit}.");
    LocalizedText text = Wording.of("R", template, Map.of("limit", argument)).text();
    assertEquals("限" + argument + "。", text.zh());
    assertEquals("for " + english + ".", text.en());
  }

  @Test
  void leavesAPlaceholderWithoutAnArgumentToBeSeen() {
    LocalizedText template = new LocalizedText("{a}{b", "{c}");
    assertEquals("1{b", Wording.of("R", template, Map.of("a", "1")).text().zh());
    assertEquals("{c}", Wording.of("R", template, Map.of("a", "1")).text().en());
  }
}
