package org.mingjian.knowledge.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.values.ContentHash;
import org.mingjian.values.MingjianException;

/// Reads what [ContentWriter] wrote from a stretch of a file, hashing it on the way. Arrays are
/// filled a chunk at a time, never value by value, so that a process that has just started reads as
/// fast as one that has run for long. Fails with [UncheckedIOException], and with
/// [KnowledgeError#RELEASE_FILE] where a length leads beyond the stretch. Used by one thread;
/// several may read one channel.
public final class ContentReader {
  private static final int CAPACITY = 1 << 17;

  private final FileChannel channel;
  private final MessageDigest digest = ContentHash.sha256();
  private final ByteBuffer buffer;
  private long position;
  private long unread;

  /// A reader of `length` bytes from `position` on.
  public ContentReader(FileChannel channel, long position, long length) {
    this.channel = channel;
    this.position = position;
    this.unread = length;
    int capacity = (int) Math.min(CAPACITY, Math.max(length, Long.BYTES));
    buffer = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN).limit(0);
  }

  /// Reads a number.
  public int number() {
    return atLeast(Integer.BYTES).getInt();
  }

  /// Reads a large number.
  public long largeNumber() {
    return atLeast(Long.BYTES).getLong();
  }

  /// Reads a text.
  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /// Reads texts.
  public List<String> texts() {
    int count = count(Integer.BYTES);
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return texts;
  }

  /// Reads bytes.
  public byte[] bytes() {
    byte[] values = new byte[count(1)];
    for (int done = 0; done < values.length; ) {
      int taken = Math.min(atLeast(1).remaining(), values.length - done);
      buffer.get(values, done, taken);
      done += taken;
    }
    return values;
  }

  /// Reads ints.
  public int[] ints() {
    int[] values = new int[count(Integer.BYTES)];
    for (int done = 0; done < values.length; ) {
      int held = atLeast(Integer.BYTES).remaining() / Integer.BYTES;
      int taken = Math.min(held, values.length - done);
      buffer.asIntBuffer().get(values, done, taken);
      buffer.position(buffer.position() + taken * Integer.BYTES);
      done += taken;
    }
    return values;
  }

  /// Reads longs.
  public long[] longs() {
    long[] values = new long[count(Long.BYTES)];
    for (int done = 0; done < values.length; ) {
      int held = atLeast(Long.BYTES).remaining() / Long.BYTES;
      int taken = Math.min(held, values.length - done);
      buffer.asLongBuffer().get(values, done, taken);
      buffer.position(buffer.position() + taken * Long.BYTES);
      done += taken;
    }
    return values;
  }

  /// Reads how many things of at least so many bytes follow.
  public int count(int bytesEach) {
    int count = number();
    if (count < 0 || (long) count * bytesEach > left()) {
      throw damaged("长度 " + count + " 超出所余 " + left() + " 字节");
    }
    return count;
  }

  /// Refuses a stretch that holds more than was read.
  public void requireEnd() {
    if (left() > 0) {
      throw damaged("末尾多出 " + left() + " 字节");
    }
  }

  /// The hash of the whole stretch, what was not read included.
  public ContentHash finish() {
    while (unread > 0) {
      buffer.position(buffer.limit());
      atLeast(1);
    }
    return new ContentHash(HexFormat.of().formatHex(digest.digest()));
  }

  /// What to throw where content says what it cannot mean.
  public static MingjianException damaged(String why) {
    return new MingjianException(KnowledgeError.RELEASE_FILE, why);
  }

  private long left() {
    return unread + buffer.remaining();
  }

  private ByteBuffer atLeast(int bytes) {
    if (buffer.remaining() < bytes) {
      if (left() < bytes) {
        throw damaged("内容到头，还应有 " + bytes + " 字节");
      }
      fill(bytes);
    }
    return buffer;
  }

  private void fill(int bytes) {
    buffer.compact();
    int before = buffer.position();
    buffer.limit((int) Math.min(buffer.capacity(), before + unread));
    try {
      while (buffer.position() < bytes) {
        int count = channel.read(buffer, position);
        if (count < 0) {
          throw new EOFException("文件在读取时变短");
        }
        position += count;
        unread -= count;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    digest.update(buffer.array(), before, buffer.position() - before);
    buffer.flip();
  }
}
