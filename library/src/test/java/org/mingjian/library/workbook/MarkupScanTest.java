package org.mingjian.library.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupScanTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?><c r=\"XFD1\" s=\"1\"><v>1</v></c>",
        "<!-- a comment --><t><![CDATA[a < b]]></t>",
        "<c spr=\"ABCDE\"/>",
        "<c r='A1'/>"
      })
  void letsAWorkbookPass(String xml) {
    assertEquals("", seen(xml, xml.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY a \"b\">]><x/>",
        "<c r=\"ABCD1\"/>",
        "<c r = 'XFDA1'/>",
        "<c\tr\n=\"&#65;BCD1\"/>"
      })
  void stopsAtTheSameWhereverTheBytesAreCut(String xml) {
    String whole = seen(xml, xml.length());
    assertFalse(whole.isEmpty(), xml);
    for (int piece = 1; piece < xml.length(); piece++) {
      assertEquals(whole, seen(xml, piece));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
  void knowsOtherEncodingsByTheirFirstBytes(String charset) throws Exception {
    MarkupScan scan = new MarkupScan();
    byte[] bytes = "<x/>".getBytes(charset);
    scan.take(bytes, bytes.length);
    assertEquals("UTF-16", scan.what());
  }

  private static String seen(String xml, int piece) {
    MarkupScan scan = new MarkupScan();
    for (int from = 0; from < xml.length(); from += piece) {
      String some = xml.substring(from, Math.min(xml.length(), from + piece));
      scan.take(some.getBytes(StandardCharsets.UTF_8), some.length());
    }
    return scan.what();
  }
}
