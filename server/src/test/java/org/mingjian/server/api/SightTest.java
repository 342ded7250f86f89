package org.mingjian.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Organisation;
import org.mingjian.server.identity.OrganisationKind;
import org.mingjian.server.identity.Role;
import org.mingjian.server.store.AccessLog;
import org.mingjian.values.MingjianException;

class SightTest {
  private static final String AREA = "/950000";
  private static final Database DATABASE = SharedPostgres.database();
  private static final AccessLog LOG = new AccessLog(Clock.systemUTC());

  @ParameterizedTest
  @CsvSource({"张三, 张**", "欧阳娜娜, 欧**", "䶮, 䶮**", "𠮷田, 𠮷**", "'', **"})
  void tellsNoMoreThanTheFirstSignOfAName(String name, String shown) {
    assertEquals(shown, new Sight.Masked().name(name).text());
  }

  @ParameterizedTest
  @CsvSource({"370602195101011234, ***1234", "1234567, ***", "'', ***"})
  void tellsNoMoreThanTheEndOfANumber(String number, String shown) {
    assertEquals(shown, new Sight.Masked().number(number).text());
  }

  @Test
  void staysMaskedAndUnloggedWithoutAReason() {
    assertTrue(look("sight.1", Role.REVIEWER, Optional.empty()) instanceof Sight.Masked);
    assertEquals(List.of(), logged("sight.1"));
  }

  @Test
  void isClearForAReasonThatIsWrittenDown() {
    Optional<String> reason = Looking.reason("%E6%A0%B8%E5%AF%B9%E7%97%85%E6%A1%88");
    Sight sight = look("sight.2", Role.REVIEWER, reason);
    assertEquals(new PersonalText("张三", false), sight.name("张三"));
    assertEquals(List.of("核对病案"), logged("sight.2"));
  }

  @ParameterizedTest
  @CsvSource({"EXPERT, because", "AUDIT_ADMIN, because", "REVIEWER, x", "REVIEWER, ' '"})
  void isRefusedToWhoSeesNoPersonsOrSaysNothing(Role role, String reason) {
    MingjianException refused =
        assertThrows(MingjianException.class, () -> look("sight.3", role, Looking.reason(reason)));
    assertEquals(ApiError.REASON_REFUSED, refused.code());
    assertEquals(List.of(), logged("sight.3"));
  }

  private static Sight look(String id, Role role, Optional<String> reason) {
    Organisation place =
        new Organisation("sight", "s", OrganisationKind.BUREAU, AREA, Optional.empty());
    Actor actor =
        new Actor("who", "w", place, java.util.Set.of(role), Scope.area(AREA), Optional.empty());
    Looking.Subject subject = new Looking.Subject(AREA, "", "show", id);
    return DATABASE.inScope(actor.scope(), sql -> new Looking(actor, reason, LOG).at(sql, subject));
  }

  private static List<String> logged(String id) {
    return DATABASE.inScope(
        Scope.service(),
        sql ->
            sql.fetch("SELECT reason FROM access_log WHERE subject = ?", id)
                .getValues(0, String.class));
  }
}
