package org.mingjian.server.desk.letter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.values.MingjianException;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class PaperTest {
  private static final LetterFont INSTALLED =
      new LetterFont(Optional.empty(), LetterFont.installed());
  @TempDir private Path folder;

  @Test
  void isTheSameDocxForTheSameLetter() {
    assertArrayEquals(Docx.of(letter(3)), Docx.of(letter(3)));
    assertFalse(java.util.Arrays.equals(Docx.of(letter(3)), Docx.of(letter(4))));
  }

  @Test
  void isDocxWhosePartsAreAllXml() throws Exception {
    Document document = part("word/document.xml");
    String text = document.getDocumentElement().getTextContent();
    assertTrue(text.contains("鲁烟医保智询〔2026〕12号"), text);
    assertTrue(text.contains("<b>&\"引号\""), text);
    assertEquals(5, document.getElementsByTagName("w:tr").getLength());
    for (String name : List.of("[Content_Types].xml", "_rels/.rels", "word/styles.xml")) {
      assertTrue(part(name).getDocumentElement().hasChildNodes(), name);
    }
  }

  @Test
  void isTheSamePdfForTheSameLetter() {
    assumeTrue(hasFont(), "no Chinese font is installed here");
    assertArrayEquals(Pdf.of(letter(3), INSTALLED.get()), Pdf.of(letter(3), INSTALLED.get()));
  }

  @Test
  void printsEveryCharacterAndHeadsTheTableOnEachPage() throws IOException {
    assumeTrue(hasFont(), "no Chinese font is installed here");
    PdfReader pdf = new PdfReader(Pdf.of(letter(60), INSTALLED.get()));
    assertTrue(pdf.getNumberOfPages() > 2);
    PdfTextExtractor text = new PdfTextExtractor(pdf);
    String first = text.getTextFromPage(1);
    assertTrue(first.contains("〔2026〕12号"), first);
    assertTrue(first.contains("烟台"), first);
    String second = text.getTextFromPage(2);
    assertTrue(second.contains("序号"), second);
    assertTrue(second.contains("— 2 —"), second);
  }

  @Test
  void refusesAPdfWithoutAFontSayingWhatHelps() throws IOException {
    LetterFont none = new LetterFont(Optional.empty(), List.of(folder));
    MingjianException refused = assertThrows(MingjianException.class, none::get);
    assertEquals(LetterError.NO_FONT, refused.code());
    assertTrue(refused.getMessage().contains("mingjian.desk.letter-font"), refused.getMessage());
    Path broken = Files.writeString(folder.resolve("simfang.ttf"), "no font");
    LetterFont other = new LetterFont(Optional.of(broken.toString()), List.of());
    assertEquals(LetterError.NO_FONT, assertThrows(MingjianException.class, other::get).code());
  }

  private static boolean hasFont() {
    try {
      return INSTALLED.get().charExists('局');
    } catch (MingjianException e) {
      return false;
    }
  }

  private static Document part(String name)
      throws IOException, SAXException, ParserConfigurationException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Docx.of(letter(3))))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && !entry.getName().equals(name)) {
        entry = zip.getNextEntry();
      }
      String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /// A letter with so many findings.
  static Letter letter(int findings) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(Layout.HEADS);
    for (int i = 1; i <= findings; i++) {
      rows.add(
          List.of(
              Integer.toString(i),
              "S202600000" + i + "\n参保人 ***0123",
              "注射用头孢曲松钠\nXJ01DDT010B001010104127",
              "2026-03-1" + i % 10,
              "限二线用药\n未见一线药物使用记录\n依据：《国家基本医疗保险药品目录（2024年）》限定支付范围",
              YuanText.digits(123_450L * i)));
    }
    rows.add(List.of("", "合计", "", "", "同一明细只计一次", YuanText.digits(1_234_500)));
    return new Letter(
        "医疗保障基金智能监管疑点说明通知书",
        "鲁烟医保智询〔2026〕12号",
        "烟台市医疗保障局",
        "烟台某某医院：",
        List.of(
            Letter.Part.paragraph("依据《医疗保障基金使用监督管理条例》（国务院令第735号）<b>&\"引号\"，发现疑点3项。".repeat(3)),
            Letter.Part.table(rows),
            Letter.Part.paragraph("请你单位自本通知书送达的次日起3个工作日内（截止日期：2026年12月1日）作出说明。")),
        "2026年11月26日");
  }
}
