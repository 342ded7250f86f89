package org.mingjian.server.desk.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YuanTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 零元整",
    "5, 伍分",
    "50, 伍角整",
    "105, 壹元零伍分",
    "123450, 壹仟贰佰叁拾肆元伍角整",
    "100000, 壹仟元整",
    "1000000, 壹万元整",
    "1000500, 壹万零伍元整",
    "10050000, 壹拾万零伍佰元整",
    "10000000000, 壹亿元整",
    "10000000100, 壹亿零壹元整",
    "12345678901, 壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元零壹分",
    "-100, 负壹元整",
  })
  void writesMoneyAsOnCheques(long fen, String words) {
    assertEquals(words, YuanText.words(fen));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"0; 0.00", "5; 0.05", "123456789; 1,234,567.89", "-1; -0.01"})
  void writesMoneyInDigits(long fen, String digits) {
    assertEquals(digits, YuanText.digits(fen));
  }
}
