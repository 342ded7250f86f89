package org.mingjian.server.desk.letter;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/// Where a line may end: between Chinese characters, after spaces and hyphens; never before what
/// closes, nor after what opens. Source: GB/T 15834-2011 5.1.
final class LineBreaks implements SplitCharacter {
  private static final String CLOSING = "，。、；：？！）》〉」』】〕”’…—%％·,.;:?!)]}";
  private static final String OPENING = "（《〈「『【〔“‘([{￥¥";
  private static final int CHINESE = 0x2e80;

  @Override
  public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
    char here = text[current];
    char next = current + 1 < end ? text[current + 1] : ' ';
    if (CLOSING.indexOf(next) >= 0 || OPENING.indexOf(here) >= 0) {
      return false;
    }
    boolean ends = here == ' ' || here == '-' || here >= CHINESE || CLOSING.indexOf(here) >= 0;
    return ends && !(here == '.' || here == ',') || next >= CHINESE;
  }
}
