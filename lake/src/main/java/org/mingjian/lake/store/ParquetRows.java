package org.mingjian.lake.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Writes [Selection]s as Parquet: uncompressed, no nulls, one page a column and row group, with
/// the smallest and largest number of each, so that readers may pass over row groups. Source: the
/// Parquet format, version 2 of its Thrift definitions.
public final class ParquetRows {
  private static final int ROW_GROUP = 61_440;
  private static final int BUFFER = 1 << 16;
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private ParquetRows() {}

  /// Writes the stored columns of `rows` to a new file. It is not on the disk when this returns: a
  /// manifest that lists it must not outlive it, see [DiskQueue].
  public static void write(Selection rows, Path file) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
      out.write(MAGIC);
      List<Field> fields = rows.stored();
      ChunkEncoder encoder = new ChunkEncoder(out, MAGIC.length);
      List<List<ParquetChunk>> groups = new ArrayList<>();
      for (int from = 0; from < rows.count(); from += ROW_GROUP) {
        int end = Math.min(rows.count(), from + ROW_GROUP);
        List<ParquetChunk> group = new ArrayList<>();
        for (Field field : fields) {
          group.add(encoder.write(rows, field, from, end));
        }
        groups.add(group);
      }
      writeFooter(out, footer(rows, fields, groups));
      out.flush();
    }
  }

  private static void writeFooter(OutputStream out, byte[] footer) throws IOException {
    out.write(footer);
    ByteBuffer length = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    out.write(length.putInt(footer.length).array());
    out.write(MAGIC);
  }

  private static byte[] footer(
      Selection rows, List<Field> fields, List<List<ParquetChunk>> groups) {
    CompactWriter footer = new CompactWriter().element().number(1, 2);
    footer.list(2, fields.size() + 1);
    footer.element().text(4, "rows").number(5, fields.size()).end();
    fields.forEach(field -> describe(field, footer));
    footer.number(3, (long) rows.count()).list(4, groups.size());
    groups.forEach(group -> describe(group, footer));
    footer.text(6, "mingjian").list(7, fields.size());
    fields.forEach(field -> footer.element().struct(1).end().end());
    return footer.end().toBytes();
  }

  private static void describe(Field field, CompactWriter footer) {
    footer.element().number(1, ParquetChunk.typeOf(field)).number(3, 0).text(4, field.column());
    if (field.holds() == Field.Holds.TEXT) {
      footer.number(6, 0).struct(10).struct(1).end().end();
    }
    footer.end();
  }

  private static void describe(List<ParquetChunk> group, CompactWriter footer) {
    long bytes = group.stream().mapToLong(chunk -> chunk.place().bytes()).sum();
    footer.element().list(1, group.size());
    group.forEach(chunk -> chunk.describe(footer));
    long values = group.isEmpty() ? 0 : group.get(0).place().values();
    footer.number(2, bytes).number(3, values).end();
  }
}
