package org.mingjian.server.desk.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingjian.server.desk.claim.PersonYear;
import org.mingjian.values.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

class BlindfoldTest {
  private static final String CODE = "H37060000001";

  @Test
  void saysSomethingElseForTheNamesAndCodesAFindingKnows() {
    Blindfold blindfold = blindfold(Map.of("fixmedins_name", "芝罘医院", "doctor_name", "王某某"));
    assertEquals("某机构的某机构，即某机构", blindfold.text("芝罘医院的王某某，即" + CODE));
  }

  @Test
  void leavesNoRestOfANameThatBeginsAsAnother() {
    Blindfold blindfold =
        blindfold(Map.of("fixmedins_name", "芝罘医院"), Map.of("fixmedins_name", "芝罘医院东院"));
    assertEquals("某机构说明", blindfold.text("芝罘医院东院说明"));
  }

  @Test
  void takesNoSingleLetterForAName() {
    assertEquals("A 级", blindfold(Map.of("doctor_code", "A", "doctor_name", "")).text("A 级"));
  }

  @Test
  void saysSomethingElseForTheBureauAndTheAreaOfIt() {
    assertEquals("某机构认为，某机构（某机构）目录未列", blindfold(Map.of()).text("烟台市医疗保障局认为，烟台市（370600）目录未列"));
  }

  @Test
  void showsChargesWithoutWhoseAndWhereTheyAre() {
    PersonYear.Line line =
        new PersonYear.Line(
            "L-" + CODE,
            "V-" + CODE,
            "S-" + CODE,
            "2025-03-01T08:00:00",
            "001",
            "芝罘医院自制合剂",
            "骨科",
            "王某某",
            "2",
            "5",
            1_000,
            900,
            "2",
            1_000,
            true,
            false);
    LocalDate day = LocalDate.of(2025, 3, 1);
    PersonYear year =
        new PersonYear(
            "lake", new LocalizedText("", ""), day, day, false, List.of(line), 1, List.of());
    BlindClaims seen = BlindClaims.of(year, blindfold(Map.of("fixmedins_name", "芝罘医院")));
    String sent = JsonMapper.shared().writeValueAsString(seen);
    assertEquals("某机构自制合剂", seen.lines().getFirst().itemName());
    assertFalse(sent.contains(CODE) || sent.contains("王某某") || sent.contains("芝罘"), sent);
  }

  @Test
  void leavesOutWordsThatAreThereToName() {
    SortedMap<String, String> words =
        new TreeMap<>(Map.of("psn_no", "P-1", "evidence", "{}", "message", CODE + " 超量"));
    assertEquals(Map.of("message", "某机构 超量"), blindfold(Map.of()).words(words));
    assertEquals(Set.of("psn_no", "evidence", "message"), words.keySet());
  }

  @Test
  void keepsWhatFillsTheWordingWithoutTheNamesInIt() {
    SortedMap<String, String> words =
        new TreeMap<>(Map.of("message_args", "{\"where\":\"芝罘医院\",\"measured\":\"4\"}"));
    assertEquals(
        Map.of("message_args", "{\"where\":\"某机构\",\"measured\":\"4\"}"),
        blindfold(Map.of("fixmedins_name", "芝罘医院")).words(words));
  }

  @SafeVarargs
  private static Blindfold blindfold(Map<String, String>... findings) {
    List<SortedMap<String, String>> words =
        List.of(findings).stream().<SortedMap<String, String>>map(TreeMap::new).toList();
    return new Blindfold(List.of(CODE, "烟台市医疗保障局", "烟台市", "370600"), words);
  }
}
