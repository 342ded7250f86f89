package org.mingjian.server.desk.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.cases.procedure.Stand;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

class EachAloneTest {
  private static final String NONSENSE =
      """
      INSERT INTO event (area_path, institution, stream, sequence, type, version, actor, occurred,
        recorded, payload, payload_hash, previous_hash)
      SELECT area_path, institution, stream, sequence + 1, 'nonsense', version, actor, occurred,
        recorded, '{}', payload_hash, previous_hash
      FROM event WHERE stream = 'case/' || ? ORDER BY sequence DESC LIMIT 1
      """;

  private static final String NO_KEY =
      """
      INSERT INTO gathering_due (case_key, area_path, institution, key_text)
      VALUES (CAST('00000000-0000-0000-0000-000000000001' AS uuid), ?, ?, 'nonsense')
      """;

  private static int databases;
  private final Database database = SharedPostgres.another("alone" + ++databases);
  @TempDir private Path folder;
  private DeskScene scene = new DeskScene(database, Path.of(""), "");

  @BeforeEach
  void hasAHospital() {
    scene = new DeskScene(database, folder, "H");
  }

  @AfterEach
  void leavesNoConnections() {
    database.close();
  }

  @Test
  void letsTheLimitsOfOthersBeOverWhereOneCaseCannotBeRead() {
    scene.bring(scene.audit("one").add("H", 2, 100).add("H", 4, 100).add("H", 6, 100));
    List<String> cases = scene.cases();
    assertEquals(3, cases.size());
    execute(NONSENSE, cases.getFirst());
    scene.pass(Duration.ofDays(60));
    Expiries expiries = new Expiries(database, scene.desk(), scene.clock());
    assertEquals(2, expiries.sweep());
    for (String id : cases.subList(1, 3)) {
      assertTrue(
          scene.file(id).position().stand() instanceof Stand.AtStep at && at.escalated(), id);
    }
  }

  @Test
  void gathersTheOthersWhereOneKeyCannotBeGathered() {
    execute(NO_KEY, DeskScene.AREA, "H");
    scene.bring(scene.audit("one").add("H", 2, 100).add("H", 4, 100));
    assertEquals(2, scene.cases().size());
    assertEquals(0, new Gatherer(database, scene.files(), desk(), scene.clock()).gather());
  }

  @Test
  void keepsAllWaitingWhereTheDatabaseIsAway() {
    MingjianException away = new MingjianException(ServerError.STORAGE_AWAY, "away");
    assertThrows(
        MingjianException.class,
        () ->
            EachAlone.attempt(
                "c",
                () -> {
                  throw away;
                }));
    assertFalse(
        EachAlone.attempt(
            "c",
            () -> {
              throw new IllegalStateException("odd");
            }));
  }

  private Desk desk() {
    return new Desk(Procedures.national(), WorkingCalendar.national());
  }

  private void execute(String statement, Object... values) {
    database.inScope(Scope.service(), sql -> sql.execute(statement, values));
  }
}
