package org.mingjian.engine.expression.column;

import java.util.Arrays;
import java.util.List;
import org.mingjian.values.Decimals;

/// Whether a number is one of some.
public final class OneOf implements TruthColumn {
  private final NumberColumn column;
  private final int slot;

  // At the column's scale, sorted; what the column cannot hold is left out.
  private final long[] members;

  private OneOf(NumberColumn column, long[] members, int slot) {
    this.column = column;
    this.members = members;
    this.slot = slot;
  }

  /// A test for some members.
  public static OneOf of(NumberColumn column, List<NumberColumn.Constant> members, Slots slots) {
    long[] sorted =
        members.stream()
            .map(member -> Decimals.format(member.value(), member.scale()))
            .map(text -> Decimals.parse(text, column.scale()))
            .filter(java.util.OptionalLong::isPresent)
            .mapToLong(java.util.OptionalLong::getAsLong)
            .sorted()
            .toArray();
    return new OneOf(column, sorted, slots.next());
  }

  @Override
  public void read(Run run, Rows rows, byte[] out) {
    Numbers numbers = run.numbers(slot);
    column.read(run, rows, numbers);
    for (int i = 0; i < rows.size(); i++) {
      out[i] =
          numbers.isGiven(i)
              ? Truth.of(Arrays.binarySearch(members, numbers.value[i]) >= 0)
              : numbers.truth(i);
    }
  }
}
