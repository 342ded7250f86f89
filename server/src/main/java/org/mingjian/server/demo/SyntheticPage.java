package org.mingjian.server.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A page of lines as a PDF. Its font is not in it: it names one that readers bring along for
/// Chinese or replace, so that none is needed here and the same lines give the same bytes. Source:
/// ISO 32000-1, 9.7.5.2 (predefined CMaps).
final class SyntheticPage {
  private static final String FONT =
      "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H"
          + " /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>";

  /// Letters of the Latin alphabet are half as wide as the others.
  private static final String GLYPHS =
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500]"
          + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>"
          + " /FontDescriptor 6 0 R >>";

  private static final String LOOKS =
      "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
          + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>";

  private static final int LEADING = 26;

  private SyntheticPage() {}

  /// The page; what does not fit below each other is not cut, so give it thirty lines at most.
  static byte[] pdf(String title, List<String> lines) {
    String content = content(title, lines);
    return file(
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
                + " /Resources << /Font << /F 4 0 R >> >> /Contents 7 0 R >>",
            FONT,
            GLYPHS,
            LOOKS,
            "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream"));
  }

  private static String content(String title, List<String> lines) {
    StringBuilder content = new StringBuilder("BT /F 18 Tf 72 770 Td ").append(shown(title));
    content.append(" /F 12 Tf ").append(LEADING).append(" TL T*");
    lines.forEach(line -> content.append(' ').append(shown(line)).append(" T*"));
    return content.append(" ET").toString();
  }

  private static String shown(String text) {
    return "<" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + "> Tj";
  }

  private static byte[] file(List<String> objects) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    write(file, "%PDF-1.4\n");
    List<Integer> places = new ArrayList<>();
    for (String object : objects) {
      places.add(file.size());
      write(file, places.size() + " 0 obj\n" + object + "\nendobj\n");
    }
    int table = file.size();
    write(file, "xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
    places.forEach(place -> write(file, String.format("%010d 00000 n \n", place)));
    write(
        file,
        "trailer\n<< /Size "
            + (places.size() + 1)
            + " /Root 1 0 R >>\nstartxref\n"
            + table
            + "\n%%EOF\n");
    return file.toByteArray();
  }

  private static void write(ByteArrayOutputStream file, String text) {
    file.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
