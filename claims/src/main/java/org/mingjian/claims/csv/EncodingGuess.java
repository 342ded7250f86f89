package org.mingjian.claims.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// Tells UTF-8 from GB18030 by a stretch of text that is not all ASCII. Chinese text in GB18030 is
/// hardly ever UTF-8, while a few damaged bytes do not make UTF-8 text GB18030.
final class EncodingGuess {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private EncodingGuess() {}

  /// The encoding of the bytes from `from` to `to`, which may end inside a character.
  static Charset of(byte[] bytes, int from, int to) {
    int good = 0;
    int bad = 0;
    int at = Utf8.skipAscii(bytes, from, to);
    while (at < to) {
      int length = Utf8.sequenceLength(bytes, at, to);
      boolean cut = length == 0 && to - at < 4;
      good += length > 0 ? 1 : 0;
      bad += length == 0 && !cut ? 1 : 0;
      at = Utf8.skipAscii(bytes, at + Math.max(length, 1), to);
    }
    boolean chinese = bad > good && malformedGb18030(bytes, from, to) < bad;
    return chinese ? GB18030 : StandardCharsets.UTF_8;
  }

  private static int malformedGb18030(byte[] bytes, int from, int to) {
    CharsetDecoder decoder = GB18030.newDecoder();
    ByteBuffer input = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer output = CharBuffer.allocate(to - from + 1);
    int malformed = 0;
    CoderResult result = decoder.decode(input, output, false);
    while (result.isError()) {
      malformed++;
      input.position(input.position() + result.length());
      result = decoder.decode(input, output, false);
    }
    return malformed;
  }
}
