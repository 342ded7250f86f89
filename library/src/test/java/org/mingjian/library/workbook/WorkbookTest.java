package org.mingjian.library.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingjian.library.workbook.Sheets.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.library.LibraryError;
import org.mingjian.values.MingjianException;

class WorkbookTest {
  private static final String SHEET =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">%s<sheetData>%s"
          + "</sheetData></worksheet>";

  @TempDir Path folder;

  @Test
  void tellsTextsFromNumbersAndCleansControlCharacters() {
    Path file =
        new Sheets().with("一", row("a", 12), row(), row("NM_x0002_-CRPC", " b ")).to(at("a.xlsx"));
    WorkbookSheet sheet = Workbook.read(file).getFirst();
    assertEquals("一", sheet.name());
    assertEquals(List.of(1, 3), sheet.rows().stream().map(WorkbookRow::number).toList());
    assertEquals(new WorkbookCell("12", true, false), sheet.rows().getFirst().cell(1));
    assertEquals(new WorkbookCell("NM-CRPC", false, true), sheet.rows().getLast().cell(0));
    assertEquals("b", sheet.rows().getLast().cell(1).text());
  }

  @Test
  void readsSheetsThatClaimAllColumns() throws IOException {
    Path file =
        zip("wide.xlsx", SHEET.formatted("<dimension ref=\"A1:XFD1048576\"/>", cell("A5", "甲")));
    assertEquals("甲", Workbook.read(file).getFirst().rows().getFirst().first().text());
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    Files.writeString(at("text.xlsx"), "不是工作簿，只是文字");
    assertRefused(at("text.xlsx"), "不是 .xlsx");
    Files.write(at("locked.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
    assertRefused(at("locked.xlsx"), "加密");
    Files.write(at("empty.xlsx"), new byte[0]);
    assertRefused(at("empty.xlsx"), "不是 .xlsx");
  }

  @Test
  void refusesTruncatedWorkbooks() throws IOException {
    Path whole = new Sheets().with("一", row("a", "b"), row("c", "d")).to(at("whole.xlsx"));
    byte[] bytes = Files.readAllBytes(whole);
    for (int part = 1; part < 10; part++) {
      Files.write(at("part.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length * part / 10));
      assertRefused(at("part.xlsx"), "part.xlsx");
    }
  }

  @Test
  void refusesBombsWithoutUnpackingThem() throws IOException {
    String blanks = " ".repeat(1 << 20);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      rows.append(blanks);
    }
    assertRefused(zip("bomb.xlsx", SHEET.formatted("", rows)), "解压后过大");
  }

  @Test
  void refusesDocumentTypesAndCellsThatCannotBe() throws IOException {
    String entity = "<!DOCTYPE x [<!ENTITY a \"b\">]>";
    assertRefused(zip("type.xlsx", entity + SHEET.formatted("", "")), "DOCTYPE");
    assertRefused(zip("far.xlsx", SHEET.formatted("", cell("ZZZZZZ1", "甲"))), "越界");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r='ZZZZZZ1'/>",
        "<c\tr=\"ZZZZZZ1\"/>",
        "<c\nr = \"ZZZZZZ1\"/>",
        "<c r =\n'ZZZZZZ1'/>",
        "<c r=\"zzzzzz1\"/>",
        "<c r=\"&#90;&#90;&#90;&#90;&#90;&#90;1\"/>"
      })
  void refusesCellsThatCannotBeHoweverTheyAreWritten(String cell) throws IOException {
    String row = "<row r=\"5\">" + cell + "</row>";
    assertRefused(zip("written.xlsx", SHEET.formatted("", row)), "越界");
  }

  @Test
  void takesTheLastColumnThereIs() throws IOException {
    Path file =
        zip(
            "last.xlsx",
            SHEET.formatted("", cell("A5", "甲").replace("</row>", "<c r='XFD5'/></row>")));
    assertEquals("甲", Workbook.read(file).getFirst().rows().getFirst().first().text());
  }

  private static String cell(String at, String text) {
    return "<row r=\"5\"><c r=\""
        + at
        + "\" t=\"inlineStr\"><is><t>"
        + text
        + "</t></is></c></row>";
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  private static void assertRefused(Path file, String why) {
    MingjianException e = assertThrows(MingjianException.class, () -> Workbook.read(file));
    assertEquals(LibraryError.WORKBOOK, e.code());
    assertTrue(e.getMessage().contains(why), e::getMessage);
  }

  /// A workbook with one sheet of this XML.
  private Path zip(String name, String sheet) throws IOException {
    String types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
            + "officedocument.spreadsheetml.sheet.main+xml\"/></Types>";
    String book =
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
            + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
            + " name=\"一\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    String relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    Map<String, String> entries =
        Map.of(
            "[Content_Types].xml", types,
            "xl/workbook.xml", book,
            "xl/_rels/workbook.xml.rels", relations,
            "xl/worksheets/sheet1.xml", sheet);
    try (OutputStream out = Files.newOutputStream(at(name));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return at(name);
  }
}
