package org.mingjian.server.desk.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseQueryTest {
  @ParameterizedTest
  @EnumSource
  void hasAValueForEachThatItsConditionAsksFor(CaseFilter.View view) {
    for (CaseFilter filter : List.of(bare(view), full(view, "r.one"), full(view, ""))) {
      long asked = sql(filter).chars().filter(c -> c == '?').count();
      assertEquals(asked, new CaseQuery(filter).values().length, () -> sql(filter));
    }
  }

  @Test
  void readsWhatIsOverdueInTwoPartsForEachWhoHasSome() {
    List<CaseFilter> parts = of(CaseFilter.View.OVERDUE, List.of("r.two")).parts();
    assertEquals(
        List.of("PASSED r.one", "PASSED r.two", "ESCALATED r.one", "ESCALATED r.two"),
        parts.stream().map(part -> part.view() + " " + part.assignee().orElseThrow()).toList());
    assertEquals(1, bare(CaseFilter.View.OPEN).parts().size());
  }

  @Test
  void findsClosedCasesByWhoDecidedAndOpenOnesByWhoHasThem() {
    assertTrue(sql(full(CaseFilter.View.CLOSED, "r.one")).contains("given_outcome"));
    assertTrue(sql(full(CaseFilter.View.ANSWERED, "r.one")).contains("given_outcome"));
    assertFalse(sql(full(CaseFilter.View.OPEN, "r.one")).contains("given_outcome"));
  }

  @Test
  void leavesOutWhatLiesBelowAnAreaWithABarAtItsEnd() {
    Object[] alone = new CaseQuery(area("/370000/370600/")).values();
    assertEquals(List.of("/370000/370600", "/370000/370600/"), List.of(alone));
    Object[] whole = new CaseQuery(area("/370000/370600")).values();
    assertEquals(List.of("/370000/370600", "/370000/3706000"), List.of(whole));
  }

  private static String sql(CaseFilter filter) {
    return new CaseQuery(filter).select("*");
  }

  private static CaseFilter area(String path) {
    Optional<String> none = Optional.empty();
    return new CaseFilter(
        CaseFilter.View.OPEN,
        "2026-11-23",
        none,
        none,
        none,
        none,
        none,
        OptionalLong.empty(),
        Optional.of(path));
  }

  private static CaseFilter bare(CaseFilter.View view) {
    Optional<String> none = Optional.empty();
    return new CaseFilter(
        view, "2026-11-23", none, none, none, none, none, OptionalLong.empty(), none);
  }

  private static CaseFilter full(CaseFilter.View view, String assignee) {
    return new CaseFilter(
        view,
        "2026-11-23",
        Optional.of(assignee),
        Optional.of("review"),
        Optional.of("H37060000001"),
        Optional.of("D0101"),
        Optional.of("2026-11"),
        OptionalLong.of(100),
        Optional.of("/370000"));
  }

  private static CaseFilter of(CaseFilter.View view, List<String> alsoOf) {
    Optional<String> none = Optional.empty();
    return new CaseFilter(
        view,
        "2026-11-23",
        Optional.of("r.one"),
        none,
        none,
        none,
        none,
        OptionalLong.empty(),
        none,
        alsoOf);
  }
}
