package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.knowledge.pack.RulePack;

class MingjianTest {
  private static final String SEX_RULE = "GZ10000301004000";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void listsEveryCommandInHelp() {
    assertEquals(0, run("help"));
    for (String command :
        List.of(
            "demo",
            "audit",
            "import",
            "rules",
            "knowledge",
            "release",
            "synth",
            "evaluate",
            "serve",
            "lake",
            "bench",
            "test",
            "help")) {
      assertTrue(out.toString().contains("\n  " + command), command);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "audit",
        "import",
        "rules",
        "knowledge",
        "release",
        "synth",
        "evaluate",
        "serve",
        "bench",
        "test"
      })
  void tellsTheExitCodesOfEveryCommand(String command) {
    assertEquals(0, run("help", command));
    assertTrue(out.toString().contains("退出码 Exit codes:"), out.toString());
  }

  @Test
  void helpsWithACommandBelowAnother() {
    assertEquals(0, run("help", "knowledge", "import"));
    assertTrue(out.toString().contains("--accept-partial"), out.toString());
    assertEquals(2, run("help", "knowledge", "inport"));
    assertTrue(err.toString().contains("inport，可用 there are: import"), err.toString());
  }

  @Test
  void namesThePageOfTheCommandThatWasUsedWrongly() {
    assertEquals(2, run("release", "build", "--lake", "x"));
    assertTrue(err.toString().contains("./mingjian help release build"), err.toString());
  }

  @Test
  void refusesAnUnknownCommandAsWrongUse() {
    assertEquals(2, run("rulez"));
    assertTrue(err.toString().startsWith("用法错误 Wrong use:"), err.toString());
  }

  @Test
  void namesTheOptionsThatAreMissing() {
    assertEquals(2, run("evaluate"));
    assertTrue(err.toString().contains("--truth"), err.toString());
  }

  @Test
  void listsTheRulesWithTheirState() {
    assertEquals(0, run("rules"));
    assertTrue(out.toString().contains(SEX_RULE), out.toString());
    assertTrue(out.toString().contains("缺少知识表 service_price_cap"), out.toString());
  }

  @Test
  void explainsARuleByCodeOrNumber() {
    assertEquals(0, run("rules", SEX_RULE));
    String byCode = out.toString();
    out.getBuffer().setLength(0);
    assertEquals(0, run("rules", "67"));
    assertEquals(byCode, out.toString());
    assertTrue(
        byCode.contains("point_id,object,codes,sex,basis,source,valid_from,valid_to"), byCode);
  }

  @Test
  void saysThatThereIsNoSuchRule() {
    assertEquals(2, run("rules", "GZ1"));
    assertTrue(err.toString().contains("no such rule: GZ1"), err.toString());
  }

  @Test
  void takesLocalRules() throws IOException {
    localRule("line.inScope > 500");
    assertEquals(0, run("rules", "MJ370600-901", "--local", folder.toString()));
    assertTrue(out.toString().contains("本地规则"), out.toString());
    assertTrue(out.toString().contains("可用 ready"), out.toString());
  }

  @Test
  void showsWhereALocalRuleIsWrong() throws IOException {
    localRule("line.itemName.contains(\"人参\") && line.inScop > 500");
    assertNotEquals(0, run("rules", "--local", folder.toString()));
    assertTrue(err.toString().contains("rules/MJ370600-901.yaml:8:66"), err.toString());
    assertTrue(err.toString().contains("相近的：inScope"), err.toString());
  }

  private void localRule(String when) throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(
        folder.resolve("rules/MJ370600-901.yaml"),
        """
        code: MJ370600-901
        number: 1901
        name: {zh: 大额明细, en: Large line}
        class: 管理类
        subclass: 本地
        definition: {zh: 单行金额过大, en: A line of much money}
        logic: {zh: 范围内金额大于上限, en: In-scope money above the bound}
        parameters: {when: {value: '%s', source: local}}
        template: expression
        tables: []
        verdict: SUSPECTED
        area: TREATMENT
        subject: LINE
        fields: []
        message: {zh: "{item}金额{measured}元", en: "{item}: {measured} yuan"}
        basis: {document: 本地办法, clause: "", from: ""}
        status: reconstructed
        """
            .formatted(when));
  }

  @Test
  void takesLocalTables() throws IOException {
    Files.writeString(
        folder.resolve("service_price_cap.csv"),
        "object,codes,cap,level,basis,source,valid_from,valid_to\n静脉输液,001204000060000,12.5,,本地价格,,,\n");
    assertEquals(0, run("rules", "14", "--local", folder.toString()));
    assertTrue(out.toString().contains("可用 ready"), out.toString());
  }

  @Test
  void takesAReleaseFileForTheBuiltInRules() {
    assertEquals(0, run("rules"));
    String builtIn = out.toString();
    out.getBuffer().setLength(0);
    Path file = folder.resolve("national.release");
    ReleaseFile.write(new ReleaseBuilder(RulePack.builtIn()).build(), file);
    assertEquals(0, run("rules", "--release", file.toString()), err::toString);
    assertEquals(builtIn, out.toString());
  }

  @Test
  void evaluatesAndSumsUpInTheLastLine() throws IOException {
    Path truth =
        Files.writeString(
            folder.resolve("truth.csv"),
            "kind,rule_code,psn_no,fixmedins_code,mdtrt_id,subject_line,window_start\nPLANTED,A,P1,H1,V1,L1,\n");
    Path findings =
        Files.writeString(
            folder.resolve("findings.csv"),
            "rule_code,psn_no,fixmedins_code,mdtrt_id,subject_line,occurred_at\nA,P1,H1,V1,L1,\n");
    assertEquals(
        0,
        run(
            "evaluate",
            "--truth",
            truth.toString(),
            "--findings",
            findings.toString(),
            "--json",
            folder.resolve("e.json").toString()));
    String last = out.toString().lines().reduce("", (before, line) -> line);
    assertTrue(last.contains("召回 recall 100.00%"), last);
    assertTrue(Files.readString(folder.resolve("e.json")).contains("\"recall\" : 1"));
  }

  @Test
  void refusesUnreadableFindingsAsInput() {
    String absent = folder.resolve("absent.csv").toString();
    assertEquals(3, run("evaluate", "--truth", absent, "--findings", absent));
    assertTrue(err.toString().startsWith("MJ-5005 "), err.toString());
    assertFalse(err.toString().contains("\tat "), err.toString());
  }

  private int run(String... arguments) {
    return Mingjian.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }
}
