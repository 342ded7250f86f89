package org.mingjian.lake.parquet;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.lake.parquet.ParquetColumn.Kind;
import org.mingjian.lake.parquet.ParquetColumn.Meaning;

/// One element of the schema of a Parquet file, as it is read. Source: the Parquet format,
/// `SchemaElement` and `LogicalType`.
final class SchemaNode {
  private static final int OPTIONAL = 1;
  private static final int REPEATED = 2;
  private static final int LEGACY_DECIMAL = 5;
  private static final int LEGACY_DATE = 6;
  private static final int LEGACY_MILLIS = 9;
  private static final int LEGACY_MICROS = 10;
  private static final int FIRST_LEGACY_UNSIGNED = 11;
  private static final int LAST_LEGACY_UNSIGNED = 14;
  private static final int NANOS = 9;
  private static final int MOST_DIGITS = 76;

  private String name = "";
  private int type = -1;
  private int length;
  private int repetition;
  private int children;
  private int legacy = -1;
  private int scale;
  private Kind kind = Kind.PLAIN;
  private int timeScale;
  private boolean utc;
  private boolean logical;
  private boolean signed = true;

  static SchemaNode read(CompactReader reader) {
    SchemaNode node = new SchemaNode();
    reader.struct(id -> node.readField(reader, id));
    return node;
  }

  boolean isLeaf() {
    return children == 0 && type >= 0;
  }

  /// The columns below the root, which is the first of `nodes`.
  static List<ParquetColumn> columns(List<SchemaNode> nodes) {
    List<ParquetColumn> columns = new ArrayList<>();
    int leaf = 0;
    int at = 1;
    while (at < nodes.size()) {
      SchemaNode node = nodes.get(at);
      int next = end(nodes, at);
      boolean flat = node.isLeaf() && node.repetition != REPEATED;
      columns.add(node.column(flat ? leaf : -1));
      for (; at < next; at++) {
        leaf += nodes.get(at).isLeaf() ? 1 : 0;
      }
    }
    return columns;
  }

  private static int end(List<SchemaNode> nodes, int at) {
    int next = at + 1;
    for (int i = nodes.get(at).children; i > 0; i--) {
      if (next >= nodes.size()) {
        throw ParquetFault.damaged("schema cut off");
      }
      next = end(nodes, next);
    }
    return next;
  }

  private ParquetColumn column(int leaf) {
    if (scale < 0 || scale > MOST_DIGITS || length < 0) {
      throw ParquetFault.damaged("scale " + scale + ", length " + length + " of " + name);
    }
    PhysicalType physical = leaf < 0 ? PhysicalType.BYTE_ARRAY : PhysicalType.of(type);
    return new ParquetColumn(name, leaf, physical, length, repetition == OPTIONAL, meaning());
  }

  private Meaning meaning() {
    if (!logical) {
      return legacyMeaning();
    }
    return switch (kind) {
      case DECIMAL -> new Meaning(kind, scale, false);
      case TIMESTAMP -> new Meaning(kind, timeScale, utc);
      case PLAIN -> signed ? Meaning.PLAIN : new Meaning(Kind.UNSIGNED, 0, false);
      case DATE, UNSIGNED -> new Meaning(kind, 0, false);
    };
  }

  private Meaning legacyMeaning() {
    if (legacy >= FIRST_LEGACY_UNSIGNED && legacy <= LAST_LEGACY_UNSIGNED) {
      return new Meaning(Kind.UNSIGNED, 0, false);
    }
    return switch (legacy) {
      case LEGACY_DECIMAL -> new Meaning(Kind.DECIMAL, scale, false);
      case LEGACY_DATE -> new Meaning(Kind.DATE, 0, false);
      case LEGACY_MILLIS -> new Meaning(Kind.TIMESTAMP, 3, false);
      case LEGACY_MICROS -> new Meaning(Kind.TIMESTAMP, 6, false);
      default -> Meaning.PLAIN;
    };
  }

  private void readField(CompactReader reader, int id) {
    switch (id) {
      case 1 -> type = reader.small();
      case 2 -> length = reader.small();
      case 3 -> repetition = reader.small();
      case 4 -> name = reader.text();
      case 5 -> children = reader.small();
      case 6 -> legacy = reader.small();
      case 7 -> scale = reader.small();
      case 10 -> {
        logical = true;
        reader.struct(which -> readLogical(reader, which));
      }
      default -> {}
    }
  }

  private void readLogical(CompactReader reader, int which) {
    switch (which) {
      case 5 -> {
        kind = Kind.DECIMAL;
        reader.struct(id -> scale = id == 1 ? reader.small() : scale);
      }
      case 6 -> kind = Kind.DATE;
      case 8 -> {
        kind = Kind.TIMESTAMP;
        reader.struct(id -> readTimestamp(reader, id));
      }
      case 10 -> reader.struct(id -> signed = id == 2 ? reader.flag() : signed);
      default -> {}
    }
  }

  private void readTimestamp(CompactReader reader, int id) {
    if (id == 1) {
      utc = reader.flag();
    } else if (id == 2) {
      reader.struct(unit -> timeScale = Math.min(3 * unit, NANOS));
    }
  }
}
