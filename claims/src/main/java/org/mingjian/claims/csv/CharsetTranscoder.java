package org.mingjian.claims.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// Any encoding the platform knows, at the platform's speed.
final class CharsetTranscoder implements Transcoder {
  private static final int LONGEST_CHARACTER = 4;

  private final CharsetDecoder decoder;
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
  private final ByteBuffer input;
  private final CharBuffer characters;

  /// For pieces of up to `pieceBytes`.
  CharsetTranscoder(Charset from, int pieceBytes) {
    decoder = from.newDecoder();
    input = ByteBuffer.allocate(pieceBytes + LONGEST_CHARACTER);
    characters = CharBuffer.allocate(input.capacity());
  }

  @Override
  public int resultBytes() {
    return 3 * input.capacity() + LONGEST_CHARACTER;
  }

  @Override
  public void convert(byte[] piece, int from, int length, ByteBuffer result) {
    input.put(piece, from, length).flip();
    decode(false, result);
    input.compact();
  }

  @Override
  public void finish(ByteBuffer result) {
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
