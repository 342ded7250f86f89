package org.mingjian.knowledge.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.ReleaseArea;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleStage;
import org.mingjian.knowledge.RuleTerm;
import org.mingjian.values.AreaCode;
import org.mingjian.values.EffectivePeriod;
import org.mingjian.values.MingjianException;

class ReleaseFileTest {
  private static final Release RELEASE =
      new ReleaseBuilder(RulePack.read(SmallPack.whole())).build();

  @TempDir private Path folder;

  private byte[] written = {};

  @BeforeEach
  void write() throws IOException {
    written = Files.readAllBytes(file());
  }

  private Path file() {
    Path file = folder.resolve("a.release");
    ReleaseFile.write(RELEASE, file);
    return file;
  }

  private Path altered(UnaryOperator<byte[]> change) throws IOException {
    return Files.write(folder.resolve("altered.release"), change.apply(written));
  }

  private static byte[] replaced(byte[] bytes, String right, String wrong) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertTrue(text.contains(right));
    return text.replace(right, wrong).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static MingjianException mistake(Path file) {
    return assertThrows(MingjianException.class, () -> ReleaseFile.read(file));
  }

  @Test
  void readsBackWhatItWrote() {
    Release read = ReleaseFile.read(file());
    assertEquals(RELEASE.sha256(), read.sha256());
    assertEquals(RELEASE.rules(), read.rules());
    assertEquals("国家", read.tables().get("drug_sex").layer(0));
  }

  @Test
  void writesAgainWhatItRead() throws IOException {
    Path again = folder.resolve("again.release");
    ReleaseFile.write(ReleaseFile.read(file()), again);
    assertArrayEquals(written, Files.readAllBytes(again));
  }

  @Test
  void keepsTheStageOfAShadowRule() {
    RulePack pack = RulePack.read(SmallPack.whole());
    List<RuleDefinition> rules =
        pack.rules().stream().map(rule -> rule.at(RuleStage.SHADOW)).toList();
    Path file = folder.resolve("shadow.release");
    ReleaseFile.write(
        new ReleaseBuilder(new RulePack(pack.schemas(), rules, pack.tables())).build(), file);
    assertEquals(rules, ReleaseFile.read(file).rules());
  }

  @Test
  void keepsHowARuleStandsOnWhichDays() {
    RulePack pack = RulePack.read(SmallPack.whole());
    List<RuleDefinition> rules = pack.rules().stream().map(ReleaseFileTest::changing).toList();
    Release release =
        new ReleaseBuilder(new RulePack(pack.schemas(), rules, pack.tables())).build();
    Path file = folder.resolve("terms.release");
    ReleaseFile.write(release, file);
    assertEquals(rules, ReleaseFile.read(file).rules());
    assertEquals(release.sha256(), ReleaseFile.read(file).sha256());
    assertNotEquals(RELEASE.sha256(), release.sha256());
  }

  @Test
  void keepsWhoseItIsAndWhatLiesThere() {
    Release city = city("370600", "烟台市");
    Path file = folder.resolve("city.release");
    ReleaseFile.write(city, file);
    assertEquals(city.area(), ReleaseFile.read(file).area());
    assertEquals(city.sha256(), ReleaseFile.read(file).sha256());
  }

  @Test
  void isAnotherReleaseWhereTheAreaIsAnother() {
    assertNotEquals(RELEASE.sha256(), city("370600", "烟台市").sha256());
    assertNotEquals(city("370600", "烟台市").sha256(), city("370200", "青岛市").sha256());
  }

  @Test
  void refusesAFormThatDoesNotSayWhoseItIs() throws IOException {
    for (byte older : new byte[] {2, 3}) {
      Path file = altered(bytes -> versioned(bytes, older));
      String message = mistake(file).getMessage();
      assertTrue(message.contains("旧格式（" + older + "）的版本文件没有写明统筹区"), message);
    }
  }

  private static byte[] versioned(byte[] bytes, byte version) {
    byte[] copy = bytes.clone();
    copy["MINGJIAN".length()] = version;
    return copy;
  }

  private static Release city(String code, String name) {
    ReleaseArea.Link link = new ReleaseArea.Link(new AreaCode(code), new AreaCode("370000"), name);
    return new ReleaseBuilder(RulePack.read(SmallPack.whole()))
        .of(new ReleaseArea(new AreaCode(code), name, List.of(link)))
        .build();
  }

  private static RuleDefinition changing(RuleDefinition rule) {
    return rule.during(
        List.of(
            new RuleTerm(
                new EffectivePeriod(Integer.MIN_VALUE, 99), rule.parameters(), RuleStage.ON),
            new RuleTerm(
                new EffectivePeriod(200, Integer.MAX_VALUE), rule.parameters(), RuleStage.SHADOW)));
  }

  @Test
  void writesEqualFilesForEqualReleases() throws IOException {
    assertArrayEquals(written, Files.readAllBytes(file()));
  }

  @Test
  void writesEqualFilesInAnotherProcess() throws IOException, InterruptedException {
    Path file = folder.resolve("other.release");
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writing.class.getName(),
                file.toString())
            .inheritIO()
            .start();
    assertEquals(0, other.waitFor());
    assertArrayEquals(written, Files.readAllBytes(file));
  }

  /// Writes the release to the path given.
  static final class Writing {
    private Writing() {}

    public static void main(String[] arguments) {
      ReleaseFile.write(RELEASE, Path.of(arguments[0]));
    }
  }

  @Test
  void namesTheTableOfAChangedPoint() throws IOException {
    MingjianException mistake = mistake(altered(bytes -> replaced(bytes, "X1X2", "X1X3")));
    assertEquals(KnowledgeError.RELEASE_FILE, mistake.code());
    assertTrue(mistake.getMessage().contains("altered.release：不能用作发布文件：tables/drug_sex：内容与记录的"));
  }

  @Test
  void saysThatARuleWasChanged() throws IOException {
    MingjianException mistake =
        mistake(altered(bytes -> replaced(bytes, "sex-limit", "age-limit")));
    assertTrue(mistake.getMessage().contains("rules：内容与记录的 SHA-256 不符"));
  }

  @Test
  void refusesAnyChangedByte() throws IOException {
    for (int at = 0; at < written.length; at++) {
      int changed = at;
      Path file =
          altered(bytes -> {
            byte[] copy = bytes.clone();
            copy[changed] ^= 1;
            return copy;
          });
      assertEquals(KnowledgeError.RELEASE_FILE, mistake(file).code());
    }
  }

  @Test
  void refusesAFileThatIsNotWhole() throws IOException {
    for (int length = 0; length < written.length; length += 7) {
      int kept = length;
      MingjianException mistake = mistake(altered(bytes -> Arrays.copyOf(bytes, kept)));
      assertEquals(KnowledgeError.RELEASE_FILE, mistake.code());
    }
    Path short1 = altered(bytes -> Arrays.copyOf(bytes, bytes.length - 1));
    assertTrue(mistake(short1).getMessage().contains("tables/drug_sex 未完"));
  }

  @Test
  void refusesAFileThatGoesOn() throws IOException {
    Path file = altered(bytes -> Arrays.copyOf(bytes, bytes.length + 1));
    String sizes = "应有 " + written.length + " 字节，实有 " + (written.length + 1);
    assertTrue(mistake(file).getMessage().contains(sizes));
  }

  @Test
  void refusesAnotherVersionOfTheForm() throws IOException {
    Path file = altered(bytes -> versioned(bytes, (byte) 9));
    assertTrue(mistake(file).getMessage().contains("格式版本为 9，本程序只读 4"));
  }

  @Test
  void refusesAnotherKindOfFile() throws IOException {
    Path file = Files.writeString(folder.resolve("x.zip"), "no release, whatever its name");
    assertTrue(mistake(file).getMessage().endsWith("x.zip：不能用作发布文件：不是发布文件"));
  }
}
