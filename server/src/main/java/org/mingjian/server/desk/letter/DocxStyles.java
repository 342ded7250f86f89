package org.mingjian.server.desk.letter;

import java.util.List;
import java.util.stream.Collectors;

/// The styles of a letter's paragraphs. Source: GB/T 9704-2012 (sizes of type, place of the date).
final class DocxStyles {
  private static final String LINE = "<w:spacing w:line=\"579\" w:lineRule=\"exact\"/>";
  private static final String CENTRE = "<w:jc w:val=\"center\"/>";
  private static final String RIGHT = "<w:jc w:val=\"right\"/>";

  private static final String DEFAULTS =
      "<w:docDefaults><w:rPrDefault><w:rPr>"
          + fonts("FangSong")
          + size(32)
          + "<w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/>"
          + "</w:rPr></w:rPrDefault></w:docDefaults>";

  private static final List<Style> ALL =
      List.of(
          new Style("Normal", "", ""),
          new Style(
              "Body",
              LINE + "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"both\"/>",
              ""),
          new Style(
              "Sender",
              "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"C00000\"/></w:pBdr>"
                  + CENTRE,
              fonts("SimSun") + "<w:b/><w:color w:val=\"C00000\"/>" + size(44)),
          new Style("Document", LINE + RIGHT, ""),
          new Style(
              "Title",
              "<w:spacing w:before=\"240\" w:after=\"360\"/>" + CENTRE,
              fonts("SimSun") + "<w:b/>" + size(40)),
          new Style("To", LINE, ""),
          new Style("Cell", "", size(21)),
          new Style("Money", RIGHT, size(21)),
          new Style("Head", CENTRE, fonts("SimHei") + size(21)),
          new Style("After", "<w:spacing w:line=\"160\" w:lineRule=\"exact\"/>", size(12)),
          new Style(
              "Signed",
              "<w:keepNext/><w:keepLines/><w:spacing w:before=\"900\" w:line=\"579\" w:lineRule=\"exact\"/>"
                  + indented(640)
                  + RIGHT,
              ""),
          new Style(
              "Seal",
              "<w:keepNext/>" + LINE + indented(1280) + RIGHT,
              "<w:color w:val=\"808080\"/>" + size(24)),
          new Style("Dated", LINE + indented(640) + RIGHT, ""));

  private DocxStyles() {}

  /// A style.
  ///
  /// @param paragraph how paragraphs of it lie
  /// @param run type and size
  private record Style(String name, String paragraph, String run) {
    String xml() {
      return "<w:style w:type=\"paragraph\""
          + (name.equals("Normal") ? " w:default=\"1\"" : "")
          + " w:styleId=\""
          + name
          + "\"><w:name w:val=\""
          + name
          + "\"/><w:pPr>"
          + paragraph
          + "</w:pPr><w:rPr>"
          + run
          + "</w:rPr></w:style>";
    }
  }

  /// All of them, as `word/styles.xml` has them.
  ///
  /// @param namespaces declared at its root
  static String xml(String namespaces) {
    return "<w:styles "
        + namespaces
        + ">"
        + DEFAULTS
        + ALL.stream().map(Style::xml).collect(Collectors.joining())
        + "</w:styles>";
  }

  private static String fonts(String chinese) {
    return "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\""
        + chinese
        + "\"/>";
  }

  private static String size(int halfPoints) {
    return "<w:sz w:val=\"" + halfPoints + "\"/>";
  }

  /// From the right, in twentieths of a point.
  private static String indented(int right) {
    return "<w:ind w:right=\"" + right + "\"/>";
  }
}
