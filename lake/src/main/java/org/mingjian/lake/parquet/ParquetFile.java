package org.mingjian.lake.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// A Parquet file of any writer. Raises [org.mingjian.lake.store.LakeError#UNREADABLE_FILE] if it
/// is none, or is cut off. Immutable; each thread reads row groups of its own.
public final class ParquetFile {
  private static final String MAGIC = "PAR1";
  private static final int TAIL = Integer.BYTES + 4;
  private static final int LARGEST_FOOTER = 1 << 28;

  private final Path path;
  private final Footer footer;

  private ParquetFile(Path path, Footer footer) {
    this.path = path;
    this.footer = footer;
  }

  /// Opens the file at `path`.
  public static ParquetFile open(Path path) {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size < TAIL + MAGIC.length()) {
        throw ParquetFault.damaged("too short");
      }
      ByteBuffer tail = read(channel, size - TAIL, TAIL).order(ByteOrder.LITTLE_ENDIAN);
      int length = tail.getInt();
      String magic = StandardCharsets.US_ASCII.decode(tail).toString();
      if (!magic.equals(MAGIC) || length < 0 || length > size - TAIL - MAGIC.length()) {
        throw magic.equals("PARE")
            ? ParquetFault.unknown("encrypted")
            : ParquetFault.damaged("no end of a Parquet file");
      }
      if (length > LARGEST_FOOTER) {
        throw ParquetFault.unknown("footer of " + length + " bytes");
      }
      return new ParquetFile(
          path, Footer.read(read(channel, size - TAIL - length, length).array()));
    } catch (IOException e) {
      throw ParquetFault.damaged(path.toString(), e);
    }
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw ParquetFault.damaged("cut off");
      }
    }
    return buffer.flip();
  }

  /// The columns, in the order of the file.
  public List<ParquetColumn> columns() {
    return footer.columns();
  }

  /// The row groups, in the order of the file.
  public List<RowGroup> groups() {
    return footer.groups();
  }

  /// Rows of the file.
  public long rowCount() {
    return footer.groups().stream().mapToLong(RowGroup::rows).sum();
  }

  /// Opens a row group for reading some columns, none of which holds further columns; to be closed
  /// by the caller.
  public GroupReader read(RowGroup group, List<ParquetColumn> wanted) {
    try {
      FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
      GroupReader reader = new GroupReader(channel);
      boolean done = false;
      try {
        for (ParquetColumn column : wanted) {
          reader.add(column, group);
        }
        done = true;
      } finally {
        if (!done) {
          reader.close();
        }
      }
      return reader;
    } catch (IOException e) {
      throw ParquetFault.damaged(path.toString(), e);
    }
  }

  /// The columns of a row group that were asked for, in that order.
  public static final class GroupReader implements AutoCloseable {
    private final FileChannel channel;
    private final List<ColumnReader> columns = new ArrayList<>();

    private GroupReader(FileChannel channel) {
      this.channel = channel;
    }

    private void add(ParquetColumn column, RowGroup group) throws IOException {
      if (column.leaf() < 0) {
        throw ParquetFault.unknown("nested column " + column.name());
      }
      RowGroup.Chunk chunk = group.chunks().get(column.leaf());
      ChunkBytes bytes = new ChunkBytes(channel, chunk.offset(), chunk.bytes());
      columns.add(new ColumnReader(column, new PageReader(bytes, Codec.of(chunk.codec()))));
    }

    /// Their readers.
    public List<ColumnReader> columns() {
      return List.copyOf(columns);
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw ParquetFault.damaged("cannot close", e);
      }
    }
  }
}
