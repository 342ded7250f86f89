package org.mingjian.lake.parquet;

/// What stands before a page. Source: the Parquet format, `PageHeader`.
final class PageHeader {
  static final int DATA = 0;
  static final int DICTIONARY = 2;
  static final int DATA_V2 = 3;

  int type = -1;
  int size;
  int packedSize;
  int values;
  int encoding;
  int levelEncoding = RLE;

  /// Bytes of levels in front of the values of a page of version 2.
  int levelBytes;

  boolean packed = true;

  private static final int RLE = 3;

  /// Reads the header that `reader` stands before.
  static PageHeader read(CompactReader reader) {
    PageHeader header = new PageHeader();
    reader.struct(id -> header.readField(reader, id));
    if (header.size < 0 || header.packedSize < 0 || header.values < 0 || header.levelBytes < 0) {
      throw ParquetFault.damaged("page of negative size");
    }
    return header;
  }

  private void readField(CompactReader reader, int id) {
    switch (id) {
      case 1 -> type = reader.small();
      case 2 -> size = reader.small();
      case 3 -> packedSize = reader.small();
      case 5 -> reader.struct(field -> readData(reader, field));
      case 7 -> reader.struct(field -> readDictionary(reader, field));
      case 8 -> reader.struct(field -> readDataV2(reader, field));
      default -> {}
    }
  }

  private void readData(CompactReader reader, int id) {
    switch (id) {
      case 1 -> values = reader.small();
      case 2 -> encoding = reader.small();
      case 3 -> levelEncoding = reader.small();
      default -> {}
    }
  }

  private void readDictionary(CompactReader reader, int id) {
    switch (id) {
      case 1 -> values = reader.small();
      case 2 -> encoding = reader.small();
      default -> {}
    }
  }

  private void readDataV2(CompactReader reader, int id) {
    switch (id) {
      case 1 -> values = reader.small();
      case 4 -> encoding = reader.small();
      case 5, 6 -> levelBytes += reader.small();
      case 7 -> packed = reader.flag();
      default -> {}
    }
  }
}
