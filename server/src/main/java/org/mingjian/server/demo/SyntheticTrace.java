package org.mingjian.server.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// A trace of a heart as a picture in shades of grey: no letters, so no font. The same number gives
/// the same bytes. Source: PNG (ISO/IEC 15948).
final class SyntheticTrace {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 240;
  private static final int GRID = 20;
  private static final int BEAT = 160;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /// Where a beat goes: places within it and how high the line is there.
  private static final int[][] SHAPE = {
    {0, 0}, {20, 0}, {30, 12}, {40, 0}, {56, 0}, {60, -10}, {68, 90}, {76, -24}, {82, 0}, {100, 0},
    {116, 22}, {132, 0}, {BEAT, 0}
  };

  private SyntheticTrace() {}

  /// The picture; `number` moves its beats.
  static byte[] png(int number) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    byte eight = 8;
    ByteBuffer head = ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT).put(eight);
    chunk(file, "IHDR", head.array());
    chunk(file, "IDAT", deflated(rows(Math.floorMod(number, BEAT))));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  /// Each row begins with the number of its filter, which is none.
  private static byte[] rows(int shift) {
    byte[] rows = new byte[HEIGHT * (WIDTH + 1)];
    for (int x = 0; x < WIDTH; x++) {
      int from = line(x + shift);
      int to = line(x + shift + 1);
      for (int y = 0; y < HEIGHT; y++) {
        boolean on = y >= Math.min(from, to) - 1 && y <= Math.max(from, to) + 1;
        int paper = x % GRID == 0 || y % GRID == 0 ? 210 : 255;
        rows[y * (WIDTH + 1) + 1 + x] = (byte) (on ? 0 : paper);
      }
    }
    return rows;
  }

  private static int line(int x) {
    int place = x % BEAT;
    int part = 0;
    while (SHAPE[part + 1][0] <= place) {
      part++;
    }
    int[] from = SHAPE[part];
    int[] to = SHAPE[part + 1];
    int height = from[1] + (to[1] - from[1]) * (place - from[0]) / (to[0] - from[0]);
    return HEIGHT * 2 / 3 - height;
  }

  private static byte[] deflated(byte[] rows) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    file.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
    file.writeBytes(name);
    file.writeBytes(content);
    file.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt((int) check.getValue()).array());
  }
}
