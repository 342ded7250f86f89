package org.mingjian.server.store;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Bytes made small: a message is mostly the names of its fields. Keeps what it packs with, which
/// costs more to make than a message to pack. Safe for use by several threads, one at a time.
final class Packing {
  private static final int BUFFER = 1 << 13;

  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private final Inflater inflater = new Inflater(true);
  private final byte[] buffer = new byte[BUFFER];

  synchronized byte[] pack(byte[] content) {
    deflater.reset();
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream(BUFFER);
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    return packed.toByteArray();
  }

  /// What was packed; [IllegalStateException] for anything else.
  synchronized byte[] unpack(byte[] packed) {
    inflater.reset();
    inflater.setInput(packed);
    ByteArrayOutputStream content = new ByteArrayOutputStream(BUFFER);
    try {
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        if (read == 0 && !inflater.finished() && inflater.needsInput()) {
          throw new IllegalStateException("packed bytes end too early");
        }
        content.write(buffer, 0, read);
      }
      return content.toByteArray();
    } catch (DataFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
