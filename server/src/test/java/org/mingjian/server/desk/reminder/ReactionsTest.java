package org.mingjian.server.desk.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.Phase;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.store.KeptFeedback;
import org.mingjian.server.store.LateWarnings;
import org.mingjian.server.store.WarningStore;

/// Reminders of `LateWarnings` are told on 2025-02-15 at noon in China, for 10.00 each.
class ReactionsTest {
  private static final String AREA = "/990000/990100/990102";
  private static final LocalDate TOLD = LocalDate.parse("2025-02-15");
  private static final Instant NOON = Instant.parse("2025-02-15T04:00:00Z");
  private static int databases;

  private final Database database = SharedPostgres.another("reactions" + ++databases);
  private final Reactions reactions = new Reactions();
  private final LateWarnings one = new LateWarnings(database, AREA, "H-1");
  private final LateWarnings other = new LateWarnings(database, AREA, "H-2");

  @BeforeEach
  void tellsOfFourAndKeepsAFifth() {
    one.inTime(1, Phase.BEFORE, "a");
    one.inTime(2, Phase.BEFORE, "a");
    one.inTime(3, Phase.DURING, "a");
    one.late(4, Phase.DURING, "a");
    other.inTime(1, Phase.BEFORE, "b");
  }

  @AfterEach
  void leavesNoConnections() {
    database.close();
  }

  @Test
  void countsNoDayThatIsNotOver() {
    say(one.jrId(1, "a"), "H-1", true, NOON);
    round(TOLD);
    assertEquals(List.of(), by(Reactions.By.RULE));
    round(TOLD.plusDays(1));
    assertEquals(List.of(counted("R-1", 4, 0, 1)), by(Reactions.By.RULE));
    assertEquals(Optional.of(TOLD), days(TOLD.plusDays(1)).through());
  }

  @Test
  void countsWhatWasSaidLastAndByWhomItWasTold() {
    say(one.jrId(1, "a"), "H-1", true, NOON);
    say(one.jrId(1, "a"), "H-1", false, NOON.plusSeconds(60));
    say(one.jrId(2, "a"), "H-1", true, NOON);
    say(other.jrId(1, "b"), "H-1", true, NOON);
    round(TOLD.plusDays(1));
    assertEquals(
        List.of(counted("H-1", 3, 1, 1), counted("H-2", 1, 0, 0)), by(Reactions.By.INSTITUTION));
  }

  @Test
  void countsWhatIsSaidWithinAWeekHoweverLateTheDayWasSummedFirst() {
    round(TOLD.plusDays(1));
    say(one.jrId(1, "a"), "H-1", true, NOON.plus(Duration.ofDays(7)).minusSeconds(60));
    say(one.jrId(2, "a"), "H-1", true, NOON.plus(Duration.ofDays(7)).plusSeconds(60));
    for (int day = 2; day <= 9; day++) {
      round(TOLD.plusDays(day));
    }
    assertEquals(
        List.of(counted("H-1", 3, 0, 1), counted("H-2", 1, 0, 0)), by(Reactions.By.INSTITUTION));
  }

  @Test
  void saysOfDoctorsTheSameWithoutARound() {
    say(one.jrId(1, "a"), "H-1", true, NOON);
    say(one.jrId(3, "a"), "H-1", false, NOON.plus(Duration.ofDays(8)));
    Reactions.Asked asked = new Reactions.Asked(TOLD, TOLD, Optional.of("H-1"), Optional.empty());
    assertEquals(
        List.of(counted("D-1", 1, 0, 1), counted("D-2", 1, 0, 0), counted("D-3", 1, 0, 0)),
        of(Reactions.By.DOCTOR, asked));
    Reactions.Asked own = new Reactions.Asked(TOLD, TOLD, Optional.of("H-1"), Optional.of("D-1"));
    assertEquals(List.of(counted("R-1", 1, 0, 1)), of(Reactions.By.RULE, own));
    Reactions.Asked dayBefore =
        new Reactions.Asked(
            TOLD.minusDays(1), TOLD.minusDays(1), Optional.of("H-1"), Optional.empty());
    assertEquals(List.of(), of(Reactions.By.DOCTOR, dayBefore));
  }

  @Test
  void mixesNoDoctorsOfSeveralInstitutions() {
    Reactions.Asked everywhere =
        new Reactions.Asked(TOLD, TOLD, Optional.empty(), Optional.empty());
    assertThrows(IllegalArgumentException.class, () -> of(Reactions.By.DOCTOR, everywhere));
  }

  @Test
  void countsNothingOfAnotherArea() {
    round(TOLD.plusDays(1));
    Reactions.Asked asked = new Reactions.Asked(TOLD, TOLD, Optional.empty(), Optional.empty());
    assertEquals(
        List.of(),
        database.inScope(
            Scope.area("/990000/990200"), sql -> reactions.of(sql, Reactions.By.RULE, asked)));
  }

  private static Reactions.Counted counted(String code, long shown, long followed, long insisted) {
    return new Reactions.Counted(code, shown, shown * 1000, followed, insisted);
  }

  private List<Reactions.Counted> by(Reactions.By by) {
    return of(by, new Reactions.Asked(TOLD, TOLD, Optional.empty(), Optional.empty()));
  }

  private List<Reactions.Counted> of(Reactions.By by, Reactions.Asked asked) {
    return database.inScope(Scope.area(AREA), sql -> reactions.of(sql, by, asked));
  }

  /// The round in the morning of a day.
  private void round(LocalDate day) {
    days(day).round();
  }

  private ReminderDays days(LocalDate day) {
    Instant morning = Instant.parse(day + "T00:00:10Z").minus(Duration.ofHours(8));
    return new ReminderDays(database, Clock.fixed(morning, ZoneOffset.UTC));
  }

  private void say(String id, String institution, boolean insisted, Instant at) {
    KeptFeedback said =
        new KeptFeedback(id, "q" + at, AREA, institution, insisted, "CONDITION", "", at);
    database.inScope(
        Scope.service(),
        sql -> {
          new WarningStore().say(sql, List.of(said));
          return id;
        });
  }
}
