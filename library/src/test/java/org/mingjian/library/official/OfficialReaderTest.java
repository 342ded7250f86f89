package org.mingjian.library.official;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingjian.library.workbook.Sheets.row;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.library.PointText;
import org.mingjian.library.workbook.Sheets;

class OfficialReaderTest {
  private static final Object[] POINTS =
      row("序号", "药品通用名", "限定性别", "检出逻辑", "逻辑依据（2024版国家药品目录备注）", "知识点对应   药品代码数量");
  private static final Object[] CODES = row("对应知识点序号", "药品通用名", "序号", "药品代码");
  private static final String X1 = "XG04CBA088A001010101467";
  private static final String X2 = "XG04CBA088A001010201467";
  private static final Object[] TITLE = row("“药品区分性别使用”规则对应知识点明细");
  private static final RulePack PACK = RulePack.builtIn();

  @TempDir Path folder;

  @Test
  void readsPointsWithTheirCodesFromTwoSheets() {
    OfficialWorkbook read =
        read(
            new Object[][] {
              row(1, "甲片", "男", "", "限男性。", 2), row("合计", "", "", "", "", 2), row("说明：略")
            },
            new Object[][] {row(1, "甲片", 1, X2), row("", "", 2, X1)});
    assertEquals(List.of(), read.doubts());
    assertEquals("drug_sex", read.table().orElseThrow().name());
    PointText point = read.points().getFirst().point();
    assertEquals(List.of(X1, X2), point.codes());
    assertEquals(List.of("1"), point.values());
    assertEquals(
        new PointText.Origin("2024版国家药品目录备注", "限男性。", "a.xlsx 第 1 张表第 5 行"), point.origin());
    assertEquals(Optional.of(LocalDate.of(2025, 1, 1)), read.points().getFirst().valid().from());
  }

  @Test
  void doubtsCodesStoredAsNumbersOrOfAnotherShape() {
    assertDoubt(list(row(1, "甲片", 1, 3402000320000L)), "a.xlsx:2:5", "以数字存储");
    assertDoubt(list(row(1, "甲片", 1, "XG04")), "a.xlsx:2:5", "不合要求");
  }

  @Test
  void doubtsPointsWithoutValueOrCodes() {
    assertDoubt(points(row(1, "甲片", "", "", "限", 1)), "a.xlsx:1:5", "缺少限定性别");
    assertDoubt(points(row(1, "甲片", "男女", "", "限", 1)), "a.xlsx:1:5", "不能识别");
    assertDoubt(points(row(1, "甲片", "男", "", "限", 3)), "a.xlsx:1:5", "写明 3 个代码");
    assertDoubt(
        points(row(1, "甲片", "男", "", "限", 1), row(2, "乙片", "男", "", "限", 1)),
        "a.xlsx:1:6",
        "没有对应的代码");
  }

  @Test
  void doubtsTwoPointsOfOneKeyAndRowsThatAreNone() {
    assertDoubt(
        points(row(1, "甲片", "男", "", "限", 1), row(2, "甲片", "女", "", "限", 1)),
        "a.xlsx:1:6",
        "同一知识点");
    assertDoubt(points(row(1, "甲片", "男", "", "限", 1), row("", "什么", "")), "a.xlsx:1:6", "既不是知识点");
  }

  @Test
  void doubtsRulesItDoesNotKnow() {
    Path file = new Sheets().with("别的规则", row("别的规则"), POINTS).to(folder.resolve("a.xlsx"));
    OfficialWorkbook read = reader().read(file, Accepted.none());
    assertEquals("a.xlsx:0:0", read.doubts().getFirst().place());
    assertTrue(read.points().isEmpty());
  }

  @Test
  void leavesOutWhatAPersonAccepted() {
    Path file =
        book(points(row(1, "甲片", "", "", "限", 1)).points(), list(row(1, "甲片", 1, X1)).codes());
    OfficialWorkbook read = reader().read(file, new Accepted(Set.of("a.xlsx:1:5")));
    assertEquals(List.of(), read.doubts());
    assertEquals(Set.of("a.xlsx:1:5"), read.skipped());
    assertTrue(read.points().isEmpty());
  }

  /// Rows of the two sheets.
  private record Rows(Object[][] points, Object[][] codes) {}

  private static Rows points(Object[]... rows) {
    return new Rows(rows, new Object[][] {row(1, "甲片", 1, X1)});
  }

  private static Rows list(Object[]... rows) {
    return new Rows(new Object[][] {row(1, "甲片", "男", "", "限", rows.length)}, rows);
  }

  private void assertDoubt(Rows rows, String place, String problem) {
    OfficialWorkbook read = read(rows.points(), rows.codes());
    assertTrue(
        read.doubts().stream()
            .anyMatch(doubt -> doubt.place().equals(place) && doubt.problem().contains(problem)),
        () -> read.doubts().toString());
  }

  private OfficialWorkbook read(Object[][] points, Object[][] codes) {
    return reader().read(book(points, codes), Accepted.none());
  }

  private Path book(Object[][] points, Object[][] codes) {
    return new Sheets()
        .with("“药品区分性别使用”规则", under(POINTS, points))
        .with("“药品区分性别使用”代码", under(CODES, codes))
        .to(folder.resolve("a.xlsx"));
  }

  private static Object[][] under(Object[] header, Object[][] rows) {
    Object[][] all = new Object[4 + rows.length][];
    all[0] = row();
    all[1] = TITLE;
    all[2] = row();
    all[3] = header;
    System.arraycopy(rows, 0, all, 4, rows.length);
    return all;
  }

  private static OfficialReader reader() {
    return new OfficialReader(PACK.rules(), PACK.schemas());
  }
}
