package org.mingjian.claims.csv;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/// Turns text of another encoding into UTF-8, piece by piece. Bytes that are no text there become
/// [#NO_TEXT], which is no text in UTF-8 either, so that whoever checks the result finds them.
sealed interface Transcoder permits CharsetTranscoder, Gb18030Transcoder {
  /// Stands for what is no text.
  byte NO_TEXT = (byte) 0xFF;

  /// A transcoder from `charset` for pieces of up to `pieceBytes`.
  static Transcoder from(Charset charset, int pieceBytes) {
    return charset.equals(Gb18030Transcoder.GB18030)
        ? new Gb18030Transcoder(pieceBytes)
        : new CharsetTranscoder(charset, pieceBytes);
  }

  /// Room that the result of one piece needs.
  int resultBytes();

  /// Writes the UTF-8 of the next `length` bytes of `piece` to `result`; what belongs to a
  /// character that is cut off is kept for the next call.
  void convert(byte[] piece, int from, int length, ByteBuffer result);

  /// Writes what the last character lacks its end of.
  void finish(ByteBuffer result);
}
