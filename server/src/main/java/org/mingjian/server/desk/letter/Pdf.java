package org.mingjian.server.desk.letter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.values.ContentHash;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/// A letter to be printed: A4, its letters within the file. The same letter and font give the same
/// bytes. Sizes in points.
final class Pdf {
  private static final float LEFT = 79.4f;
  private static final float RIGHT = 73.7f;
  private static final float TOP = 104.9f;
  private static final float BOTTOM = 99.2f;
  private static final float LEADING = 28.95f;
  private static final float BODY = 16;
  private static final float SMALL = 10.5f;
  private static final float FOOT = 70;
  private static final int RED = 0xC0;

  /// Stands where the font has no such character: an empty box would say nothing.
  private static final String MISSING = "〓";

  private final Letter letter;
  private final BaseFont font;

  private Pdf(Letter letter, BaseFont font) {
    this.letter = letter;
    this.font = font;
  }

  /// The letter as a file.
  static byte[] of(Letter letter, BaseFont font) {
    return same(new Pdf(letter, font).bytes());
  }

  private byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, LEFT, RIGHT, TOP, BOTTOM);
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    writer.setPageEvent(new Footer());
    document.open();
    writer
        .getInfo()
        .put(PdfName.TITLE, new org.openpdf.text.pdf.PdfString(letter.title(), "UnicodeBig"));
    head(document);
    for (Letter.Part part : letter.parts()) {
      document.add(part.isTable() ? table(part.rows()) : body(part.text()));
    }
    sign(document);
    document.close();
    return bytes.toByteArray();
  }

  private void head(Document document) {
    Font red = sized(22);
    red.setColor(RED, 0, 0);
    PdfPCell cell = new PdfPCell(new Phrase(shown(letter.bureau()), red));
    cell.setHorizontalAlignment(Element.ALIGN_CENTER);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(new java.awt.Color(RED, 0, 0));
    cell.setBorderWidth(1.5f);
    cell.setPaddingBottom(12);
    PdfPTable line = new PdfPTable(1);
    line.setWidthPercentage(100);
    line.addCell(cell);
    document.add(line);
    document.add(aligned(letter.document(), BODY, Element.ALIGN_RIGHT));
    Paragraph title = aligned(letter.title(), 20, Element.ALIGN_CENTER);
    title.setSpacingBefore(12);
    title.setSpacingAfter(18);
    document.add(title);
    document.add(aligned(letter.to(), BODY, Element.ALIGN_LEFT));
  }

  private Paragraph body(String text) {
    Paragraph paragraph = aligned(text, BODY, Element.ALIGN_JUSTIFIED);
    paragraph.setFirstLineIndent(2 * BODY);
    return paragraph;
  }

  private Paragraph aligned(String text, float size, int alignment) {
    Paragraph paragraph = new Paragraph(LEADING, broken(text, sized(size)));
    paragraph.setAlignment(alignment);
    return paragraph;
  }

  private PdfPTable table(List<List<String>> rows) {
    PdfPTable table = new PdfPTable(Layout.SHARES.size());
    table.setWidthPercentage(100);
    float[] widths = new float[Layout.SHARES.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Layout.SHARES.get(i);
    }
    table.setWidths(widths);
    table.setHeaderRows(1);
    table.setSplitRows(false);
    table.setSpacingBefore(8);
    table.setSpacingAfter(8);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < widths.length; column++) {
        table.addCell(cell(rows.get(row).get(column), row == 0, column == Layout.MONEY));
      }
    }
    return table;
  }

  private PdfPCell cell(String text, boolean head, boolean money) {
    PdfPCell cell = new PdfPCell(new Phrase(broken(text, sized(SMALL))));
    cell.setLeading(0, 1.25f);
    int side = money ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT;
    cell.setHorizontalAlignment(head ? Element.ALIGN_CENTER : side);
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    cell.setBorderWidth(0.5f);
    cell.setPadding(3);
    cell.setPaddingBottom(5);
    return cell;
  }

  private void sign(Document document) {
    PdfPTable block = new PdfPTable(1);
    block.setWidthPercentage(100);
    block.setKeepTogether(true);
    block.setSpacingBefore(45);
    Font grey = sized(12);
    grey.setColor(0x80, 0x80, 0x80);
    block.addCell(signed(new Phrase(shown(letter.bureau()), sized(BODY)), 2 * BODY));
    block.addCell(signed(new Phrase(Layout.SEAL, grey), 4 * BODY));
    block.addCell(signed(new Phrase(shown(letter.date()), sized(BODY)), 2 * BODY));
    document.add(block);
  }

  private static PdfPCell signed(Phrase text, float fromRight) {
    PdfPCell cell = new PdfPCell(text);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
    cell.setPaddingRight(fromRight);
    cell.setMinimumHeight(LEADING);
    return cell;
  }

  private Chunk broken(String text, Font type) {
    Chunk chunk = new Chunk(shown(text), type);
    chunk.setSplitCharacter(new LineBreaks());
    return chunk;
  }

  private Font sized(float size) {
    return new Font(font, size);
  }

  private String shown(String text) {
    return text.codePoints()
        .mapToObj(c -> c == '\n' || font.charExists(c) ? Character.toString(c) : MISSING)
        .collect(Collectors.joining());
  }

  /// The number of each page.
  private final class Footer extends PdfPageEventHelper {
    @Override
    public void onEndPage(PdfWriter writer, Document document) {
      ColumnText.showTextAligned(
          writer.getDirectContent(),
          Element.ALIGN_CENTER,
          new Phrase("— " + writer.getPageNumber() + " —", sized(SMALL)),
          (document.left() + document.right()) / 2,
          FOOT,
          0);
    }
  }

  /// Puts what the library takes from the clock and from chance in terms of the content.
  private static byte[] same(byte[] pdf) {
    String plain =
        new String(pdf, StandardCharsets.ISO_8859_1)
            .replaceAll("/(BaseFont|FontName)/[A-Z]{6}\\+", "/$1/MNGJAN+")
            .replaceAll("/CreationDate\\(D:[^)]{0,30}\\)", date())
            .replaceAll("/ID ?\\[<[0-9a-f]{32}><[0-9a-f]{32}>]", id("0".repeat(32)));
    String hash =
        HexFormat.of()
            .formatHex(ContentHash.sha256().digest(plain.getBytes(StandardCharsets.ISO_8859_1)))
            .substring(0, 32);
    return plain.replace(id("0".repeat(32)), id(hash)).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String id(String hash) {
    return "/ID [<" + hash + "><" + hash + ">]";
  }

  private static String date() {
    return "/CreationDate(D:19800101000000Z)";
  }
}
