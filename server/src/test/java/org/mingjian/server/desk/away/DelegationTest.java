package org.mingjian.server.desk.away;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.values.MingjianException;

class DelegationTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Test
  void lastsADayToAYear() {
    assertDoesNotThrow(() -> new Delegation.Days(FIRST, FIRST));
    assertDoesNotThrow(() -> new Delegation.Days(FIRST, FIRST.plusDays(366)));
    assertRefused(() -> new Delegation.Days(FIRST, FIRST.plusDays(367)));
    assertRefused(() -> new Delegation.Days(FIRST, FIRST.minusDays(1)));
  }

  @Test
  void wantsAnIdAReasonAndTwoPeople() {
    String id = "0123456789abcdef".repeat(2);
    assertDoesNotThrow(() -> delegation(id, "休假"));
    assertRefused(() -> delegation(id + "0", "休假"));
    assertRefused(() -> delegation(id, " "));
    assertRefused(() -> delegation(id, "假".repeat(201)));
    assertRefused(() -> new Delegation.Pair("r.one", "r.one"));
  }

  @ParameterizedTest
  @CsvSource({
    "reviewer, /370000/370600, reviewer, /370000/370600, true",
    "reviewer, /370000, reviewer, /370000/370600, true",
    "reviewer, /370000/370600, reviewer, /370000, false",
    "reviewer, /370000/37, reviewer, /370000/370600, false",
    "verifier, /370000, reviewer, /370000, false"
  })
  void isForWhoHasARoleOfTheirsAndSeesWhatTheySee(
      String role, String area, String otherRole, String otherArea, boolean can) {
    Colleague one = new Colleague("one", "甲", area, List.of("handler", role));
    Colleague other = new Colleague("other", "乙", otherArea, List.of(otherRole, "supervisor"));
    assertEquals(can, one.canStandInFor(other));
  }

  private static Delegation delegation(String id, String why) {
    return new Delegation(
        id,
        new Delegation.Pair("r.one", "r.two"),
        new Delegation.Days(FIRST, FIRST),
        why,
        new Delegation.Sign("r.one", Instant.EPOCH),
        Optional.empty(),
        0);
  }

  private static void assertRefused(Executable made) {
    assertThrows(MingjianException.class, made);
  }
}
