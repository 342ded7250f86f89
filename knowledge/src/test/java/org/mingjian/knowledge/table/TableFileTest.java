package org.mingjian.knowledge.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.OutputStream;
import java.io.StringReader;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.TableSchema.Allowed;
import org.mingjian.knowledge.TableSchema.Column;
import org.mingjian.knowledge.TableSchema.Type;
import org.mingjian.knowledge.Values;
import org.mingjian.knowledge.content.ContentWriter;
import org.mingjian.knowledge.content.Seal;
import org.mingjian.values.CivilTime;
import org.mingjian.values.EffectivePeriod;
import org.mingjian.values.LocalizedText;
import org.mingjian.values.MingjianException;

class TableFileTest {
  private static final LocalizedText MEANING = new LocalizedText("上限", "limit");
  private static final TableSchema SCHEMA =
      new TableSchema(
          "demo",
          MEANING,
          false,
          List.of(
              new Column("max", Type.DECIMAL4, MEANING, true),
              new Column("sex", Type.SEX, MEANING, false),
              new Column("icd", Type.SET, MEANING, false, new Allowed("ICD10", "")),
              new Column("window", Type.TEXT, MEANING, false, new Allowed("", "DAY|VISIT"))));
  private static final String HEADER =
      "point_id,object,codes,max,sex,icd,window,basis,source,valid_from,valid_to\n";

  private static ColumnarTable read(String text) {
    return new TableFile(SCHEMA, "knowledge/demo.csv", "国家", true).read(new StringReader(text));
  }

  private static String mistake(String text) {
    return assertThrows(MingjianException.class, () -> read(text)).getMessage();
  }

  @Test
  void readsEveryColumn() {
    ColumnarTable table =
        read(HEADER + "p1,阿司匹林, x01ab-3;X02 ,1.5,2,n80; o00,DAY,文件,网址,2024-01-01,\n");
    assertEquals(
        "p1 阿司匹林 文件 网址 国家",
        String.join(
            " ", table.id(0), table.object(0), table.basis(0), table.source(0), table.layer(0)));
    assertEquals(List.of("X01AB", "X02"), table.codes(0));
    assertEquals(OptionalLong.of(15_000), table.number(0, "max"));
    assertEquals(List.of("N80", "O00"), table.set(0, "icd"));
    assertEquals(
        "1.5 2 N80;O00 DAY",
        String.join(
            " ",
            table.text(0, "max"),
            table.text(0, "sex"),
            table.text(0, "icd"),
            table.text(0, "window")));
  }

  @Test
  void readsTheSexInLettersAndWords() {
    ColumnarTable table = read("point_id,max,sex\np1,1,F\np2,1,female\np3,1,女\np4,1,m\np5,1,男\n");
    assertEquals(
        List.of("2", "2", "2", "1", "1"),
        IntStream.range(0, table.size()).mapToObj(row -> table.text(row, "sex")).toList());
  }

  @Test
  void keepsThePeriodOpenWhereBlank() {
    ColumnarTable table = read(HEADER + "p1,,X,1,,,,,,2000-01-02,\n");
    assertEquals(new EffectivePeriod(1, Integer.MAX_VALUE), table.period(0));
    assertEquals("2000-01-02", CivilTime.date(table.period(0).fromDay()).toString());
  }

  @Test
  void leavesBlanksBlank() {
    ColumnarTable table = read("point_id,max,codes\np1,1,\n");
    assertEquals(OptionalLong.empty(), table.number(0, "sex"));
    assertEquals(List.of(), table.set(0, "icd"));
    assertEquals(List.of(), table.codes(0));
    assertEquals(EffectivePeriod.ALWAYS, table.period(0));
  }

  @Test
  void standsInOrderOfIds() {
    ColumnarTable table = read("max,point_id\n1,p9\n2,p10\n3,p1\n");
    assertEquals("p1 p10 p9", table.id(0) + " " + table.id(1) + " " + table.id(2));
    assertEquals("3", table.text(0, "max"));
  }

  @Test
  void tellsAllMistakesWithRowColumnValueAndWhatIsAllowed() {
    String text = HEADER + "p1,甲,X,-1,3,,WEEK,,,2024/13/1,\n,乙,X,,,,,,,2024-02-01,2024-01-31\n";
    assertEquals(
        """
        knowledge/demo.csv：第 2 行 valid_from 列：值 “2024/13/1” 不合要求，应为日期 yyyy-MM-dd 或空
        knowledge/demo.csv：第 2 行 max 列：值 “-1” 不合要求，应为非负数，至多 4 位小数
        knowledge/demo.csv：第 2 行 sex 列：值 “3” 不合要求，应为 1（男、M）或 2（女、F）
        knowledge/demo.csv：第 2 行 window 列：值 “WEEK” 不合要求，应为DAY 或 VISIT
        knowledge/demo.csv：第 3 行 point_id 列：值 “” 不合要求，应为唯一的编号
        knowledge/demo.csv：第 3 行 max 列：值 “” 不合要求，应为非负数，至多 4 位小数
        knowledge/demo.csv：第 3 行 valid_to 列：值 “2024-01-31” 不合要求，应为不早于 valid_from 2024-02-01\
        """,
        mistake(text));
  }

  @Test
  void tellsUnknownAndMissingColumns() {
    assertEquals(
        """
        knowledge/demo.csv：第 1 行：不认识的列 “maxx”，可用 \
        [point_id, object, codes, max, sex, icd, window, basis, source, valid_from, valid_to]
        knowledge/demo.csv：第 1 行：缺少列 “max”（上限）\
        """,
        mistake("point_id,maxx\n"));
  }

  @Test
  void refusesAnIdGivenTwice() {
    assertEquals(
        "knowledge/demo.csv：point_id “p1” 重复，在表内应唯一", mistake("point_id,max\np1,1\np1,2\n"));
  }

  @Test
  void showsTwentyMistakesAndCountsTheRest() {
    String rows = "x,1\n".repeat(25).replace("1", "bad");
    assertEquals(21, mistake("point_id,max\n" + rows).lines().count());
  }

  @Test
  void refusesAnEmptyFile() {
    assertEquals("knowledge/demo.csv：文件是空的，应有表头", mistake(""));
  }

  @Test
  void writesTheSameForTheSamePointsInAnyOrderOfRows() {
    String one = "p1,甲,X1;X2,1.5,1,N80;O00,DAY,文,源,2024-01-01,2024-12-31\n";
    String other = "p2,乙,X3,,,O00,VISIT,文,,,\n".replace(",,,O00", ",2,,O00");
    assertEquals(seal(read(HEADER + one + other)), seal(read(HEADER + other + one)));
  }

  private static Seal seal(ColumnarTable table) {
    ContentWriter out = new ContentWriter(OutputStream.nullOutputStream());
    table.writeTo(out);
    return out.finish();
  }

  @Test
  void tellsEachDistinctTextOnce() {
    Values windows = read("point_id,max,window\np1,1,DAY\np2,1,\np3,1,DAY\n").values("window");
    assertEquals(2, windows.count());
    assertEquals(windows.number(0), windows.number(2));
    assertEquals("DAY/", windows.text(windows.number(0)) + "/" + windows.text(windows.number(1)));
  }

  @Test
  void tellsNumbersWithSomethingForBlanks() {
    ColumnarTable table = read("point_id,max,sex\np1,1,2\np2,1,\n");
    assertArrayEquals(new long[] {2, -7}, table.numbers("sex", -7));
  }

  @Test
  void holdsManyPointsApart() {
    StringBuilder text = new StringBuilder("point_id,object,codes,max\n");
    for (int i = 0; i < 5000; i++) {
      text.append(i)
          .append(",药")
          .append(i % 7)
          .append(",X")
          .append(i)
          .append(',')
          .append(i)
          .append('\n');
    }
    ColumnarTable table = read(text.toString());
    for (int row = 0; row < table.size(); row++) {
      assertEquals(List.of("X" + table.id(row)), table.codes(row));
      assertEquals(table.id(row), table.text(row, "max"));
    }
  }
}
