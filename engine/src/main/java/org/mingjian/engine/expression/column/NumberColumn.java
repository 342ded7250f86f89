package org.mingjian.engine.expression.column;

/// A number of each row, at a fixed scale. Immutable, shared by threads.
public interface NumberColumn {
  /// Digits after the point.
  int scale();

  /// Writes the numbers of the rows to `out`.
  void read(Run run, Rows rows, Numbers out);

  /// Reads the rows of a view into numbers.
  interface Loader {
    /// Writes the numbers of the rows to `out`.
    void load(Run run, Rows rows, Numbers out);
  }

  /// A column read by a loop of its own.
  record Loaded(int scale, Loader loader) implements NumberColumn {
    @Override
    public void read(Run run, Rows rows, Numbers out) {
      loader.load(run, rows, out);
    }
  }

  /// One number for all rows.
  record Constant(int scale, long value) implements NumberColumn {
    @Override
    public void read(Run run, Rows rows, Numbers out) {
      java.util.Arrays.fill(out.value, 0, rows.size(), value);
      out.allGiven(rows.size());
    }
  }
}
