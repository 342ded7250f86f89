package org.mingjian.lake.store;

import java.util.Arrays;
import java.util.List;

/// Rows of one table as growing columns. The arrays handed out are the live ones and may be longer
/// than [#count]; they are replaced when rows are added. Used by one thread.
public final class Columns {
  private static final byte[] EMPTY = {};

  private final List<Field> fields;
  private final Object[] arrays;
  private final RowLayout layout;
  private int count;
  private int capacity;

  /// No rows of the table with these fields.
  public Columns(Field[] fields, int capacity) {
    this.fields = List.of(fields);
    layout = new RowLayout(this.fields);
    this.capacity = Math.max(capacity, 16);
    arrays = new Object[fields.length];
    for (Field field : fields) {
      arrays[field.ordinal()] = allocate(field, this.capacity);
    }
  }

  /// The fields, by ordinal.
  public List<Field> fields() {
    return fields;
  }

  RowLayout layout() {
    return layout;
  }

  Object array(int ordinal) {
    return arrays[ordinal];
  }

  /// Rows.
  public int count() {
    return count;
  }

  /// The column of a field that holds ints or codes.
  public int[] ints(Field field) {
    return (int[]) arrays[field.ordinal()];
  }

  /// The column of a field that holds longs.
  public long[] longs(Field field) {
    return (long[]) arrays[field.ordinal()];
  }

  /// The column of a field that holds texts.
  public byte[][] texts(Field field) {
    return (byte[][]) arrays[field.ordinal()];
  }

  /// Adds `rows` rows of zeros and empty texts and returns the first.
  public int add(int rows) {
    int first = count;
    count = Math.addExact(count, rows);
    if (count > capacity) {
      grow();
    }
    return first;
  }

  /// Forgets all rows; what they held is not wiped out, so that rows added next must be filled.
  public void reset() {
    count = 0;
  }

  private void grow() {
    capacity = Math.max(count, capacity + (capacity >> 1));
    for (Field field : fields) {
      int at = field.ordinal();
      arrays[at] =
          switch (field.holds()) {
            case INT, CODE -> Arrays.copyOf((int[]) arrays[at], capacity);
            case LONG -> Arrays.copyOf((long[]) arrays[at], capacity);
            case TEXT -> grown((byte[][]) arrays[at], capacity);
          };
    }
  }

  private static Object allocate(Field field, int capacity) {
    return switch (field.holds()) {
      case INT, CODE -> new int[capacity];
      case LONG -> new long[capacity];
      case TEXT -> grown(new byte[0][], capacity);
    };
  }

  private static byte[][] grown(byte[][] texts, int capacity) {
    byte[][] result = Arrays.copyOf(texts, capacity);
    Arrays.fill(result, texts.length, capacity, EMPTY);
    return result;
  }
}
