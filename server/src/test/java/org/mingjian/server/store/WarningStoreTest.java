package org.mingjian.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.fsi.Reminder;

class WarningStoreTest {
  private static final Database DATABASE = SharedPostgres.database();
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  private final WarningStore warnings = new WarningStore();

  @Test
  void tiesFeedbackToItsWarningWhicheverComesFirst() {
    say("W1", true, NOW);
    assertEquals(Set.of(), insisted("WV1"));
    warn("W1", "WV1", "R1");
    assertEquals(Set.of(new Reminder("R1", "item")), insisted("WV1"));
  }

  @Test
  void letsTheLastFeedbackHold() {
    warn("W2", "WV2", "R1");
    say("W2", true, NOW);
    say("W2", false, NOW.plusSeconds(60));
    assertEquals(Set.of(), insisted("WV2"));
  }

  @Test
  void takesNothingThatAnotherInstitutionSaysToItsWarnings() {
    warn("W7", "WV7", "WR7");
    say(new KeptFeedback("W7", "Q7", "/380000", "WA2", true, "", "", NOW));
    assertEquals(Set.of(), insisted("WV7"));
    say("W7", true, NOW.minusSeconds(60));
    assertEquals(Set.of(new Reminder("WR7", "item")), insisted("WV7"));
  }

  @Test
  void keepsOneOfTheSameTwice() {
    warn("W3", "WV3", "WR3");
    warn("W3", "WV3", "WR3");
    say("W3", true, NOW);
    say("W3", true, NOW);
    assertEquals("1 1", counted("W3"));
  }

  private static String counted(String id) {
    String sql =
        "SELECT (SELECT count(*) FROM warning WHERE jr_id = ?) || ' '"
            + " || (SELECT count(*) FROM feedback WHERE jr_id = ?)";
    return DATABASE.inScope(
        Scope.service(), one -> one.fetchSingle(sql, id, id).get(0, String.class));
  }

  private Set<Reminder> insisted(String visit) {
    Scope scope = Scope.institution("/380000", "WA1");
    Set<Reminder> found = new TreeSet<>();
    DATABASE.read(scope, Patience.LONG, List.of(WarningStore.insisted("WA1", visit, found::add)));
    return found;
  }

  private void warn(String id, String visit, String rule) {
    KeptWarning warning =
        new KeptWarning(
            id, "/380000", "WA1", "Q", NOW, "F", rule, visit, "L", "item", "D", 100, true, false,
            "told", "{}");
    DATABASE.inScope(
        Scope.service(),
        sql -> {
          warnings.add(sql, List.of(warning));
          return id;
        });
  }

  private void say(String id, boolean insisted, Instant at) {
    say(new KeptFeedback(id, "Q" + at, "/380000", "WA1", insisted, "", "", at));
  }

  private void say(KeptFeedback said) {
    DATABASE.inScope(
        Scope.service(),
        sql -> {
          warnings.say(sql, List.of(said));
          return said;
        });
  }
}
