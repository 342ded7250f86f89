package org.mingjian.lake.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// One column of a row group as it was written: where it lies and what its values span.
record ParquetChunk(Field field, Place place, Range range) {
  /// Encodings of Parquet.
  static final int PLAIN = 0;

  static final int RLE = 3;
  static final int RLE_DICTIONARY = 8;

  private static final int DATA_PAGE = 0;
  private static final int DICTIONARY_PAGE = 2;

  /// Where the pages begin, how long the dictionary page with its header is (0 without one), how
  /// long both are, and how many values they hold.
  record Place(long offset, int dictionaryBytes, int bytes, int values) {}

  /// The smallest and the largest value; nothing is said of texts.
  record Range(boolean known, long min, long max) {}

  /// The physical type: INT32, INT64 or BYTE_ARRAY.
  int type() {
    return typeOf(field);
  }

  static int typeOf(Field field) {
    return switch (field.holds()) {
      case INT, CODE -> 1;
      case LONG -> 2;
      case TEXT -> 6;
    };
  }

  /// Writes the dictionary page, and returns its length.
  static int writeDictionary(OutputStream to, int values, ByteBuffer page) throws IOException {
    CompactWriter header = header(DICTIONARY_PAGE, page.remaining());
    header.struct(7).number(1, values).number(2, PLAIN).end().end();
    return write(to, header, page);
  }

  /// Writes the data page, and returns its length.
  static int writeValues(OutputStream to, int values, int encoding, ByteBuffer page)
      throws IOException {
    CompactWriter header = header(DATA_PAGE, page.remaining());
    header.struct(5).number(1, values).number(2, encoding).number(3, RLE).number(4, RLE);
    header.end().end();
    return write(to, header, page);
  }

  private static CompactWriter header(int type, int bytes) {
    return new CompactWriter().element().number(1, type).number(2, bytes).number(3, bytes);
  }

  private static int write(OutputStream to, CompactWriter header, ByteBuffer page)
      throws IOException {
    byte[] head = header.toBytes();
    to.write(head);
    to.write(page.array(), page.position(), page.remaining());
    return head.length + page.remaining();
  }

  /// What the footer says of the chunk.
  void describe(CompactWriter footer) {
    boolean dictionary = place.dictionaryBytes > 0;
    footer.element().number(2, place.offset).struct(3);
    footer.number(1, type()).numbers(2, dictionary ? RLE_DICTIONARY : PLAIN);
    footer.texts(3, field.column()).number(4, 0).number(5, (long) place.values);
    footer.number(6, (long) place.bytes).number(7, (long) place.bytes);
    footer.number(9, place.offset + place.dictionaryBytes);
    if (dictionary) {
      footer.number(11, place.offset);
    }
    if (range.known) {
      footer.struct(12).number(3, 0L).binary(5, plain(range.max)).binary(6, plain(range.min)).end();
    }
    footer.end().end();
  }

  private byte[] plain(long value) {
    boolean isInt = field.holds().isInt();
    ByteBuffer buffer = ByteBuffer.allocate(isInt ? Integer.BYTES : Long.BYTES);
    buffer.order(ByteOrder.LITTLE_ENDIAN);
    return (isInt ? buffer.putInt((int) value) : buffer.putLong(value)).array();
  }
}
