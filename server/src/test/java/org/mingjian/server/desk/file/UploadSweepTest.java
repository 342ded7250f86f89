package org.mingjian.server.desk.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import org.mingjian.values.MingjianException;

class UploadSweepTest {
  private static final Database DATABASE = SharedPostgres.another("upload_sweep");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Uploads.Rules RULES =
      new Uploads.Rules(10_000, 5000, 10_000, Duration.ofDays(1));

  @TempDir private Path folder;
  private String name = "";

  @BeforeEach
  void namesEverybodyAfterTheTest() {
    name = "us." + UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void deletesAfterAWeekWhatNobodyPutToUse() throws IOException {
    String hash = bring(person(""), 0);
    sweep(6).sweep();
    assertTrue(has(hash));
    assertEquals(1, sweep(8).sweep());
    assertFalse(has(hash));
  }

  @Test
  void keepsForEverWhatStandsInACase() throws IOException {
    Actor office = person("");
    String hash = bring(office, 0);
    use(hash, office);
    sweep(999).sweep();
    assertTrue(has(hash));
  }

  @Test
  void putsNothingToUseThatIsGone() throws IOException {
    Actor office = person("");
    String hash = bring(office, 0);
    sweep(8).sweep();
    assertEquals(
        FileError.NOT_UPLOADED,
        assertThrows(MingjianException.class, () -> use(hash, office)).code());
  }

  @Test
  void keepsTheFileOfWhoBroughtTheSameLater() throws IOException {
    Actor first = person("");
    Actor second = person(".x");
    String hash = bring(first, 0);
    assertEquals(hash, bring(second, 5));
    assertEquals(0, sweep(8).sweep());
    assertTrue(has(hash));
    use(hash, second);
    assertThrows(MingjianException.class, () -> use(hash, first));
  }

  @Test
  void keepsAnExtractWhoseTaskMayBeginAnew() throws IOException {
    Actor office = person("");
    String hash = bring(office, 0);
    task(office, hash, "failed");
    sweep(8).sweep();
    assertTrue(has(hash));
    execute("UPDATE desk_task SET state = 'done' WHERE upload = ?", hash);
    sweep(8).sweep();
    assertFalse(has(hash));
  }

  @Test
  void keepsWhatIsALetter() throws IOException {
    String hash = bring(person(""), 0);
    execute(
        """
        INSERT INTO letter VALUES (CAST(? AS uuid), 1, '/990000', 'H', 'l', 'NOTICE', 't',
          ?, 2026, 1, 'd', now(), '{}', ?, '')
        """,
        UUID.randomUUID().toString(),
        name,
        hash);
    assertEquals(0, sweep(8).sweep());
    assertTrue(has(hash));
  }

  @Test
  void losesNothingPutToUseWhereItIsKilledBetweenRowAndFile() throws IOException {
    String hash = bring(person(""), 0);
    sweep(8).forget();
    assertTrue(has(hash));
    Actor second = person(".x");
    bring(second, 8);
    use(hash, second);
    assertEquals(0, sweep(8).delete());
    assertTrue(has(hash));
  }

  @Test
  void deletesTheFileWhereItWasKilledBetweenRowAndFile() throws IOException {
    String hash = bring(person(""), 0);
    sweep(8).forget();
    assertEquals(1, sweep(0).sweep());
    assertFalse(has(hash));
  }

  private boolean has(String hash) {
    return new FileStore(folder).has(hash);
  }

  private Actor person(String who) {
    return TestAccounts.add(DATABASE, name + who, "/990000/990100", Role.HOSPITAL_OFFICE).actor();
  }

  private UploadSweep sweep(int days) {
    return new UploadSweep(DATABASE, new FileStore(folder), WEEK, later(days));
  }

  private static Clock later(int days) {
    return Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
  }

  /// Everybody brings the same file in a test.
  private String bring(Actor who, int day) throws IOException {
    byte[] file = Samples.pdf(name, 500);
    Uploads uploads = new Uploads(DATABASE, folder, RULES, later(day));
    Uploads.Upload begun = uploads.begin(who, "a.pdf", file.length);
    uploads.put(who, begun.id(), 0, new ByteArrayInputStream(file));
    return uploads.end(who, begun.id()).hash();
  }

  private static void use(String hash, Actor who) {
    DATABASE.inScope(
        who.scope(),
        sql -> {
          BroughtFiles.use(sql, hash, who.account());
          return hash;
        });
  }

  private static void task(Actor who, String hash, String state) {
    execute(
        """
        INSERT INTO desk_task (task, area_path, institution, organisation, account, kind, name,
          upload, folder, release, state, wish, asked, changed)
        VALUES (CAST(? AS uuid), '/990000', 'H', ?, 'a', 'self-check', 'n', ?, '', '', ?, 'audit',
          now(), now())
        """,
        UUID.randomUUID().toString(),
        who.organisation().code(),
        hash,
        state);
  }

  private static void execute(String statement, Object... values) {
    DATABASE.inScope(Scope.service(), sql -> sql.execute(statement, values));
  }
}
