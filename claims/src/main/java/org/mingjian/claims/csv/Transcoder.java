package org.mingjian.claims.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// Turns text of another encoding into UTF-8, piece by piece. Bytes that are no text there become
/// the byte FF, which is no text in UTF-8 either, so that whoever checks the result finds them.
final class Transcoder {
  private static final byte NO_TEXT = (byte) 0xFF;
  private static final int LONGEST_CHARACTER = 4;

  private final CharsetDecoder decoder;
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
  private final ByteBuffer input;
  private final CharBuffer characters;

  /// A transcoder for pieces of up to `pieceBytes`.
  Transcoder(Charset from, int pieceBytes) {
    decoder = from.newDecoder();
    input = ByteBuffer.allocate(pieceBytes + LONGEST_CHARACTER);
    characters = CharBuffer.allocate(input.capacity());
  }

  /// Room that the result of one piece needs.
  int resultBytes() {
    return 3 * input.capacity() + LONGEST_CHARACTER;
  }

  /// Writes the UTF-8 of the next `length` bytes of `piece` to `result`; what belongs to a
  /// character that is cut off is kept for the next call.
  void convert(byte[] piece, int from, int length, ByteBuffer result) {
    input.put(piece, from, length).flip();
    decode(false, result);
    input.compact();
  }

  /// Writes what the last character lacks its end of.
  void finish(ByteBuffer result) {
    input.flip();
    decode(true, result);
    input.clear();
  }

  private void decode(boolean last, ByteBuffer result) {
    CoderResult state;
    do {
      state = decoder.decode(input, characters, last);
      characters.flip();
      encoder.encode(characters, result, false);
      characters.clear();
      if (state.isError()) {
        input.position(input.position() + state.length());
        result.put(NO_TEXT);
      }
    } while (state.isError());
  }
}
