package org.mingjian.server.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;

class SyntheticFilesTest {
  @Test
  void drawsATraceThatPicturesAreReadAs() throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(SyntheticTrace.png(7)));
    assertEquals(800, picture.getWidth());
    int black = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      black += (picture.getRGB(400, y) & 0xFF) == 0 ? 1 : 0;
    }
    assertTrue(black >= 3 && black < 120, "black points in the middle: " + black);
  }

  @Test
  void writesAPageThatReadersOfPdfUnderstand() throws IOException {
    try (PdfReader reader = new PdfReader(page())) {
      assertEquals(1, reader.getNumberOfPages());
      assertTrue(new String(reader.getPageContent(1)).contains("75c55386"), "病历 in UTF-16");
    }
  }

  @Test
  void givesTheSameBytesForTheSameLines() {
    assertArrayEquals(page(), page());
  }

  private static byte[] page() {
    return SyntheticPage.pdf("病历摘录", List.of("机构编码：H99010200001", "结算 ST1"));
  }
}
