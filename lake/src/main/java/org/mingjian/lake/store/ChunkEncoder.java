package org.mingjian.lake.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Encodes columns of row groups: few distinct numbers by a dictionary with one byte a value,
/// everything else plainly. One instance encodes column after column; used by one thread.
final class ChunkEncoder {
  private static final int BYTE_BITS = 8;
  private static final int IN_A_GROUP = 8;

  private final OutputStream to;
  private final SmallDictionary dictionary = new SmallDictionary();
  private long[] cells = {};
  private ByteBuffer page = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
  private long offset;

  /// Writes to `to`, where `offset` bytes have been written.
  ChunkEncoder(OutputStream to, long offset) {
    this.to = to;
    this.offset = offset;
  }

  /// Bytes written so far.
  long offset() {
    return offset;
  }

  /// Writes the rows `from` to `end - 1` of a selection, of one column.
  ParquetChunk write(Selection rows, Field field, int from, int end) throws IOException {
    Columns columns = rows.columns();
    int count = end - from;
    if (field.holds() == Field.Holds.TEXT) {
      fillTexts(rows, columns.texts(field), from, end);
      return chunk(field, 0, count, new ParquetChunk.Range(false, 0, 0));
    }
    if (cells.length < count) {
      cells = new long[count];
    }
    if (field.holds().isInt()) {
      int[] values = columns.ints(field);
      for (int i = 0; i < count; i++) {
        cells[i] = values[rows.row(from + i)];
      }
    } else {
      long[] values = columns.longs(field);
      for (int i = 0; i < count; i++) {
        cells[i] = values[rows.row(from + i)];
      }
    }
    return writeCells(field, count);
  }

  private ParquetChunk writeCells(Field field, int count) throws IOException {
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      min = Math.min(min, cells[i]);
      max = Math.max(max, cells[i]);
    }
    ParquetChunk.Range range = new ParquetChunk.Range(true, min, max);
    startPage(count * Long.BYTES + 64);
    if (!dictionary.encode(cells, count)) {
      fillPlain(field, cells, count);
      return chunk(field, 0, count, range);
    }
    fillPlain(field, dictionary.values(), dictionary.size());
    int bytes = ParquetChunk.writeDictionary(to, dictionary.size(), page.flip());
    startPage(count + 64);
    fillIndexes(count);
    return chunk(field, bytes, count, range);
  }

  private ParquetChunk chunk(Field field, int dictionaryBytes, int count, ParquetChunk.Range range)
      throws IOException {
    int encoding = dictionaryBytes > 0 ? ParquetChunk.RLE_DICTIONARY : ParquetChunk.PLAIN;
    int bytes = dictionaryBytes + ParquetChunk.writeValues(to, count, encoding, page.flip());
    ParquetChunk.Place place = new ParquetChunk.Place(offset, dictionaryBytes, bytes, count);
    offset += bytes;
    return new ParquetChunk(field, place, range);
  }

  private void fillPlain(Field field, long[] values, int count) {
    if (field.holds().isInt()) {
      for (int i = 0; i < count; i++) {
        page.putInt((int) values[i]);
      }
    } else {
      for (int i = 0; i < count; i++) {
        page.putLong(values[i]);
      }
    }
  }

  /// One run of bit-packed groups of eight, a byte a value.
  private void fillIndexes(int count) {
    int groups = (count + IN_A_GROUP - 1) / IN_A_GROUP;
    page.put((byte) BYTE_BITS);
    int header = groups << 1 | 1;
    while ((header & ~0x7F) != 0) {
      page.put((byte) (header & 0x7F | 0x80));
      header >>>= 7;
    }
    page.put((byte) header);
    page.put(dictionary.indexes(), 0, count);
    for (int i = count; i < groups * IN_A_GROUP; i++) {
      page.put((byte) 0);
    }
  }

  private void fillTexts(Selection rows, byte[][] texts, int from, int end) {
    startPage(0);
    for (int i = from; i < end; i++) {
      byte[] text = texts[rows.row(i)];
      makeRoom(Integer.BYTES + text.length);
      page.putInt(text.length).put(text);
    }
  }

  private void startPage(int bytes) {
    page.clear();
    makeRoom(bytes);
  }

  private void makeRoom(int bytes) {
    if (page.remaining() < bytes) {
      int capacity = Math.max(page.capacity() * 2, page.position() + bytes);
      byte[] larger = Arrays.copyOf(page.array(), capacity);
      page = ByteBuffer.wrap(larger).order(ByteOrder.LITTLE_ENDIAN).position(page.position());
    }
  }
}
