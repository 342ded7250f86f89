package org.mingjian.lake.assembly;

import org.mingjian.lake.staging.CodingField;
import org.mingjian.lake.staging.RowTag;
import org.mingjian.lake.store.CodeKind;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Field;
import org.mingjian.lake.store.LongTable;
import org.mingjian.lake.store.RowOrder;
import org.mingjian.values.CivilTime;

/// Lists the diagnoses, or the operations, of each visit, or keeps its settlement lists: the main
/// one first, then in text order, each code once.
final class CodingAssembly {
  private final RowTag tag;
  private final Field code;
  private final CodeKind kind;
  private final Columns rows;
  private final Grouping grouping;
  private final Codes codes;
  private final Outcomes outcomes;
  private final RowOrder order = new RowOrder();
  private final LongTable seen = new LongTable();
  final RowLists kept;
  private int main;

  CodingAssembly(RowTag tag, Partition partition, Grouping grouping, Assembler.Context context) {
    this.tag = tag;
    code = tag == RowTag.DIAGNOSIS ? CodingField.DIAGNOSIS : CodingField.OPERATION;
    kind = code.codes();
    rows = partition.table(tag);
    this.grouping = grouping;
    codes = context.codes();
    outcomes = context.outcomes();
    kept = new RowLists(grouping.first.length - 1, rows.count() * 2);
  }

  /// Lists the rows of a visit with the codes `added` to them (0 for none), of which the first is
  /// the main one if no row is marked; returns how many are listed.
  int assemble(int visit, boolean isVoid, int... added) {
    int start = kept.count();
    keepRows(visit, isVoid);
    if (!isVoid) {
      for (int id : added) {
        add(id);
      }
      main = markedMain(start);
      main = main == 0 && added.length > 0 ? added[0] : main;
      order.sort(kept.rows, start, kept.count(), this::compare);
    }
    int listed = list(start);
    kept.end(visit);
    return listed;
  }

  /// The main code of the visit assembled last, 0 without one.
  int main() {
    return main;
  }

  /// Whether the visit has rows, but only of traditional Chinese medicine.
  boolean isTcmOnly(int visit, int listed) {
    return listed == 0 && kept.first[visit + 1] > kept.first[visit];
  }

  private void keepRows(int visit, boolean isVoid) {
    int from = grouping.first[visit];
    int to = grouping.first[visit + 1];
    long[] source = rows.longs(CodingField.SOURCE);
    order.sort(grouping.rows, from, to, (a, b) -> Long.compare(source[a], source[b]));
    seen.clear();
    main = 0;
    for (int i = from; i < to; i++) {
      int row = grouping.rows[i];
      if (isVoid || seen.putIfAbsent(rows.longs(CodingField.CONTENT)[row], row) >= 0) {
        outcomes.leaveOut(tag.table(), source[row]);
      } else {
        kept.add(row);
      }
    }
  }

  private void add(int id) {
    if (id != 0) {
      int row = rows.add(1);
      rows.ints(code)[row] = id;
      rows.ints(CodingField.FLAGS)[row] = CodingField.ADDED;
      kept.add(row);
    }
  }

  private int markedMain(int start) {
    int chosen = 0;
    for (int i = start; i < kept.count(); i++) {
      int row = kept.rows[i];
      int id = rows.ints(code)[row];
      if (isMarked(row) && (chosen == 0 || text(id).compareTo(text(chosen)) < 0)) {
        chosen = id;
      }
    }
    return chosen;
  }

  private boolean isMarked(int row) {
    int marks = CodingField.MAIN | CodingField.TCM;
    return (rows.ints(CodingField.FLAGS)[row] & marks) == CodingField.MAIN;
  }

  private int compare(int a, int b) {
    int first = rows.ints(code)[a];
    int second = rows.ints(code)[b];
    if (first == second) {
      int[] flags = rows.ints(CodingField.FLAGS);
      return Integer.compare(flags[a] & CodingField.ADDED, flags[b] & CodingField.ADDED);
    }
    if (first == main || second == main) {
      return first == main ? -1 : 1;
    }
    return text(first).compareTo(text(second));
  }

  /// When the first of the visit's operations began and the last ended; absent where there are
  /// none, or one does not say so.
  int[] surgery(int visit) {
    int begin = Integer.MAX_VALUE;
    int end = CivilTime.ABSENT;
    boolean ended = true;
    for (int i = kept.first[visit]; i < kept.first[visit + 1]; i++) {
      begin = Math.min(begin, rows.ints(CodingField.BEGIN)[kept.rows[i]]);
      ended &= rows.ints(CodingField.END)[kept.rows[i]] != CivilTime.ABSENT;
      end = Math.max(end, rows.ints(CodingField.END)[kept.rows[i]]);
    }
    boolean given = begin != Integer.MAX_VALUE;
    return new int[] {given ? begin : CivilTime.ABSENT, ended ? end : CivilTime.ABSENT};
  }

  private int list(int start) {
    if (tag == RowTag.LIST) {
      return kept.count() - start;
    }
    int[] flags = rows.ints(CodingField.FLAGS);
    int listed = 0;
    int last = 0;
    int lastRow = 0;
    for (int i = start; i < kept.count(); i++) {
      int row = kept.rows[i];
      int id = rows.ints(code)[row];
      boolean tcm = (flags[row] & CodingField.TCM) != 0;
      flags[row] &= ~CodingField.UNLISTED;
      if (tcm || id == last) {
        flags[row] |= CodingField.UNLISTED;
        raiseCondition(tcm ? row : lastRow, row);
      } else {
        last = id;
        lastRow = row;
        listed++;
      }
    }
    return listed;
  }

  /// Of several rows of one code the listed one takes the largest condition.
  private void raiseCondition(int listed, int row) {
    int[] condition = rows.ints(CodingField.CONDITION);
    condition[listed] = Math.max(condition[listed], condition[row]);
  }

  private String text(int id) {
    return codes.text(kind, id);
  }
}
