package org.mingjian.lake.assembly;

import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.lake.staging.RecordField;
import org.mingjian.lake.staging.RowTag;
import org.mingjian.lake.staging.SettlementField;
import org.mingjian.lake.store.Columns;

/// Chooses the record of each visit: the first that is not void.
final class RecordAssembly {
  private final Columns records;
  private final Grouping grouping;
  private final Outcomes outcomes;
  final RowLists kept;

  RecordAssembly(Partition partition, Grouping grouping, Outcomes outcomes) {
    records = partition.table(RowTag.RECORD);
    this.grouping = grouping;
    this.outcomes = outcomes;
    kept = new RowLists(grouping.first.length - 1, records.count());
  }

  /// The row of the record, -1 without one.
  int assemble(int visit) {
    long[] source = records.longs(RecordField.SOURCE);
    int chosen = -1;
    for (int i = grouping.first[visit]; i < grouping.first[visit + 1]; i++) {
      int row = grouping.rows[i];
      if ((records.ints(RecordField.FLAGS)[row] & SettlementField.VOID) != 0) {
        continue;
      }
      if (chosen < 0) {
        chosen = row;
      } else {
        boolean earlier = source[row] < source[chosen];
        int other = earlier ? chosen : row;
        chosen = earlier ? row : chosen;
        repeat(chosen, other);
      }
    }
    if (chosen >= 0) {
      kept.add(chosen);
    }
    kept.end(visit);
    return chosen;
  }

  private void repeat(int chosen, int other) {
    long[] content = records.longs(RecordField.CONTENT);
    outcomes.repeat(
        new Outcomes.Subject(
            ExtractTable.MDTRT_D,
            records.longs(RecordField.SOURCE)[other],
            records.texts(RecordField.VISIT_ID)[other]),
        content[chosen] == content[other]);
  }
}
