package org.mingjian.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.library.LibraryError;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.limits.LimitMappings;
import org.mingjian.library.official.Doubt;
import org.mingjian.values.MingjianException;

class KnowledgeImportTest {
  private static final String HEADER =
      "kind,published,object,codes,sex,basis,limit_text,valid_from\n";

  @TempDir Path folder;
  private LibraryBench bench = new LibraryBench(Path.of(""));

  @BeforeEach
  void makeBench() {
    bench = new LibraryBench(folder);
  }

  @Test
  void startsALibraryWithRulesAndMappingsAndNoPoints() {
    bench.add(List.of());
    LibraryFolder library = bench.open();
    assertEquals(
        List.of(PackHeader.Kind.RULES, PackHeader.Kind.LIMITS),
        library.packs().stream().map(PackHeader::kind).toList());
    assertEquals(List.of(), library.records(library.tables().get("drug_sex")));
  }

  @Test
  void importingAgainAddsNothing() {
    String text = HEADER + ",2025-05-23,甲片,x1,1,说明书,限男性。,\n";
    assertEquals(1, bench.add("000000", "drug_sex.csv", text).counts().added());
    ImportedFile again = bench.add("000000", "drug_sex.csv", text);
    assertEquals(Optional.empty(), again.pack());
    assertEquals(new ImportedFile.Counts(1, 1, 0, 1, 0), again.counts());
  }

  @Test
  void anotherValueInTheSamePublicationKeepsTheFileOut() {
    bench.add("000000", "drug_sex.csv", HEADER + ",2025-05-23,甲片,X1,1,说明书,,\n");
    ImportedFile other =
        bench.add(
            "000000",
            "drug_sex.2.csv",
            HEADER + ",2025-05-23,甲片,X1,2,说明书,,\n,2025-05-23,乙片,X2,2,,,\n");
    assertTrue(other.isKeptOut());
    assertEquals("drug_sex.2.csv:1:2", other.doubts().getFirst().place());
    assertEquals(1, records().size());
  }

  @Test
  void aCorrectionReplacesWhatWasRecorded() {
    bench.add("000000", "drug_sex.csv", HEADER + ",2025-05-23,甲片,X1,1,说明书,,\n");
    bench.add("000000", "drug_sex.3.csv", HEADER + "更正,2025-05-23,甲片,X1,2,说明书,,\n");
    assertEquals(2, records().size());
    assertEquals("2", bench.release("000000").release().table("drug_sex").text(0, "sex"));
  }

  @Test
  void aDayOfPublicationThatIsFoundLaterFillsTheGap() {
    bench.add("000000", "drug_sex.csv", HEADER + ",,甲片,X1,1,说明书,,\n");
    bench.add("000000", "drug_sex.csv", HEADER + ",2025-05-23,甲片,X1,1,说明书,,\n");
    assertEquals(1, bench.release("000000").release().table("drug_sex").size());
  }

  @Test
  void recordsComeBackFromTheirTextAsTheyWere() {
    bench.add(
        "000000",
        "drug_sex.csv",
        HEADER + ",2025-05-23,\"甲片,\"\"Ⅰ\"\"\",X2;X1,1,说明书,\"限：\n1.男性\",2025-01-01\n");
    LibraryRecord record = records().getFirst();
    assertEquals("甲片,\"Ⅰ\"", record.point().object());
    assertEquals(List.of("X1", "X2"), record.point().codes());
    assertEquals("限：\n1.男性", record.point().origin().limitText());
    assertEquals(
        List.of(record),
        new RecordFile(record.table(), "again", record.recordedAt())
            .read(RecordText.of(record.table(), List.of(record))));
  }

  @Test
  void namesRowAndColumnOfWhatItCannotTake() {
    assertRefused(HEADER + ",2025-05-23,甲片,X1,3,,,\n", "第 2 行：sex 列");
    assertRefused(HEADER + ",23.5.2025,甲片,X1,1,,,\n", "第 2 行：published 列");
    assertRefused(HEADER + "改,2025-05-23,甲片,X1,1,,,\n", "第 2 行：kind 列");
    assertRefused(HEADER + "停用,2025-05-23,甲片,X1,1,,,\n", "必须写明依据和起始日");
    assertRefused("object,多的\n甲,乙\n", "多的");
  }

  @Test
  void theStarterMappingsFitTheirTables() {
    ImportedFile mappings = bench.add("000000", "limits.csv", LimitMappings.starterText());
    assertTrue(mappings.counts().known() > 100, () -> mappings.counts().toString());
  }

  @Test
  void refusesMappingsThatNoColumnTakes() {
    String header = "table,limit_text,column,value,basis\n";
    assertMappingRefused(header + "drug_level,限某级,min_level,7,依据\n", "min_level");
    assertMappingRefused(header + "drug_level,限某级,没有,7,依据\n", "没有");
    assertMappingRefused(header + "no_table,限某级,min_level,2,依据\n", "no_table");
    assertMappingRefused(header + "drug_level,限某级,min_level,2,\n", "basis");
  }

  private void assertMappingRefused(String text, String why) {
    assertKeptOut(bench.add("000000", "limits.csv", text), why);
  }

  @Test
  void everyBadRowIsListedAndTheOtherFilesGoIn() throws IOException {
    String bad = HEADER + ",2025-05-23,甲片,X1,1,,,\n" + ",2025-05-23,乙片,X2,3,,,\n".repeat(60);
    Path first = Files.writeString(folder.resolve("drug_sex.csv"), bad);
    Path second =
        Files.writeString(folder.resolve("drug_sex.2.csv"), HEADER + ",2025-05-23,丙片,X3,1,说明书,,\n");
    Path third = Files.writeString(folder.resolve("没有这张表.csv"), "object\n甲\n");
    List<ImportedFile> imported = bench.add(List.of(first, third, second));
    assertEquals(60, imported.get(0).doubts().size());
    assertEquals("drug_sex.csv:1:62", imported.get(0).doubts().getLast().place());
    assertTrue(imported.get(1).isUnusable());
    assertEquals(1, imported.get(2).counts().added());
    assertEquals(1, records().size());
  }

  @Test
  void twoRowsOfOneFileThatSayOtherThingsOfTheSameAreDoubtful() {
    String rows = ",2025-05-23,甲片,X1,1,说明书,,\n,2025-05-23,乙片,X2,1,说明书,,\n";
    assertKeptOut(
        bench.add("000000", "drug_sex.csv", HEADER + rows + ",2025-05-23,甲片,X1,2,说明书,,\n"),
        "第 4 行：与第 2 行同是“甲片”");
    ImportedFile same = bench.add("000000", "drug_sex.csv", HEADER + rows + rows);
    assertEquals(2, same.counts().added());
  }

  @Test
  void whatNoRuleHasIsDoubtful() {
    String header = "kind,rule,parameter,value,basis,valid_from\n";
    String row = "覆盖,GZ10000204002000,perDay,4,烟医保,2026-01-01\n";
    assertKeptOut(
        bench.add("370600", "rule_parameter.csv", header + row.replace("perDay", "perDya")),
        "第 2 行：规则 GZ10000204002000 没有参数 “perDya”");
    assertKeptOut(
        bench.add("370600", "rule_parameter.csv", header + row.replace("GZ1", "GZ9")), "库里没有规则");
    assertKeptOut(
        bench.add(
            "370600", "rule_state.csv", "kind,rule,state,basis,valid_from\n停用,GZ1,,甲,2026-01-01\n"),
        "库里没有规则 “GZ1”");
    assertEquals(1, bench.add("370600", "rule_parameter.csv", header + row).counts().added());
  }

  @Test
  void whatASpreadsheetSavedComesBackAsItWas() {
    String text = HEADER + ",2025-05-03,\"甲片,Ⅰ\",X1;X2,1,说明书,\"限：\n男性\",2025-01-01\n";
    bench.add("000000", "drug_sex.csv", text);
    for (String day : List.of("2025/5/3", "2025-5-3", "2025/05/03 0:00", "2025年5月3日")) {
      String saved =
          "\uFEFF"
              + text.replace("2025-05-03", day)
                  .replace("2025-01-01", "2025/1/1")
                  .replace("X1;X2", "\"X1;X2\"")
                  .replace("\n,", "\r\n\"\",")
                  .replace("01\n", "01\r\n");
      ImportedFile again = bench.add("000000", "drug_sex.csv", saved);
      assertEquals(new ImportedFile.Counts(1, 2, 0, 1, 0), again.counts(), day);
    }
  }

  @Test
  void codesThatASpreadsheetRewroteAreDoubtfulForOldPointsAndNew() {
    String header = "published,object,codes,sex,basis\n";
    String good = "2025-05-23,甲检查,003110000110000,1,规范\n";
    bench.add("000000", "service_sex.csv", header + good);
    for (String code : List.of("3110000110000", "3.11E+12", "3.11201E+12")) {
      String damaged = good.replace("003110000110000", code);
      String fresh = damaged.replace("甲", "乙");
      ImportedFile kept = bench.add("000000", "service_sex.csv", header + damaged + fresh);
      assertEquals(
          List.of("service_sex.csv:1:2", "service_sex.csv:1:3"),
          kept.doubts().stream().map(Doubt::place).toList());
      assertKeptOut(kept, code);
    }
  }

  private static void assertKeptOut(ImportedFile file, String why) {
    assertTrue(file.isKeptOut());
    assertTrue(file.doubts().toString().contains(why), () -> file.doubts().toString());
    assertEquals(Optional.empty(), file.pack());
  }

  @Test
  void refusesFoldersThatAreNoLibrary() {
    MingjianException e = assertThrows(MingjianException.class, () -> bench.open());
    assertEquals(LibraryError.LIBRARY, e.code());
  }

  private void assertRefused(String text, String why) {
    assertKeptOut(bench.add("000000", "drug_sex.csv", text), why);
  }

  private List<LibraryRecord> records() {
    LibraryFolder library = bench.open();
    return library.records(library.tables().get("drug_sex"));
  }
}
