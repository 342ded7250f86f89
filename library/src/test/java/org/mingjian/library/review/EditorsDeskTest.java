package org.mingjian.library.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.knowledge.Release;
import org.mingjian.library.release.ReleaseDiff;
import org.mingjian.library.release.ReleaseRequest;
import org.mingjian.library.store.LibraryBench;
import org.mingjian.values.AreaCode;

class EditorsDeskTest {
  private static final AreaCode CITY = new AreaCode("370600");
  private static final String SEX =
      "kind,published,object,codes,sex,basis,limit_text,valid_from,valid_to\n";

  @TempDir Path folder;
  private LibraryBench bench = new LibraryBench(Path.of(""));

  @BeforeEach
  void makeBench() throws IOException {
    bench = new LibraryBench(Files.createDirectory(folder.resolve("one")));
    bench.add(
        "000000",
        "drug_sex.csv",
        SEX
            + ",2025-05-23,益母草注射液,ZD01BAY0323010102065,2,说明书,\"用于产后，\n活血\",,\n"
            + ",2025-05-23,非那雄胺片,XG04CBF019A001010100030,1,说明书,限前列腺增生。,,\n");
    bench.add(
        "000000", "drug_sex.r.csv", SEX + ",2026-01-28,非那雄胺片,XG04CBF019A001010100041,1,说明书,,,\n");
    bench.add("370600", "drug_sex.c.csv", SEX + "停用,,非那雄胺片,,,烟医保〔2026〕3号,,2026-02-01,2026-02-28\n");
  }

  @Test
  void whatIsExportedComesBackWithoutLoss() throws IOException {
    Path exported = folder.resolve("exported");
    new RecordExport(bench.open(), Optional.empty(), Instant.MAX).write(exported, false);
    LibraryBench other = new LibraryBench(Files.createDirectory(folder.resolve("two")));
    other.add(List.of(exported));
    assertEquals(
        bench.release("370600").release().sha256(), other.release("370600").release().sha256());
    assertEquals(0, bench.add(List.of(exported)).getFirst().counts().added());
  }

  @Test
  void findsPointsAndRulesByAnyText() {
    assertEquals(1, new LibrarySearch(bench.open(), "ｚｄ01bay").points().size());
    assertEquals(1, new LibrarySearch(bench.open(), "产后").points().size());
    assertEquals(
        "药品区分性别使用",
        new LibrarySearch(bench.open(), "药品区分性别").rules().getFirst().text().name().zh());
    assertEquals(List.of(), new LibrarySearch(bench.open(), "没有这样的文字").points());
  }

  @Test
  void showsWhatBecameOfAPoint() {
    String id = new LibrarySearch(bench.open(), "非那雄胺片").points().getFirst().id();
    PointHistory history = PointHistory.of(bench.open(), id, CITY).orElseThrow();
    assertEquals(3, history.records().size());
    assertEquals(3, history.effective().size());
    assertEquals("GZ10000301004000", history.rules().getFirst().code());
    assertTrue(PointHistory.of(bench.open(), id + "-20260128.2", CITY).isPresent());
    assertEquals(Optional.empty(), PointHistory.of(bench.open(), "drug_sex-000000000000", CITY));
  }

  @Test
  void remarksOnWhatAPersonShouldSee() {
    bench.add(
        "370600",
        "drug_sex.d.csv",
        SEX + "覆盖,,没有的药,X9,1,依据,,2026-01-01,\n,,益母草注射液,ZD01BAY0323010102065,1,依据,,,\n");
    List<Remark> remarks =
        LibraryCheck.run(bench.open(), request(), Set.of("ZD01BAY0323010102065"));
    assertEquals(1, count(remarks, Remark.Kind.DEAD));
    assertEquals(1, count(remarks, Remark.Kind.CONTRADICTION));
    assertEquals(1, count(remarks, Remark.Kind.UNDATED));
    assertEquals(1, count(remarks, Remark.Kind.NOT_RESTATED));
    assertTrue(count(remarks, Remark.Kind.UNKNOWN_CODE) > 0);
    assertTrue(count(remarks, Remark.Kind.NEVER_FIRES) > 0);
  }

  @Test
  void tellsWhatTwoReleasesDifferIn() {
    Release before = bench.release("000000").release();
    bench.add(
        "000000",
        "drug_sex.n.csv",
        SEX + "更正,2025-05-23,益母草注射液,ZD01,1,说明书,,,\n,2026-06-01,新药,X7,1,说明书,,,\n");
    ReleaseDiff diff = ReleaseDiff.of(before, bench.release("000000").release());
    assertEquals(
        List.of(ReleaseDiff.Kind.ADDED, ReleaseDiff.Kind.CHANGED),
        diff.points().stream().map(ReleaseDiff.Change::kind).sorted().toList());
    assertEquals(List.of(), diff.rules());
  }

  @Test
  void ofAChangedRuleOnlyWhatDiffersIsTold() {
    Release before = bench.release("370600").release();
    bench.add(
        "370600",
        "rule_parameter.csv",
        "kind,rule,parameter,value,basis,valid_from\n"
            + "覆盖,GZ10000204002000,perDay,44,烟医保〔2026〕1号,2026-01-01\n");
    Release after = bench.release("370600").release();
    ReleaseDiff.Change change = ReleaseDiff.of(before, after).rules().getFirst();
    assertEquals("GZ10000204002000", change.where());
    assertTrue(change.before().matches("参数 perDay：[^；]+（[^；]+）"), change::before);
    assertTrue(change.after().startsWith("参数 perDay：–…2025-12-31 "), change::after);
    assertTrue(change.after().contains("2026-01-01…– 44 "), change::after);
    assertTrue(change.after().endsWith("（市 烟台市：烟医保〔2026〕1号）"), change::after);
  }

  private ReleaseRequest request() {
    return new ReleaseRequest(CITY, bench.open().now(bench.clock()), false, Optional.empty());
  }

  private static long count(List<Remark> remarks, Remark.Kind kind) {
    return remarks.stream().filter(remark -> remark.kind() == kind).count();
  }
}
