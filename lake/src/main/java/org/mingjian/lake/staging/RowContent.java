package org.mingjian.lake.staging;

import java.util.function.Predicate;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.FieldType;
import org.mingjian.claims.extract.TextHash;
import org.mingjian.claims.extract.TypedRow;

/// Tells repetitions of rows of one table by a hash over all columns but names and other words, and
/// but who the person is.
final class RowContent {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private final int[] texts;
  private final int[] numbers;

  RowContent(ExtractTable table) {
    texts = columns(table, column -> column.type().isText());
    numbers = columns(table, column -> !column.type().isText());
  }

  private static int[] columns(ExtractTable table, Predicate<ExtractColumn> wanted) {
    return table.columns().stream()
        .filter(column -> column.type() != FieldType.TEXT && !column.isPersonal())
        .filter(wanted)
        .mapToInt(ExtractColumn::index)
        .toArray();
  }

  /// The hash of a row.
  long of(TypedRow row) {
    long hash = 1;
    for (int column : texts) {
      if (row.isPresent(column)) {
        hash = add(hash, row.textHash(column) + column);
      }
    }
    for (int column : numbers) {
      if (row.isPresent(column)) {
        hash = add(hash, row.number(column) * 64 + column);
      }
    }
    return TextHash.mix(hash);
  }

  private static long add(long hash, long value) {
    long next = (hash ^ value) * PRIME;
    return next ^ next >>> 32;
  }
}
