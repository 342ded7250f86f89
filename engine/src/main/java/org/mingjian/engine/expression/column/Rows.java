package org.mingjian.engine.expression.column;

/// Some rows of a batch to be looked at together: lines, each with its visit and perhaps a point,
/// or visits. Reused; owned by the thread that fills it.
public final class Rows {
  /// Stands for no line, no point.
  public static final int NONE = -1;

  /// Rows held at most.
  public static final int BLOCK = 1024;

  final int[] id;
  final int[] line;
  final int[] visit;
  final int[] point;
  final int[] place;
  private int size;

  /// Room for some rows.
  public Rows(int capacity) {
    id = new int[capacity];
    line = new int[capacity];
    visit = new int[capacity];
    point = new int[capacity];
    place = new int[capacity];
  }

  /// Forgets all rows.
  public void clear() {
    size = 0;
  }

  /// How many there are.
  public int size() {
    return size;
  }

  /// Whether no further row fits.
  public boolean isFull() {
    return size == id.length;
  }

  /// Adds a row.
  ///
  /// @param rowId its number among the rows the rule is about, or [#NONE]
  public void add(int rowId, int lineIndex, int visitIndex, int pointRow) {
    id[size] = rowId;
    line[size] = lineIndex;
    visit[size] = visitIndex;
    point[size++] = pointRow;
  }

  /// The number given to row `i`.
  public int id(int i) {
    return id[i];
  }

  /// The line of row `i`.
  public int line(int i) {
    return line[i];
  }

  /// The visit of row `i`.
  public int visit(int i) {
    return visit[i];
  }

  /// The point of row `i`.
  public int point(int i) {
    return point[i];
  }

  /// Adds row `i` of others, remembering where it stood.
  void addFrom(Rows rows, int i) {
    place[size] = i;
    add(rows.id[i], rows.line[i], rows.visit[i], rows.point[i]);
  }
}
