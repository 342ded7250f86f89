package org.mingjian.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InLanguageTest {
  private static final String BOTH = "没有该案件，或无权查看 no such case: c-1";

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "zh", "zh-CN,zh;q=0.9,en;q=0.8", "fr, zh;q=0.5"})
  void saysItInChineseWithTheValue(String asked) {
    assertEquals("没有该案件，或无权查看：c-1", InLanguage.of(BOTH, asked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-US,en;q=0.9", "en;q=0.9,zh;q=0.1"})
  void saysItInEnglish(String asked) {
    assertEquals("no such case: c-1", InLanguage.of(BOTH, asked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "fr", ";;;"})
  void saysItInBothToWhomeverAsksForNeither(String asked) {
    assertEquals(BOTH, InLanguage.of(BOTH, asked));
  }

  @Test
  void tellsTheHalvesApartWhateverIsQuotedInThem() {
    String both = "文件“病历 1.pdf”过大 the file “病历 1.pdf” is too large";
    assertEquals("文件“病历 1.pdf”过大", InLanguage.of(both, "zh"));
    assertEquals("the file “病历 1.pdf” is too large", InLanguage.of(both, "en"));
  }

  @Test
  void leavesWholeWhatHasNoTwoHalves() {
    assertEquals("not allowed: x", InLanguage.of("not allowed: x", "zh"));
    assertEquals("规则 R-1 不存在", InLanguage.of("规则 R-1 不存在", "en"));
  }
}
