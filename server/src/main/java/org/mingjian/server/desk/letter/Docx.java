package org.mingjian.server.desk.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A letter as an office program opens it: WordprocessingML, A4, laid out as official documents
/// are. The same letter gives the same bytes, on every machine. Source: GB/T 9704-2012 (paper,
/// margins, sizes of type, place of the date); ISO/IEC 29500 (form).
final class Docx {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  /// Twentieths of a point: the width between the margins, 156 mm.
  private static final int WIDTH = 8845;

  private final Letter letter;

  private Docx(Letter letter) {
    this.letter = letter;
  }

  /// The letter as a file.
  static byte[] of(Letter letter) {
    return new Docx(letter).bytes();
  }

  private byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", types());
      put(zip, "_rels/.rels", relations("officeDocument", "word/document.xml"));
      put(zip, "word/_rels/document.xml.rels", documentRelations());
      put(zip, "word/document.xml", document());
      put(zip, "word/styles.xml", DocxStyles.xml(W));
      put(zip, "word/footer1.xml", footer());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// Stored as it is: two compressors need not agree.
  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    byte[] content = (DECLARATION + text).getBytes(StandardCharsets.UTF_8);
    CRC32 check = new CRC32();
    check.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(check.getValue());
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static String types() {
    return "<Types xmlns=\""
        + PACKAGE
        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + type("/word/document.xml", "document.main+xml")
        + type("/word/styles.xml", "styles+xml")
        + type("/word/footer1.xml", "footer+xml")
        + "</Types>";
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + WORD + type + "\"/>";
  }

  private static String relations(String... typesAndTargets) {
    StringBuilder all = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      all.append("<Relationship Id=\"rId").append(i / 2 + 1).append("\" Type=\"").append(OFFICE);
      all.append(typesAndTargets[i]).append("\" Target=\"").append(typesAndTargets[i + 1]);
      all.append("\"/>");
    }
    return all.append("</Relationships>").toString();
  }

  private static String documentRelations() {
    return relations("styles", "styles.xml", "footer", "footer1.xml");
  }

  private String document() {
    StringBuilder body = new StringBuilder();
    body.append(paragraph("Sender", letter.bureau()));
    body.append(paragraph("Document", letter.document()));
    body.append(paragraph("Title", letter.title()));
    body.append(paragraph("To", letter.to()));
    for (Letter.Part part : letter.parts()) {
      body.append(part.isTable() ? table(part.rows()) : paragraph("Body", part.text()));
    }
    body.append(paragraph("Signed", letter.bureau()));
    body.append(paragraph("Seal", Layout.SEAL));
    body.append(paragraph("Dated", letter.date()));
    return "<w:document " + W + "><w:body>" + body + section() + "</w:body></w:document>";
  }

  private static String section() {
    return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/>"
        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
        + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""
        + " w:header=\"851\" w:footer=\"1417\" w:gutter=\"0\"/></w:sectPr>";
  }

  private static String paragraph(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\""
        + style
        + "\"/></w:pPr><w:r><w:t xml:space=\"preserve\">"
        + escaped(text)
        + "</w:t></w:r></w:p>";
  }

  private static String table(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int share : Layout.SHARES) {
      widths.add(WIDTH * share / 100);
    }
    StringBuilder table =
        new StringBuilder(
            paragraph("After", "")
                + "<w:tbl><w:tblPr><w:tblW w:w=\""
                + WIDTH
                + "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>");
    table.append("<w:tblBorders>");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      table.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:color=\"000000\"/>");
    }
    table.append(
        "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
    widths.forEach(width -> table.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
    table.append("</w:tblGrid>");
    for (int i = 0; i < rows.size(); i++) {
      table.append(row(rows.get(i), widths, i == 0));
    }
    return table.append("</w:tbl>").append(paragraph("After", "")).toString();
  }

  private static String row(List<String> cells, List<Integer> widths, boolean head) {
    StringBuilder row = new StringBuilder("<w:tr><w:trPr><w:cantSplit/>");
    row.append(head ? "<w:tblHeader/>" : "").append("</w:trPr>");
    for (int i = 0; i < cells.size(); i++) {
      String style = head ? "Head" : Layout.MONEY == i ? "Money" : "Cell";
      row.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(widths.get(i)).append("\" w:type=\"dxa\"/>");
      row.append("<w:vAlign w:val=\"center\"/></w:tcPr>");
      cells.get(i).lines().forEach(line -> row.append(paragraph(style, line)));
      row.append(cells.get(i).isEmpty() ? paragraph(style, "") : "").append("</w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  private static String footer() {
    return "<w:ftr "
        + W
        + "><w:p><w:pPr><w:pStyle w:val=\"Head\"/></w:pPr><w:r><w:t xml:space=\"preserve\">— </w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";
  }

  /// XML knows no control characters, however they are written.
  private static String escaped(String text) {
    return text.codePoints()
        .filter(c -> c >= ' ' && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff))
        .mapToObj(c ->
            switch (c) {
              case '&' -> "&amp;";
              case '<' -> "&lt;";
              case '>' -> "&gt;";
              default -> Character.toString(c);
            })
        .collect(Collectors.joining());
  }
}
