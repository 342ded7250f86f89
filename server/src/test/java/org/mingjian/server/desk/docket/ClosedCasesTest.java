package org.mingjian.server.desk.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.desk.found.PageMark;

/// Three cases that are closed on three days, the dearest in the middle, and one that stays open.
class ClosedCasesTest {
  private static final Database DATABASE = SharedPostgres.another("closed_cases");
  private static final Cases CASES = new Cases();

  @TempDir private Path folder;
  private String hospital = "";
  private DeskScene scene = new DeskScene(DATABASE, Path.of(""), "");
  private final List<String> closed = new ArrayList<>();

  @BeforeEach
  void closesThree(TestInfo test) {
    hospital = "CL-" + test.getDisplayName().hashCode();
    scene = new DeskScene(DATABASE, folder, hospital);
    scene.bring(
        scene
            .audit("one")
            .add(hospital, 2, 100)
            .add(hospital, 4, 300)
            .add(hospital, 6, 200)
            .add(hospital, 8, 50));
    for (String caseId : scene.cases().subList(0, 3)) {
      scene.give(caseId, DeskScene.REVIEWER, "clear", "DATA_ERROR");
      closed.add(caseId);
      scene.pass(Duration.ofDays(1));
    }
  }

  @Test
  void areListedFromTheLatestWithTheDayTheyWereClosedOn() {
    List<Cases.Listed> whole = pages(CaseFilter.Order.LIMIT, 50);
    assertEquals(closed.reversed(), whole.stream().map(Cases.Listed::id).toList());
    assertEquals(
        List.of("2025-06-11", "2025-06-10", "2025-06-09"),
        whole.stream().map(one -> one.limit().toString()).toList());
    assertEquals(whole, pages(CaseFilter.Order.LIMIT, 1));
  }

  @Test
  void areListedByAmountWhereThatIsAskedFor() {
    List<Cases.Listed> whole = pages(CaseFilter.Order.AMOUNT, 50);
    assertEquals(List.of(30_050L, 20_050L, 10_050L), amounts(whole));
    assertEquals(whole, pages(CaseFilter.Order.AMOUNT, 1));
  }

  @Test
  void keepTheirDayWhenTheLetterOfTheDecisionGoesOutLater() {
    String upheld = scene.cases().getLast();
    scene.uphold(upheld);
    scene.pass(Duration.ofDays(2));
    CaseDesk.Result issued =
        scene.obey(
            upheld, Actor.SYSTEM, new CaseCommand.IssueLetter("appeal-decision", "1号", "ab"));
    assertInstanceOf(CaseDesk.Result.Done.class, issued);
    Cases.Listed latest = pages(CaseFilter.Order.LIMIT, 50).getFirst();
    assertEquals(upheld, latest.id());
    assertEquals("2025-06-12", latest.limit().toString());
  }

  private List<Cases.Listed> pages(CaseFilter.Order order, int size) {
    List<Cases.Listed> all = new ArrayList<>();
    Optional<PageMark> mark = Optional.empty();
    do {
      Cases.Cut cut = new Cases.Cut(order, mark, size);
      Cases.Page page =
          DATABASE.inScope(Scope.service(), sql -> CASES.page(sql, ofHospital(), cut));
      all.addAll(page.rows());
      mark = page.next();
    } while (mark.isPresent());
    return all;
  }

  private CaseFilter ofHospital() {
    return new CaseFilter(
        CaseFilter.View.CLOSED,
        "2025-06-12",
        Optional.empty(),
        Optional.empty(),
        Optional.of(hospital),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  private static List<Long> amounts(List<Cases.Listed> rows) {
    return rows.stream().map(Cases.Listed::amountFen).toList();
  }
}
