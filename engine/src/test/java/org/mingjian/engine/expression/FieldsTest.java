package org.mingjian.engine.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.claims.draft.LineDraft;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.PersonDraft;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;
import org.mingjian.finding.UndeterminedReason;

class FieldsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "line.item == 'XA01AAA001A001010100001'",
        "line.item == ' xa01aaa001a001010100001'",
        "line.item != 'XA01AAA001A001010100002'",
        "line.item in ['B', 'XA01AAA001A001010100001']",
        "line.item.startsWith('xa01')",
        "line.item.endsWith('001')",
        "line.item.contains('A001')",
        "line.itemName == '阿司匹林肠溶片'",
        "line.itemName.startsWith('阿司')",
        "line.itemName.endsWith('溶片')",
        "line.itemName.contains('匹林')",
        "line.itemClass == 'X'",
        "line.quantity == 3",
        "line.price == 2.5",
        "line.amount == 7.5",
        "line.inScope == 6",
        "line.supplyDays == 7",
        "line.category == 9",
        "line.hour == 14",
        "line.date == date('2025-03-02')",
        "line.department == 'D1'",
        "line.executingDepartment == 'D2'",
        "line.doctor == 'R1'",
        "visit.kind == 'INPATIENT'",
        "visit.days == 5",
        "visit.beginDate == date('2025-03-01')",
        "visit.endDate == date('2025-03-06')",
        "visit.amount == 8.5",
        "visit.inScope == 6",
        "visit.operations == 2",
        "visit.mainDiagnosis == 'I10.X'",
        "visit.mainOperation == '47.0'",
        "visit.department == 'D9'",
        "visit.medicalType == '21'",
        "visit.area == '370601'",
        "visit.insuredArea == '370700'",
        "visit.disease == 'M01'",
        "visit.insuranceType == '390'",
        "visit.diagnosed('i10')",
        "visit.diagnosed(['J18', 'K29'])",
        "visit.diagnosed('J18;K29')",
        "visit.operated('06')",
        "visit.operated(['99', '47.0'])",
        "person.sex == 2",
        "person.age == 64",
        "person.ageDays == 23740",
        "institution.code == 'H1'",
        "institution.name == '第一医院'",
        "institution.level == 2",
      })
  void saysWhatStandsInTheClaims(String condition) {
    assertEquals("L", judged(condition));
    assertEquals("", judged("!(" + condition + ")"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "visit.diagnosed('I11')",
        "visit.operated(['99', '47.01'])",
        "line.item.startsWith('A01')",
        "line.item.endsWith('00')",
        "line.itemName.contains('匹林片')",
      })
  void doesNotHoldOfWhatIsNotThere(String condition) {
    assertEquals("", judged(condition));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "line.supplyDays > 7 | SUPPLY_DAYS_UNKNOWN",
        "line.category == 9 | CATEGORY_UNKNOWN",
        "line.hour == 9 | TIME_OF_DAY_UNKNOWN",
        "line.department == 'D1' | DEPARTMENT_UNKNOWN",
        "line.executingDepartment == 'D1' | DEPARTMENT_UNKNOWN",
        "line.doctor == 'R1' | FIELD_UNKNOWN",
        "visit.kind == 'INPATIENT' | KIND_UNDETERMINED",
        "visit.days > 1 | STAY_DATES_UNKNOWN",
        "visit.endDate > date('2025-01-01') | STAY_DATES_UNKNOWN",
        "visit.mainDiagnosis == 'I10' | MAIN_DIAGNOSIS_UNKNOWN",
        "visit.mainOperation == '47' | FIELD_UNKNOWN",
        "visit.department == 'D1' | DEPARTMENT_UNKNOWN",
        "visit.disease == 'M01' | DISEASE_UNKNOWN",
        "visit.insuranceType == '310' | INSURANCE_UNKNOWN",
        "visit.diagnosed('I10') | NO_DIAGNOSIS",
        "person.sex == 1 | SEX_UNKNOWN",
        "person.age < 18 | BIRTH_UNKNOWN",
        "person.ageDays < 18 | BIRTH_UNKNOWN",
        "institution.level == 3 | LEVEL_UNKNOWN",
        "institution.name.contains('医院') | FIELD_UNKNOWN",
      })
  void cannotTellWhatIsAbsent(String condition, String reason) {
    assertEquals(reason + " 1", bare(condition));
    assertEquals(reason + " 1", bare("!(" + condition + ")"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line.supplyDays",
        "line.category",
        "line.hour",
        "line.department",
        "line.executingDepartment",
        "line.doctor",
        "visit.kind",
        "visit.days",
        "visit.endDate",
        "visit.mainDiagnosis",
        "visit.mainOperation",
        "visit.department",
        "visit.disease",
        "visit.insuranceType",
        "person.sex",
        "person.age",
        "person.ageDays",
        "institution.level",
        "institution.name"
      })
  void asksWhetherAFieldIsGiven(String field) {
    assertEquals("L", judged("has(" + field + ")"));
    assertEquals("clear 1", bare("has(" + field + ")"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"visit.operated('47')", "visit.operations > 0", "line.itemName == 'A'"})
  void isSureWithoutWhatNeedNotBeThere(String condition) {
    assertEquals("clear 1", bare(condition));
  }

  @ParameterizedTest
  @CsvSource({"true, TCM_DIAGNOSES_ONLY 1", "false, NO_DIAGNOSIS 1"})
  void tellsTraditionalDiagnosesFromNone(boolean traditional, String expected) {
    String text =
        Local.lines("visit.diagnosed('I10')")
            .visit(visit -> (traditional ? visit.tcmDiagnosis() : visit).line("L", line -> {}))
            .text();
    assertEquals(expected, text);
  }

  @ParameterizedTest
  @CsvSource({
    "line.department, line.executingDepartment, D1, D1, 'L'",
    "line.department, line.executingDepartment, D1, D2, ''",
  })
  void comparesFieldsOfOneKind(
      String left, String right, String billing, String executing, String blamed) {
    assertEquals(
        blamed,
        Local.lines(left + " == " + right)
            .visit(visit ->
                visit.line(
                    "L", line -> line.department(billing, "").executingDepartment(executing, "")))
            .blamed());
  }

  @ParameterizedTest
  @CsvSource({"D1, ''", "'', D1", "'', ''"})
  void cannotCompareWhatIsAbsent(String billing, String executing) {
    assertEquals(
        "DEPARTMENT_UNKNOWN 1",
        Local.lines("line.department == line.executingDepartment")
            .visit(visit ->
                visit.line(
                    "L", line -> line.department(billing, "").executingDepartment(executing, "")))
            .text());
  }

  @ParameterizedTest
  @CsvSource({"T000700200, T", "003101000020000, S", "ZA01AAA0010010101234, Z", "ABC, ?"})
  void namesTheClassOfAnItem(String item, String letter) {
    assertEquals(
        "L1", Local.lines("line.itemClass == '" + letter + "'").line(it -> it.item(item)).blamed());
  }

  @Test
  void tellsTheAgeOnTheDayOfEachLine() {
    Trial adults = Local.lines("person.age >= 18");
    PersonBatchBuilder batch =
        new PersonBatchBuilder()
            .person("P1", person -> marchOf(person.birth("2007-03-02")))
            .person("P2", person -> marchOf(person.birth("")))
            .person("P3", person -> marchOf(person.birth("2007-03-01")));
    Verdict verdict = adults.batch(batch);
    assertEquals("b a b", verdict.blamed());
    assertEquals(2, verdict.outcomes().undeterminedRows(UndeterminedReason.BIRTH_UNKNOWN));
  }

  @Test
  void countsTheOperationsOfEachVisit() {
    Verdict verdict =
        Local.visits("visit.operations == 1")
            .person(person ->
                person
                    .visit("V1", visit -> visit.operation("47").operation("06").line("a", it -> {}))
                    .visit("V2", visit -> visit.operation("47").line("b", it -> {})));
    assertEquals("V2", verdict.blamed());
  }

  private static void marchOf(PersonDraft person) {
    person.visit(
        "V",
        visit ->
            visit
                .line("a", line -> line.at("2025-03-01"))
                .line("b", line -> line.at("2025-03-02")));
  }

  private static String judged(String condition) {
    return Local.lines(condition).person(FieldsTest::rich).blamed();
  }

  private static String bare(String condition) {
    return Local.lines(condition)
        .person(person -> person.sex(0).birth("").visit("V", FieldsTest::bare))
        .text();
  }

  private static void bare(VisitDraft visit) {
    visit
        .institution("H1", "")
        .medicalType("99")
        .insuranceType("")
        .hospitalLevel("")
        .line("L", line -> line.at("2025-03-01"));
  }

  private static void rich(PersonDraft person) {
    person
        .sex(2)
        .birth("1960-03-03")
        .visit(
            "V",
            visit ->
                visit
                    .institution("H1", "第一医院")
                    .hospitalLevel("06")
                    .medicalType("21")
                    .insuranceType("390")
                    .areas("370601", "370700")
                    .department("D9", "内科")
                    .begin("2025-03-01 08:00:00")
                    .end("2025-03-06 12:00:00")
                    .mainDiagnosis("i10.x")
                    .diagnosis("K29.0")
                    .disease("M01")
                    .operation("47.0")
                    .operation("06.2")
                    .line("L", FieldsTest::rich)
                    .line("paid", line -> line.price("1").selfPaid()));
  }

  private static void rich(LineDraft line) {
    line.item(ITEM, "阿司匹林肠溶片")
        .at("2025-03-02 14:59:59")
        .quantity("3")
        .price("2.5")
        .inScope("6.00")
        .department("D1", "")
        .executingDepartment("D2", "")
        .doctor("R1", "")
        .supplyDays(7)
        .chargeCategory(9);
  }
}
