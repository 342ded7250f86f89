package org.mingjian.lake.parquet;

import java.util.ArrayList;
import java.util.List;

/// What the end of a Parquet file says of the rest. Source: the Parquet format, `FileMetaData`.
record Footer(List<ParquetColumn> columns, List<RowGroup> groups) {
  Footer {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
  }

  /// Reads the footer in `bytes`.
  static Footer read(byte[] bytes) {
    CompactReader reader = new CompactReader(bytes, 0, bytes.length);
    List<SchemaNode> nodes = new ArrayList<>();
    List<RowGroup> groups = new ArrayList<>();
    reader.struct(id -> {
      if (id == 2) {
        reader.list(() -> nodes.add(SchemaNode.read(reader)));
      } else if (id == 4) {
        reader.list(() -> groups.add(new GroupReading(reader).read()));
      }
    });
    List<ParquetColumn> columns = SchemaNode.columns(nodes);
    long leaves = nodes.stream().filter(SchemaNode::isLeaf).count();
    if (groups.stream().anyMatch(group -> group.chunks().size() != leaves)) {
      throw ParquetFault.damaged("columns missing");
    }
    return new Footer(columns, groups);
  }

  /// Reads one row group.
  private static final class GroupReading {
    private final CompactReader reader;
    private final List<RowGroup.Chunk> chunks = new ArrayList<>();
    private long rows;
    private int codec;
    private long bytes;
    private long data;
    private long dictionary;

    GroupReading(CompactReader reader) {
      this.reader = reader;
    }

    RowGroup read() {
      reader.struct(id -> {
        if (id == 1) {
          reader.list(this::readChunk);
        } else if (id == 3) {
          rows = reader.number();
        }
      });
      return new RowGroup(rows, chunks);
    }

    private void readChunk() {
      bytes = 0;
      dictionary = 0;
      reader.struct(id -> {
        if (id == 3) {
          reader.struct(this::readPlace);
        }
      });
      boolean first = dictionary > 0 && dictionary < data;
      chunks.add(new RowGroup.Chunk(codec, first ? dictionary : data, bytes));
    }

    private void readPlace(int id) {
      switch (id) {
        case 4 -> codec = reader.small();
        case 7 -> bytes = reader.number();
        case 9 -> data = reader.number();
        case 11 -> dictionary = reader.number();
        default -> {}
      }
    }
  }
}
