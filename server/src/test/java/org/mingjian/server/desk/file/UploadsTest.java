package org.mingjian.server.desk.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import org.mingjian.values.MingjianException;

class UploadsTest {
  private static final Database DATABASE = SharedPostgres.database();
  private static final int PART = 1000;
  private static final Uploads.Rules RULES =
      new Uploads.Rules(10_000, 5000, PART, Duration.ofDays(1));
  @TempDir private Path folder;
  private String name = "";

  @BeforeEach
  void namesEverybodyAfterTheTest() {
    name = "up." + UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void saysWhatWasFoundInAFileThatIsNamedOtherwise() {
    assertTold("extract.zip", "no archive", "extract.zip", ".zip", "表头");
    assertTold("病历.pdf", "%PDF-1.4 broken", "病历.pdf", "startxref");
  }

  private void assertTold(String file, String content, String... words) {
    Actor office = person("." + words.length);
    byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
    Uploads.Upload begun = uploads().begin(office, file, bytes.length);
    put(office, begun, bytes, 0);
    MingjianException refused =
        assertThrows(MingjianException.class, () -> uploads().end(office, begun.id()));
    assertEquals(FileError.WRONG_TYPE, refused.code());
    for (String word : words) {
      assertTrue(refused.getMessage().contains(word), refused.getMessage());
    }
  }

  @Test
  void goesOnWhereItStoppedAfterARestart() {
    Actor office = person("");
    byte[] file = Samples.pdf(name, 2500);
    Uploads.Upload begun = uploads().begin(office, "病历.pdf", file.length);
    assertEquals(3, begun.parts());
    put(office, begun, file, 2);
    put(office, begun, file, 0);
    assertEquals(List.of(0, 2), uploads().find(office, begun.id()).present());
    assertRefused(FileError.UNFINISHED, () -> uploads().end(office, begun.id()));
    put(office, begun, file, 1);
    Uploads.Upload ended = uploads().end(office, begun.id());
    assertEquals("pdf", ended.type());
    assertEquals(file.length, uploads().store().read(ended.hash()).length);
  }

  @Test
  void takesAPartAndAnEndAsOftenAsTheyAreSent() {
    Actor office = person("");
    byte[] file = Samples.pdf(name, 1500);
    Uploads.Upload begun = uploads().begin(office, "a.pdf", file.length);
    put(office, begun, new byte[1500], 0);
    put(office, begun, file, 0);
    put(office, begun, file, 1);
    Uploads.Upload ended = uploads().end(office, begun.id());
    assertEquals(ended, uploads().end(office, begun.id()));
    put(office, begun, file, 1);
    assertEquals(ended, uploads().find(office, begun.id()));
  }

  @Test
  void refusesPartsThatAreNone() {
    Actor office = person("");
    Uploads.Upload begun = uploads().begin(office, "a.pdf", 1500);
    byte[] file = new byte[3000];
    assertRefused(FileError.UPLOAD_REFUSED, () -> put(office, begun, file, 2));
    for (int bytes : List.of(0, PART - 1, PART + 1)) {
      assertRefused(
          FileError.UPLOAD_REFUSED,
          () -> uploads().put(office, begun.id(), 0, new ByteArrayInputStream(file, 0, bytes)));
    }
    assertEquals(List.of(), uploads().find(office, begun.id()).present());
  }

  @Test
  void refusesNamesAndSizesThatAreNone() {
    Actor office = person("");
    assertRefused(FileError.TOO_LARGE, () -> uploads().begin(office, "a.csv", 10_001));
    assertRefused(FileError.UPLOAD_REFUSED, () -> uploads().begin(office, "a.csv", 0));
    assertRefused(FileError.UPLOAD_REFUSED, () -> uploads().begin(office, "../a.csv", 1));
    assertRefused(FileError.UPLOAD_REFUSED, () -> uploads().begin(office, " ", 1));
  }

  /// Chinese first, English beside it, with the file, the value and what was allowed.
  @Test
  void refusesInBothLanguagesNamingTheFileTheValueAndWhatWasAllowed() {
    Actor office = person("");
    Uploads.Upload begun = uploads().begin(office, "病历.pdf", 1500);
    assertSaid(
        "文件“a.csv”过大，有 10001 字节，至多 10000 字节"
            + " the file “a.csv” is too large with 10001 bytes, at most 10000 are allowed",
        () -> uploads().begin(office, "a.csv", 10_001));
    assertSaid(
        "文件“病历.pdf”没有第 2 块，应为第 0 至 1 块 the file “病历.pdf” has no part 2, its parts are 0 to 1",
        () -> uploads().put(office, begun.id(), 2, new ByteArrayInputStream(new byte[9])));
    assertSaid(
        "文件“病历.pdf”第 0 块应为 1000 字节，收到 9 字节 part 0 of “病历.pdf” must have 1000 bytes, 9 came",
        () -> uploads().put(office, begun.id(), 0, new ByteArrayInputStream(new byte[9])));
    assertSaid(
        "文件“病历.pdf”共 2 块，还缺 2 块，请先补传"
            + " the file “病历.pdf” still lacks 2 of its 2 parts, send them first",
        () -> uploads().end(office, begun.id()));
  }

  private static void assertSaid(String message, Executable work) {
    assertEquals(message, assertThrows(MingjianException.class, work).getMessage());
  }

  @Test
  void boundsMaterialMoreThanExtracts() {
    Actor office = person("");
    byte[] file = Samples.pdf(name, 6000);
    Uploads.Upload begun = uploads().begin(office, "a.pdf", file.length);
    for (int part = 0; part < 6; part++) {
      put(office, begun, file, part);
    }
    assertRefused(FileError.TOO_LARGE, () -> uploads().end(office, begun.id()));
  }

  @Test
  void keepsNothingOfAFileThatIsNotTaken() throws IOException {
    Actor office = person("");
    byte[] file = Arrays.copyOf("<html>".getBytes(), 900);
    Uploads.Upload begun = uploads().begin(office, "a.pdf", file.length);
    put(office, begun, file, 0);
    assertRefused(FileError.WRONG_TYPE, () -> uploads().end(office, begun.id()));
    assertFalse(uploads().find(office, begun.id()).isEnded());
    try (Stream<Path> all = Files.walk(folder)) {
      assertEquals(1, all.filter(Files::isRegularFile).count());
    }
  }

  @Test
  void isOnlyForWhoBeganIt() {
    Actor office = person("");
    Actor other = person(".x");
    Uploads.Upload begun = uploads().begin(office, "a.pdf", 10);
    assertRefused(FileError.UNKNOWN_UPLOAD, () -> uploads().find(other, begun.id()));
    assertRefused(FileError.UNKNOWN_UPLOAD, () -> uploads().end(other, begun.id()));
  }

  @Test
  void givesUpWhatNobodyWentOnWithForADay() throws IOException {
    Actor office = person("");
    byte[] file = Samples.pdf(name, 1500);
    Uploads.Upload begun = uploads().begin(office, "a.pdf", file.length);
    put(office, begun, file, 0);
    sweepAfter(Duration.ofHours(23));
    assertEquals(List.of(0), uploads().find(office, begun.id()).present());
    sweepAfter(Duration.ofHours(25));
    assertRefused(FileError.UNKNOWN_UPLOAD, () -> uploads().find(office, begun.id()));
    assertFalse(Files.exists(folder.resolve("parts").resolve(begun.id())));
  }

  @Test
  void saysWhoBroughtAFile() {
    Actor office = person("");
    Actor other = person(".x");
    byte[] file = Samples.pdf(name, 500);
    Uploads.Upload begun = uploads().begin(office, "a.pdf", file.length);
    put(office, begun, file, 0);
    String hash = uploads().end(office, begun.id()).hash();
    assertTrue(brought(hash, office));
    assertFalse(brought(hash, other));
  }

  private static boolean brought(String hash, Actor who) {
    return DATABASE.inScope(
        Scope.service(), sql -> BroughtFiles.brought(sql, hash, who.account()).isPresent());
  }

  private void sweepAfter(Duration later) {
    new Uploads(DATABASE, folder, RULES, Clock.offset(Clock.systemUTC(), later)).sweep();
  }

  private Uploads uploads() {
    return new Uploads(DATABASE, folder, RULES, Clock.systemUTC());
  }

  private Actor person(String who) {
    return TestAccounts.add(DATABASE, name + who, "/990000/990100", Role.HOSPITAL_OFFICE).actor();
  }

  private void put(Actor actor, Uploads.Upload upload, byte[] file, int part) {
    byte[] bytes = Arrays.copyOfRange(file, part * PART, Math.min(file.length, (part + 1) * PART));
    try {
      uploads().put(actor, upload.id(), part, new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertRefused(FileError code, Executable work) {
    assertEquals(code, assertThrows(MingjianException.class, work).code());
  }
}
