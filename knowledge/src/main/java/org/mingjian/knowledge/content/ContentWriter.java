package org.mingjian.knowledge.content;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import org.mingjian.values.ContentHash;

/// Writes numbers, texts and arrays as [ContentReader] reads them: little endian, everything of
/// variable length after its length. Fails with [UncheckedIOException]. Used by one thread.
public final class ContentWriter {
  private static final int CAPACITY = 1 << 16;

  private final OutputStream out;
  private final MessageDigest digest = ContentHash.sha256();
  private final ByteBuffer buffer = ByteBuffer.allocate(CAPACITY).order(ByteOrder.LITTLE_ENDIAN);
  private long length;

  /// A writer to a stream that stays open.
  public ContentWriter(OutputStream out) {
    this.out = out;
  }

  /// Writes a number.
  public void number(int value) {
    room(Integer.BYTES).putInt(value);
  }

  /// Writes a large number.
  public void number(long value) {
    room(Long.BYTES).putLong(value);
  }

  /// Writes a text.
  public void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes texts in the order of the collection.
  public void texts(Collection<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
  }

  /// Writes bytes.
  public void bytes(byte[] values) {
    number(values.length);
    for (int done = 0; done < values.length; ) {
      int taken = Math.min(room(1).remaining(), values.length - done);
      buffer.put(values, done, taken);
      done += taken;
    }
  }

  /// Writes ints.
  public void ints(int[] values) {
    number(values.length);
    for (int done = 0; done < values.length; ) {
      int taken = Math.min(room(Integer.BYTES).remaining() / Integer.BYTES, values.length - done);
      buffer.asIntBuffer().put(values, done, taken);
      buffer.position(buffer.position() + taken * Integer.BYTES);
      done += taken;
    }
  }

  /// Writes longs.
  public void longs(long[] values) {
    number(values.length);
    for (int done = 0; done < values.length; ) {
      int taken = Math.min(room(Long.BYTES).remaining() / Long.BYTES, values.length - done);
      buffer.asLongBuffer().put(values, done, taken);
      buffer.position(buffer.position() + taken * Long.BYTES);
      done += taken;
    }
  }

  /// Hands everything on and tells what was written. Nothing can be written after.
  public Seal finish() {
    flush();
    return new Seal(length, new ContentHash(HexFormat.of().formatHex(digest.digest())));
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void flush() {
    try {
      out.write(buffer.array(), 0, buffer.position());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    digest.update(buffer.array(), 0, buffer.position());
    length += buffer.position();
    buffer.clear();
  }
}
