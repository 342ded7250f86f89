package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.knowledge.pack.PackFiles;

/// A city's own rules on their way into a release: what is missing or wrong is said to whoever
/// wrote them, at its place.
class LocalRuleGatesTest {
  private static final String RULE = "MJ370600-003";

  @TempDir Path folder;
  private Path rules = Path.of("");

  @BeforeEach
  void aCityWritesARule() throws IOException {
    rules = folder.resolve("烟台");
    PackFiles published = PackFiles.on(LocalRuleGatesTest.class.getClassLoader(), "local-rules");
    for (String kind : List.of("rules/", "examples/")) {
      write(kind + RULE + ".yaml", published.text(kind + RULE + ".yaml"));
    }
    StringBuilder reviews = new StringBuilder("rule,kind,date,outcome,reviewer\n");
    for (String kind : List.of("学术", "业务", "行业")) {
      reviews.append(RULE).append(',').append(kind).append(",2026-01-10,通过,专家组\n");
    }
    write("reviews.csv", reviews.toString());
  }

  @Test
  void whatIsCompleteIsTestedAndBuilt() {
    importRules();
    CommandRun tested = library("rules", "test", RULE).done();
    assertTrue(tested.out().contains("✓ " + RULE), tested.out());
    build().done();
    CommandRun.of("rules", RULE, "--release", release().toString()).done();
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    write("reviews.csv", "rule,kind,date,outcome,reviewer\n" + RULE + ",学术,2026-01-10,通过,\n");
    Files.delete(rules.resolve("examples/" + RULE + ".yaml"));
    importRules();
    CommandRun refused = build();
    assertEquals(3, refused.exit());
    refused.says("MJ-2105").says(RULE + " 频繁购药").says("命中示例 0 个，至少 3");
    refused.says("业务论证记录").says("行业论证记录");
    assertFalse(refused.err().contains("学术论证记录"), refused.err());
    assertFalse(Files.exists(release()));
    CommandRun tested = library("rules", "test", RULE);
    assertEquals(3, tested.exit());
    tested.says("没有示例文件 no examples: examples/" + RULE + ".yaml");
  }

  @Test
  void whatDoesNotCompileIsShownAtItsPlace() throws IOException {
    edit("window.visits().count()", "window.visitz().count()");
    importRules();
    CommandRun refused = build();
    assertEquals(3, refused.exit());
    refused.says("MJ-4002").says("rules/" + RULE + ".yaml:").says("^").says("visits");
    assertFalse(Files.exists(release()));
    CommandRun tested = library("rules", "test", RULE);
    assertEquals(3, tested.exit());
    tested.says("^");
  }

  @Test
  void aRuleThatFailsItsExamplesIsRefusedNamingThem() throws IOException {
    edit("value: \"3\"", "value: \"30\"");
    importRules();
    build().says("应为 expected HIT").says("✗ " + RULE);
    assertFalse(Files.exists(release()));
  }

  @Test
  void aLayersParameterThatDoesNotCompileIsNamed() throws IOException {
    importRules();
    Path parameter = folder.resolve("rule_parameter.csv");
    Files.writeString(
        parameter,
        "kind,rule,parameter,value,basis,valid_from\n覆盖,"
            + RULE
            + ",when,window.visits().count() > 三,烟医保,2026-01-01\n");
    library("knowledge", "import", parameter.toString(), "--area", "370600").done();
    CommandRun refused = build();
    assertEquals(3, refused.exit());
    refused.says("MJ-4002").says(RULE).says("when");
  }

  @Test
  void aRuleThatIsNotThereIsRefusedWithTheNearest() {
    importRules();
    CommandRun run = library("rules", "test", "MJ370600-004");
    assertEquals(2, run.exit());
    run.says(RULE);
  }

  private void importRules() {
    library("knowledge", "import", rules.toString(), "--area", "370600").done();
  }

  private CommandRun build() {
    return library("release", "build", "--area", "370600", "--out", release().toString());
  }

  private Path release() {
    return folder.resolve("370600.release");
  }

  private void edit(String right, String wrong) throws IOException {
    Path file = rules.resolve("rules/" + RULE + ".yaml");
    String text = Files.readString(file);
    assertTrue(text.contains(right), text);
    Files.writeString(file, text.replace(right, wrong));
  }

  private void write(String name, String text) throws IOException {
    Path file = rules.resolve(name);
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private CommandRun library(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--library";
    all[arguments.length + 1] = folder.resolve("library").toString();
    return CommandRun.of(all);
  }
}
