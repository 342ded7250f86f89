package org.mingjian.server.desk.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small files of all kinds.
public final class Samples {
  private Samples() {}

  /// A PDF of so many bytes, as far as anybody looks; another for each `seed`.
  public static byte[] pdf(String seed, int bytes) {
    byte[] content =
        Arrays.copyOf(("%PDF-1.7\n% " + seed + "\n").getBytes(StandardCharsets.UTF_8), bytes);
    byte[] end = "\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(end, 0, content, bytes - end.length, end.length);
    return content;
  }

  /// An archive of empty files of these names.
  static byte[] zip(String... names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// Bytes of these values.
  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
