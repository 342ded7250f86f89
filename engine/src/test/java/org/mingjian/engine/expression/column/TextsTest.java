package org.mingjian.engine.expression.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.engine.Trial;

class TextsTest {
  private static final Runs RUNS =
      new Runs(visit ->
          visit
              .institution("H1", "第一医院")
              .medicalType("21")
              .insuranceType("390")
              .areas("370601", "370700")
              .department("D9", "")
              .mainDiagnosis("I10")
              .disease("M01")
              .operation("47.0")
              .line(
                  "L",
                  line ->
                      line.item(Trial.ITEM, "阿司匹林")
                          .department("D1", "")
                          .executingDepartment("D2", "")
                          .doctor("R1", "")));

  @ParameterizedTest
  @MethodSource("texts")
  void readWhatTheirNameSays(TextColumn column, String expected) {
    assertEquals(expected, RUNS.text(column));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(Texts.item(), Trial.ITEM),
        Arguments.of(Texts.itemName(), "阿司匹林"),
        Arguments.of(Texts.itemClass(), "X"),
        Arguments.of(Texts.department(), "D1"),
        Arguments.of(Texts.executingDepartment(), "D2"),
        Arguments.of(Texts.doctor(), "R1"),
        Arguments.of(Texts.kind(), "INPATIENT"),
        Arguments.of(Texts.mainDiagnosis(), "I10"),
        Arguments.of(Texts.disease(), "M01"),
        Arguments.of(Texts.mainOperation(), "47.0"),
        Arguments.of(Texts.admission(), "D9"),
        Arguments.of(Texts.medicalType(), "21"),
        Arguments.of(Texts.insuranceType(), "390"),
        Arguments.of(Texts.area(), "370601"),
        Arguments.of(Texts.insuredArea(), "370700"),
        Arguments.of(Texts.institution(), "H1"),
        Arguments.of(Texts.institutionName(), "第一医院"));
  }
}
