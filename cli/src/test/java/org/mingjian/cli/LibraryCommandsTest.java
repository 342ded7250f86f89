package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Knowledge from a file of an editor to the findings of an audit.
class LibraryCommandsTest {
  private static final String SEX = "published,object,codes,sex,basis,limit_text\n";
  private static final String POINT = "2025-05-23,甲注射液,ZD01BAY0323010102065,2,说明书,用于产后\n";

  @TempDir Path folder;

  @BeforeEach
  void importOnePoint() {
    importing("drug_sex.csv", SEX + POINT).done();
  }

  @Test
  void aReleaseOfTheLibraryJudgesClaims() {
    Path file = folder.resolve("a.release");
    CommandRun built = run("release", "build", "--area", "370600", "--out", file.toString()).done();
    assertTrue(built.out().contains("知识点 points by layer {国家=1}"), built.out());
    CommandRun rules = CommandRun.of("rules", "GZ10000301004000", "--release", file.toString());
    assertTrue(rules.done().out().matches("(?s).*知识点 points +1\\b.*"), rules.out());
  }

  @Test
  void aFileThatHoldsAnotherReleaseIsNotReplacedUnasked() throws IOException {
    String file = folder.resolve("a.release").toString();
    String[] build = {"release", "build", "--area", "370600", "--out", file};
    run(build).done();
    run(build).done().says("文件里已是这一版本，未改动 the file holds this release already");
    byte[] first = Files.readAllBytes(Path.of(file));
    importing("drug_sex.2.csv", SEX + POINT.replace("甲", "乙")).done();
    CommandRun refused = run(build);
    assertEquals(2, refused.exit());
    refused.says("MJ-2108").says("已有另一版本 another release").says("--replace");
    assertArrayEquals(first, Files.readAllBytes(Path.of(file)));
    run("release", "build", "--area", "370600", "--replace", "--out", file).done();
    assertFalse(Arrays.equals(first, Files.readAllBytes(Path.of(file))));
  }

  @Test
  void anEditedExportIsNotReplacedUnasked() throws IOException {
    String out = folder.resolve("csv").toString();
    run("knowledge", "export", "--out", out).done();
    run("knowledge", "export", "--out", out).done();
    Path edited = Files.writeString(folder.resolve("csv/drug_sex.csv"), SEX + POINT);
    CommandRun refused = run("knowledge", "export", "--out", out);
    assertEquals(2, refused.exit());
    refused.says("MJ-2108").says("drug_sex.csv");
    assertEquals(SEX + POINT, Files.readString(edited));
    run("knowledge", "export", "--replace", "--out", out).done();
    assertTrue(Files.readString(folder.resolve("csv/README.txt")).contains("不要直接双击打开"));
  }

  @Test
  void acceptedPlacesThatNameNothingAreRefused() {
    for (String place : List.of("nofile.xlsx:1:1", "junk", "drug_sex.2.csv:x")) {
      CommandRun run = accepting(place);
      assertEquals(2, run.exit(), place);
      run.says("--accept-partial “" + place + "” 没有指明").says("drug_sex.2.csv");
    }
    accepting("drug_sex.2.csv:1:2").done();
  }

  @Test
  void whatCannotBeReadIsNotAdvisedToBeSkipped() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xlsx"), "不是工作簿");
    CommandRun run = run("knowledge", "import", file.toString());
    run.says("请改正 a.xlsx 后再导入");
    assertFalse(run.out().contains("--accept-partial"), run.out());
    CommandRun zeros =
        importing(
            "service_sex.csv",
            "object,codes,sex,basis\n" + "甲,3110000110000,1,规范\n乙,3.11E+12,1,规范\n".repeat(40));
    assertEquals(3, zeros.exit());
    zeros.says("service_sex.csv:1:3  codes 列：代码 “3.11E+12” 是科学计数法").says("……另有 30 处 more");
    assertFalse(zeros.out().contains("service_sex.csv:*"), zeros.out());
  }

  @Test
  void anAreaThatIsNotInTheTreeIsToldWhatItGets() {
    String file = folder.resolve("b.release").toString();
    CommandRun built = run("release", "build", "--area", "659999", "--out", file).done();
    built.says("areas.csv 里没有 659999：只用国家层和该统筹区自己的记录");
  }

  private CommandRun accepting(String place) {
    importing("drug_sex.2.csv", SEX + POINT.replace(",2,", ",1,"));
    String file = folder.resolve("drug_sex.2.csv").toString();
    return run("knowledge", "import", file, "--accept-partial", place);
  }

  @Test
  void aFolderThatIsNotThereIsToldWithoutATrace() {
    CommandRun run =
        run("release", "build", "--area", "370600", "--out", folder.resolve("no/a").toString());
    assertEquals(2, run.exit());
    run.says("MJ-9005").says("no");
  }

  @Test
  void importingAgainSaysThatNothingIsNew() {
    CommandRun again = importing("drug_sex.csv", SEX + POINT).done();
    assertTrue(again.out().contains("没有新增 nothing new"), again.out());
  }

  @Test
  void whatIsDoubtfulIsListedAndEndsWithThree() {
    CommandRun run = importing("drug_sex.csv", SEX + POINT.replace(",2,", ",1,"));
    assertEquals(3, run.exit());
    assertTrue(run.out().contains("drug_sex.csv:1:2"), run.out());
    assertTrue(run.out().contains("--accept-partial"), run.out());
  }

  @Test
  void editorsFindShowCheckExportAndCompare() {
    String found = run("knowledge", "search", "产后").done().out();
    String id =
        found.lines().filter(line -> line.startsWith("drug_sex-")).findFirst().orElseThrow();
    String shown = run("knowledge", "show", id.split(" ", 2)[0]).done().out();
    assertTrue(shown.contains("GZ10000301004000") && shown.contains("用于产后"), shown);
    assertTrue(run("knowledge", "check").done().out().contains("不会命中的规则"));
    assertTrue(run("knowledge", "check", "--limits").done().out().contains("texts to map: 0"));
    run("knowledge", "export", "--out", folder.resolve("csv").toString()).done();
    assertTrue(Files.exists(folder.resolve("csv/drug_sex.csv")));
    CommandRun again =
        CommandRun.of(
            "knowledge",
            "import",
            folder.resolve("csv").toString(),
            "--library",
            folder.resolve("copy").toString());
    assertFalse(again.done().out().contains("公布日不详"), again.out());
    String library = folder.resolve("library").toString();
    CommandRun same = CommandRun.of("knowledge", "diff", library, library).done();
    assertTrue(same.out().contains("新增 added 0，删除 removed 0，改变 changed 0"), same.out());
  }

  @Test
  void theTextsToMapStandByTheMoneyClaimed() {
    importing(
            "drug_indication.csv",
            "published,object,codes,icd,basis,limit_text\n"
                + "2026-05-23,甲,X1,,目录备注,限某种没有对照的情形\n"
                + "2026-05-23,乙,X2,,目录备注,限另一种情形\n2026-05-23,丙,X3,,目录备注,限第三种情形\n")
        .done();
    SmallExtract claims = SmallExtract.planted();
    for (int line = 2; line < 5; line++) {
      claims.lines.add("bkkp_sn", "L" + line, "hilist_code", line < 4 ? "X2" : "X1");
    }
    Path lake = folder.resolve("lake");
    CommandRun.importInto(lake, claims.writeTo(folder.resolve("in"))).done();
    CommandRun list = run("knowledge", "check", "--limits", "--lake", lake.toString()).done();
    List<String> lines = list.out().lines().toList();
    assertTrue(
        lines.get(1).strip().startsWith("51.20") && lines.get(1).contains("限另一种情形"), list.out());
    assertTrue(
        lines.get(2).strip().startsWith("25.60") && lines.get(2).contains("限某种"), list.out());
    assertTrue(lines.get(3).contains("–") && lines.get(3).contains("限第三种"), list.out());
  }

  @Test
  void aRuleShowsWhatLayersStateOfIt() {
    importing(
            "rule_state.csv",
            "area,kind,rule,state,basis,valid_from\n"
                + "370600,覆盖,GZ10000301004000,SHADOW,烟医保〔2026〕2号,2026-01-01\n"
                + "370600,停用,GZ10000204002000,,烟医保〔2026〕2号,2026-01-01\n")
        .done();
    CommandRun shown = run("knowledge", "show", "GZ10000301004000", "--area", "370600").done();
    shown.says("规则自身 by itself  启用 ON").says("state  SHADOW").says("市 烟台市");
    run("knowledge", "show", "GZ10000204002000", "--area", "370600")
        .says("停用 off  2026-01-01…–  市");
    run("knowledge", "show", "GZ10000301005000").says("各层没有另行规定");
    assertEquals(2, run("knowledge", "show", "GZ1").exit());
  }

  @Test
  void badFilesAreRefusedNamingThem() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xlsx"), "不是工作簿");
    CommandRun run = run("knowledge", "import", file.toString());
    assertEquals(3, run.exit());
    assertTrue(run.out().contains("MJ-2102 a.xlsx"), run.out());
    assertEquals(
        3,
        CommandRun.of("knowledge", "check", "--library", folder.resolve("no").toString()).exit());
    assertEquals(2, run("knowledge", "import", folder.resolve("no.xlsx").toString()).exit());
  }

  private CommandRun importing(String name, String text) {
    try {
      Path file = Files.writeString(folder.resolve(name), text);
      return run("knowledge", "import", file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CommandRun run(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--library";
    all[arguments.length + 1] = folder.resolve("library").toString();
    return CommandRun.of(all);
  }
}
