package org.mingjian.claims.csv;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The bytes of a text file as UTF-8, whatever it is written in: UTF-8 or GB18030 as the first
/// bytes beyond ASCII tell, UTF-16 if it has a byte order mark; packed with gzip or not.
final class CsvInput implements Closeable {
  private static final int CHUNK = 1 << 16;
  private static final int GZIP_MAGIC = 0x1F8B;

  private final InputStream raw;
  private final byte[] chunk = new byte[CHUNK];
  private ByteBuffer pending = ByteBuffer.allocate(0);
  private Optional<Transcoder> transcoder = Optional.empty();
  private boolean started;
  private boolean decided;
  private boolean ended;
  private Optional<String> damage = Optional.empty();

  private CsvInput(InputStream raw) {
    this.raw = raw;
  }

  static CsvInput open(Path file) throws IOException {
    InputStream stream = new BufferedInputStream(Files.newInputStream(file), CHUNK);
    try {
      stream.mark(2);
      int magic = stream.read() << 8 | stream.read();
      stream.reset();
      return new CsvInput(magic == GZIP_MAGIC ? new GZIPInputStream(stream, CHUNK) : stream);
    } catch (EOFException | ZipException e) {
      stream.close();
      CsvInput broken = new CsvInput(InputStream.nullInputStream());
      broken.damage = Optional.of(reason(e));
      return broken;
    }
  }

  /// Reads up to `length` bytes; -1 at the end, be it the proper one or a break.
  int read(byte[] target, int offset, int length) throws IOException {
    while (!pending.hasRemaining()) {
      if (ended) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, pending.remaining());
    pending.get(target, offset, count);
    return count;
  }

  /// Why the file breaks off, if it does.
  Optional<String> damage() {
    return damage;
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }

  private void fill() throws IOException {
    int count = readChunk();
    ended = count < CHUNK;
    int from = started ? 0 : markLength(count);
    started = true;
    if (!decided && Utf8.skipAscii(chunk, from, count) < count) {
      decide(EncodingGuess.of(chunk, from, count));
    }
    pending =
        transcoder.isPresent()
            ? transcode(transcoder.get(), from, count)
            : ByteBuffer.wrap(chunk, from, count - from);
  }

  private ByteBuffer transcode(Transcoder from, int start, int count) {
    ByteBuffer result = ByteBuffer.allocate(from.resultBytes());
    from.convert(chunk, start, count - start, result);
    if (ended) {
      from.finish(result);
    }
    return result.flip();
  }

  /// Fills the chunk as far as the file goes; a break keeps what was read before it.
  private int readChunk() throws IOException {
    int count = 0;
    try {
      while (count < CHUNK) {
        int read = raw.read(chunk, count, CHUNK - count);
        if (read < 0) {
          return count;
        }
        count += read;
      }
    } catch (EOFException | ZipException e) {
      damage = Optional.of(reason(e));
    }
    return count;
  }

  /// The length of a byte order mark, which also decides the encoding.
  private int markLength(int count) {
    int first = count < 2 ? 0 : (chunk[0] & 0xFF) << 8 | chunk[1] & 0xFF;
    if (first == 0xFFFE || first == 0xFEFF) {
      decide(first == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
      return 2;
    }
    if (count >= 3 && first == 0xEFBB && chunk[2] == (byte) 0xBF) {
      decide(StandardCharsets.UTF_8);
      return 3;
    }
    return 0;
  }

  private void decide(Charset charset) {
    decided = true;
    if (!charset.equals(StandardCharsets.UTF_8)) {
      transcoder = Optional.of(Transcoder.from(charset, CHUNK));
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
