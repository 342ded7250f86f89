package org.mingjian.lake;

import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/// Columns of a chunk on their way to arrays of a batch. Each kind is copied in one loop that all
/// columns of the kind share: a method with a loop for each of seventeen columns takes the compiler
/// seconds, and until then the whole reading is slow.
final class ScatteredColumns {
  private final Targets targets;
  private final List<Target<int[]>> ints = new ArrayList<>();
  private final List<Target<long[]>> longs = new ArrayList<>();
  private final List<Target<short[]>> shorts = new ArrayList<>();
  private final List<Target<byte[]>> bytes = new ArrayList<>();

  /// Columns whose rows go where `targets` tells.
  ScatteredColumns(Targets targets) {
    this.targets = targets;
  }

  /// A column of the chunk, and the array it goes to.
  private record Target<T>(int column, T array) {}

  ScatteredColumns ints(int column, int[] to) {
    ints.add(new Target<>(column, to));
    return this;
  }

  ScatteredColumns longs(int column, long[] to) {
    longs.add(new Target<>(column, to));
    return this;
  }

  /// Stored as ints that fit.
  ScatteredColumns shorts(int column, short[] to) {
    shorts.add(new Target<>(column, to));
    return this;
  }

  /// Stored as ints that fit.
  ScatteredColumns bytes(int column, byte[] to) {
    bytes.add(new Target<>(column, to));
    return this;
  }

  /// Copies the rows of a chunk.
  void read(DuckDBDataChunkReader chunk, int rows) {
    for (Target<int[]> to : ints) {
      copyInts(chunk.vector(to.column), to.array, rows);
    }
    for (Target<long[]> to : longs) {
      copyLongs(chunk.vector(to.column), to.array, rows);
    }
    for (Target<short[]> to : shorts) {
      copyShorts(chunk.vector(to.column), to.array, rows);
    }
    for (Target<byte[]> to : bytes) {
      copyBytes(chunk.vector(to.column), to.array, rows);
    }
  }

  private void copyInts(DuckDBReadableVector from, int[] to, int rows) {
    int[] target = targets.target;
    for (int i = 0; i < rows; i++) {
      to[target[i]] = from.getInt(i);
    }
  }

  private void copyLongs(DuckDBReadableVector from, long[] to, int rows) {
    int[] target = targets.target;
    for (int i = 0; i < rows; i++) {
      to[target[i]] = from.getLong(i);
    }
  }

  private void copyShorts(DuckDBReadableVector from, short[] to, int rows) {
    int[] target = targets.target;
    for (int i = 0; i < rows; i++) {
      to[target[i]] = (short) from.getInt(i);
    }
  }

  private void copyBytes(DuckDBReadableVector from, byte[] to, int rows) {
    int[] target = targets.target;
    for (int i = 0; i < rows; i++) {
      to[target[i]] = (byte) from.getInt(i);
    }
  }
}
