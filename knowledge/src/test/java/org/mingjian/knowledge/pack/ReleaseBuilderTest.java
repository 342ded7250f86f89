package org.mingjian.knowledge.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Release;
import org.mingjian.values.MingjianException;

class ReleaseBuilderTest {
  @TempDir private Path folder;

  private static Release release(SmallPack files) {
    return new ReleaseBuilder(RulePack.read(files)).build();
  }

  private Release withLocal() {
    RulePack pack = RulePack.read(SmallPack.whole());
    return new ReleaseBuilder(pack).with(LocalTables.in(folder, pack.schemas())).build();
  }

  @Test
  void isNamedAlikeWhateverTheOrderOfRows() {
    String turned = "sex,point_id,object,codes\n2,s2,乙,X2\n1,s1,甲,x1\n";
    assertEquals(
        release(SmallPack.whole()).id(),
        release(SmallPack.whole().with("knowledge/drug_sex.csv", turned)).id());
  }

  @Test
  void isNamedAnewWhenAPointChanges() {
    String changed = SmallPack.DRUG_SEX.replace("X2,2", "X2,1");
    assertNotEquals(
        release(SmallPack.whole()).id(),
        release(SmallPack.whole().with("knowledge/drug_sex.csv", changed)).id());
  }

  @Test
  void isNamedAnewWhenAParameterChanges() {
    String changed = SmallPack.RULE.replace("value: 15", "value: 16");
    assertNotEquals(
        release(SmallPack.whole()).id(),
        release(SmallPack.whole().with("rules/MJ2025-067.yaml", changed)).id());
  }

  @Test
  void keepsItsNameWhenNotAllRulesRun() {
    Release release = release(SmallPack.whole());
    assertEquals(release.id(), release.only(List.of("MJ2025-067")).id());
  }

  @Test
  void refusesToRunARuleThatIsNotThere() {
    Release release = release(SmallPack.whole());
    MingjianException mistake =
        assertThrows(MingjianException.class, () -> release.only(List.of("MJ2025-099")));
    assertEquals(KnowledgeError.REFERENCE, mistake.code());
  }

  @Test
  void holdsBothLayersInOneTable() throws IOException {
    Files.writeString(folder.resolve("drug_sex.csv"), "codes,sex\nX9,1\n");
    KnowledgeTable table = withLocal().tables().get("drug_sex");
    assertEquals("drug_sex-1 市", table.id(0) + " " + table.layer(0));
    assertEquals("s1 国家", table.id(1) + " " + table.layer(1));
  }

  @Test
  void saysWhichTableARuleIsMissing() {
    SmallPack files = SmallPack.whole().with("knowledge/drug_sex.csv", "point_id,sex\n");
    Release release = release(files);
    assertEquals(List.of("drug_sex"), release.missingTables(release.rules().getFirst()));
  }

  @Test
  void refusesOneIdInTwoLayers() throws IOException {
    Files.writeString(folder.resolve("drug_sex.csv"), "point_id,sex\ns1,1\n");
    MingjianException mistake = assertThrows(MingjianException.class, this::withLocal);
    assertEquals("drug_sex：point_id “s1” 重复（国家、市）", mistake.getMessage());
  }

  @Test
  void refusesOneIdInTwoTables() throws IOException {
    Files.writeString(folder.resolve("drug_max_days.csv"), "point_id,max_days\ns1,7\n");
    MingjianException mistake = assertThrows(MingjianException.class, this::withLocal);
    assertEquals("point_id “s1” 在 drug_max_days 和 drug_sex 中重复", mistake.getMessage());
  }

  @Test
  void readsTablesSavedByAnOfficeProgram() throws IOException {
    byte[] saved = "object,codes,max_days\r\n阿莫西林,X7,7\r\n".getBytes(Charset.forName("GB18030"));
    Files.write(folder.resolve("drug_max_days.csv"), saved);
    assertEquals("阿莫西林", withLocal().tables().get("drug_max_days").object(0));
  }

  @Test
  void readsTablesThatBeginWithAByteOrderMark() throws IOException {
    Files.writeString(folder.resolve("drug_max_days.csv"), "\uFEFFcodes,max_days\nX7,7\n");
    assertEquals(1, withLocal().tables().get("drug_max_days").size());
  }

  @Test
  void namesFilesThatAreNoTable() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "");
    Files.writeString(folder.resolve("drug_sexx.csv"), "");
    RulePack pack = RulePack.read(SmallPack.whole());
    assertEquals(
        List.of("drug_sexx.csv", "notes.txt"),
        LocalTables.in(folder, pack.schemas()).unknownFiles());
  }

  @Test
  void namesTheLocalFileWithAMistake() throws IOException {
    Files.writeString(folder.resolve("drug_max_days.csv"), "codes,max_days\nX7,a week\n");
    MingjianException mistake = assertThrows(MingjianException.class, this::withLocal);
    assertEquals(
        "local/drug_max_days.csv：第 2 行 max_days 列：值 “a week” 不合要求，应为非负整数", mistake.getMessage());
  }
}
