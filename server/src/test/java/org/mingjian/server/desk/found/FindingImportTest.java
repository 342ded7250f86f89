package org.mingjian.server.desk.found;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.cases.gathering.Gathering;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.values.MingjianException;

class FindingImportTest {
  private static final Database DATABASE = SharedPostgres.database();
  private static final String AREA = "/990000/990100/990102";
  private final Findings findings = new Findings();
  @TempDir private Path folder;
  private String hospital = "";

  @BeforeEach
  void namesAHospitalAfterTheTest(TestInfo test) {
    hospital = "FI-" + test.getDisplayName().hashCode();
  }

  @Test
  void bringsEveryFindingWithItsWords() {
    FindingMerge.Merged merged = bring(audit("one").add(hospital, 1, 100).add(hospital, 2, 50));
    assertEquals(new FindingMerge.Merged(2, 2, 0, 0), merged);
    Listed first = page(Scope.area(AREA), Optional.empty(), 10).rows().getFirst();
    assertEquals(AuditFolder.id(hospital, 1), first.id());
    assertEquals(10_050, first.amount().totalFen());
    assertEquals("第 1 行，含\"引号\"与,逗号", first.word("message"));
    assertEquals("P-1", first.whose().person());
    assertEquals(32, first.caseKey().length());
  }

  @Test
  void addsNothingWhenTheSameIsBroughtAgain() {
    AuditOutput output = audit("one").add(hospital, 1, 100).write();
    bring(output);
    assertTrue(bring(output).wasThere());
    assertEquals(new FindingMerge.Merged(1, 0, 0, 0), bring(audit("two").add(hospital, 1, 100)));
    assertEquals("1", total(Scope.area(AREA)).text());
  }

  @Test
  void showsWhatAFindingSaidBefore() {
    bring(audit("one").add(hospital, 1, 100));
    assertEquals(new FindingMerge.Merged(1, 0, 1, 0), bring(audit("two").add(hospital, 1, 80)));
    List<Findings.Former> former = former(1);
    assertEquals("changed", former.getFirst().kind());
    assertEquals(10_050, former.getFirst().amountFen());
    assertEquals(8_050, total(Scope.area(AREA)).amount().orElseThrow().totalFen());
  }

  @Test
  void withdrawsWhatIsNoLongerFoundAndFindsItAgain() {
    bring(audit("one").add(hospital, 1, 100).add(hospital, 2, 50));
    assertEquals(new FindingMerge.Merged(1, 0, 0, 1), bring(audit("two").add(hospital, 2, 50)));
    assertEquals("not-found", find(1).standing());
    assertEquals("1", total(Scope.area(AREA)).text());
    bring(audit("three").add(hospital, 1, 100).add(hospital, 2, 50));
    assertEquals("live", find(1).standing());
    assertEquals("found-again", former(1).getFirst().kind());
  }

  @Test
  void withdrawsWhatOfAHospitalIsNoLongerFoundAtAll() {
    bring(audit("one").add(hospital, 1, 100));
    bring(audit("two").add("other-" + hospital, 3, 10));
    assertEquals("live", find(1).standing());
    bring(audit("three").had(hospital, 7).add("other-" + hospital, 3, 10));
    assertEquals("not-found", find(1).standing());
    bring(audit("four").add(hospital, 1, 100));
    bring(audit("five").had(hospital, 7));
    assertEquals("not-found", find(1).standing());
  }

  @Test
  void leavesAloneWhatARunCouldNotJudge() {
    bring(audit("one").add(hospital, 1, 100, "R-2").add("other-" + hospital, 3, 10));
    bring(audit("two").add(hospital, 2, 50));
    assertEquals("live", find(1).standing());
    Scope everywhere = Scope.service();
    String other = AuditFolder.id("other-" + hospital, 3);
    assertEquals(
        "live",
        DATABASE.inScope(everywhere, sql -> findings.find(sql, other)).orElseThrow().standing());
  }

  @Test
  void saysThatANewReleaseWithdrew() {
    bring(audit("one").add(hospital, 1, 100).add(hospital, 2, 50));
    bring(new AuditFolder(folder.resolve("two"), "release-2").add(hospital, 2, 50));
    assertEquals("new-release", find(1).standing());
  }

  @Test
  void pagesFromWhereTheLastOneEnded() {
    AuditFolder audit = audit("one");
    for (int line = 0; line < 25; line++) {
      audit.add(hospital, line, line % 4);
    }
    bring(audit);
    List<String> seen = new ArrayList<>();
    Optional<PageMark> mark = Optional.empty();
    do {
      Findings.Page page = page(Scope.area(AREA), mark, 10);
      page.rows().forEach(row -> seen.add(row.id()));
      mark = page.next().flatMap(next -> PageMark.parse(Optional.of(next.text()), "amount"));
    } while (mark.isPresent());
    assertEquals(25, seen.size());
    assertEquals(25, seen.stream().distinct().count());
  }

  @Test
  void showsAnInstitutionNothingItWasNotToldOf() {
    bring(audit("one").add(hospital, 1, 100));
    Scope own = Scope.institution(AREA, hospital);
    assertEquals(List.of(), page(own, Optional.empty(), 10).rows());
    assertEquals("0", total(own).text());
    String tell = "UPDATE finding SET told = true WHERE institution = ?";
    DATABASE.inScope(Scope.service(), sql -> sql.execute(tell, hospital));
    assertEquals(1, page(own, Optional.empty(), 10).rows().size());
    assertEquals("1", total(own).text());
    assertEquals("0", total(Scope.institution(AREA, "another")).text());
    assertEquals("0", total(Scope.area("/990000/990200")).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "finding_area_sum | area_path, month, verdict, standing, told",
        "finding_rule_sum | rule, area_path, month, verdict, standing, told"
      })
  void keepsTheCoarseSumsEqualToTheFinest(String table, String key) {
    bring(audit("one").add(hospital, 1, 100).add(hospital, 2, 50));
    bring(audit("two").add(hospital, 2, 70));
    String finest = sums("finding_sum", key);
    assertTrue(finest.contains("not-found"), finest);
    assertEquals(finest, sums(table, key));
    assertEquals(finest, sums("(SELECT *, 1 AS findings FROM finding) AS f", key));
  }

  private static String sums(String table, String key) {
    String query =
        "SELECT %1$s, sum(findings), sum(amount_fen), sum(fund_fen) FROM %2$s GROUP BY %1$s"
            + " HAVING sum(findings) <> 0 ORDER BY %1$s";
    return DATABASE.inScope(
        Scope.service(), sql -> sql.fetch(query.formatted(key, table)).formatCSV());
  }

  @Test
  void refusesACursorOfAnotherList() {
    String mark = new PageMark("day", "2025-01-01", AuditFolder.id(hospital, 1)).text();
    assertThrows(MingjianException.class, () -> PageMark.parse(Optional.of(mark), "amount"));
    assertThrows(MingjianException.class, () -> PageMark.parse(Optional.of("%"), "amount"));
  }

  private AuditFolder audit(String name) {
    return new AuditFolder(folder.resolve(name + hospital), "release-1");
  }

  private static FindingMerge.Merged bring(AuditFolder audit) {
    return bring(audit.write()).merged();
  }

  private static FindingImport.Report bring(AuditOutput output) {
    Gathering gathering = new Gathering(Procedures.national());
    Areas areas = new Areas(code -> Optional.empty());
    return new FindingImport(DATABASE, gathering, areas, Clock.systemUTC()).bring(output, so -> {});
  }

  private FindingFilter filter(Scope scope) {
    return new FindingFilter(
        FindingFilter.Standing.LIVE,
        Optional.empty(),
        Optional.of(hospital),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        FindingFilter.areaOf(scope));
  }

  private Findings.Page page(Scope scope, Optional<PageMark> mark, int size) {
    return DATABASE.inScope(
        scope,
        sql ->
            findings.page(sql, filter(scope), new Findings.Cut(FindingOrder.AMOUNT, mark, size)));
  }

  private Findings.Total total(Scope scope) {
    return DATABASE.inScope(scope, sql -> findings.total(sql, filter(scope)));
  }

  private Listed find(int line) {
    String id = AuditFolder.id(hospital, line);
    return DATABASE.inScope(Scope.service(), sql -> findings.find(sql, id)).orElseThrow();
  }

  private List<Findings.Former> former(int line) {
    String id = AuditFolder.id(hospital, line);
    return DATABASE.inScope(Scope.service(), sql -> findings.former(sql, id));
  }
}
