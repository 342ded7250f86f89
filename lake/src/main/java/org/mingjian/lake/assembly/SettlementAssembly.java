package org.mingjian.lake.assembly;

import java.util.Arrays;
import org.mingjian.claims.SettlementColumns;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.lake.staging.KeyHash;
import org.mingjian.lake.staging.RowTag;
import org.mingjian.lake.staging.SettlementField;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.LongTable;
import org.mingjian.lake.store.RowOrder;

/// Chooses and orders the settlements of each visit, and tells which one a line is of.
final class SettlementAssembly {
  /// What [#ordinal] says of a settlement that is left out, though kept in the lake.
  static final int LEFT_OUT = Integer.MAX_VALUE;

  /// What [#ordinal] says of a settlement that is void.
  static final int VOID = Integer.MAX_VALUE - 1;

  private final Columns settlements;
  private final Grouping grouping;
  private final Outcomes outcomes;
  private final RowOrder order = new RowOrder();
  private final LongTable refunded = LongTable.sized(64);
  private final LongTable ordinals = new LongTable();
  private final LongTable seen = new LongTable();
  final RowLists kept;
  private int live;
  private int charges;
  private boolean leftOut;

  SettlementAssembly(Partition partition, Grouping grouping, Outcomes outcomes) {
    settlements = partition.table(RowTag.SETTLEMENT);
    this.grouping = grouping;
    this.outcomes = outcomes;
    kept = new RowLists(grouping.first.length - 1, settlements.count());
    for (int row = 0; row < settlements.count(); row++) {
      if (has(row, SettlementColumns.REFUND) && !has(row, SettlementField.VOID)) {
        refunded.putIfAbsent(refundKey(row, SettlementField.INITIAL_KEY), row);
      }
    }
  }

  /// Lists the settlements of a visit, those left out last; returns how many take part.
  int assemble(int visit) {
    int from = grouping.first[visit];
    int to = grouping.first[visit + 1];
    long[] source = settlements.longs(SettlementField.SOURCE);
    order.sort(grouping.rows, from, to, (a, b) -> Long.compare(source[a], source[b]));
    int start = kept.count();
    seen.clear();
    for (int i = from; i < to; i++) {
      addIfFirst(grouping.rows[i]);
    }
    nameUndone(start);
    markUnrefunded(start);
    order.sort(kept.rows, start, kept.count(), this::compare);
    kept.end(visit);
    number(start, from, to);
    return live;
  }

  /// The ordinal from 1 of the settlement with this key, among those of the visit assembled last; 0
  /// if there is none.
  int ordinal(long key) {
    return Math.max(0, ordinals.get(key));
  }

  /// What [#ordinal] would say of a line that names no settlement before it is given the latest:
  /// that it is left out where all charges of the visit assembled last are, else 0.
  int ordinalOfUnnamed() {
    return charges == 0 && leftOut ? LEFT_OUT : 0;
  }

  /// The row of the visit's latest settlement that is no refund, else of the latest, else -1.
  int chief(int visit) {
    int latest = latestCharge(visit);
    boolean refundsOnly = latest < 0 && live > 0;
    return refundsOnly ? kept.rows[kept.first[visit] + live - 1] : latest;
  }

  /// The row of the visit's latest settlement that is no refund, -1 without one.
  int latestCharge(int visit) {
    int start = kept.first[visit];
    for (int i = start + live - 1; i >= start; i--) {
      if (!has(kept.rows[i], SettlementColumns.REFUND)) {
        return kept.rows[i];
      }
    }
    return -1;
  }

  private void addIfFirst(int row) {
    if (has(row, SettlementField.VOID)) {
      return;
    }
    int known = seen.putIfAbsent(settlements.longs(SettlementField.SETTLEMENT_KEY)[row], row);
    if (known < 0) {
      kept.add(row);
      return;
    }
    long[] content = settlements.longs(SettlementField.CONTENT);
    outcomes.repeat(
        new Outcomes.Subject(
            ExtractTable.SETL_D,
            settlements.longs(SettlementField.SOURCE)[row],
            settlements.texts(SettlementField.SETTLEMENT_ID)[row]),
        content[known] == content[row]);
  }

  private void markUnrefunded(int start) {
    int[] flags = settlements.ints(SettlementField.FLAGS);
    for (int i = start; i < kept.count(); i++) {
      int row = kept.rows[i];
      flags[row] &= ~SettlementField.LEFT_OUT;
      boolean flagged = has(row, SettlementField.FLAGGED_REFUNDED);
      if (flagged && refunded.get(refundKey(row, SettlementField.SETTLEMENT_KEY)) < 0) {
        flags[row] |= SettlementField.LEFT_OUT;
        outcomes.leaveOut(ExtractTable.SETL_D, settlements.longs(SettlementField.SOURCE)[row]);
      }
    }
  }

  /// A refund that names none is taken to name the latest settlement of its visit that is flagged
  /// as refunded and whose total is its opposite.
  private void nameUndone(int start) {
    long[] initial = settlements.longs(SettlementField.INITIAL_KEY);
    long[] key = settlements.longs(SettlementField.SETTLEMENT_KEY);
    for (int i = start; i < kept.count(); i++) {
      int row = kept.rows[i];
      int undone =
          has(row, SettlementColumns.REFUND) && initial[row] == 0 ? undone(row, start) : -1;
      if (undone >= 0) {
        initial[row] = key[undone];
        refunded.putIfAbsent(refundKey(row, SettlementField.INITIAL_KEY), row);
      }
    }
  }

  private int undone(int refund, int start) {
    long[] total = settlements.longs(SettlementField.TOTAL);
    return Arrays.stream(kept.rows, start, kept.count())
        .filter(row -> has(row, SettlementField.FLAGGED_REFUNDED) && total[row] == -total[refund])
        .reduce((a, b) -> byTime(a, b) < 0 ? b : a)
        .orElse(-1);
  }

  private int compare(int a, int b) {
    int left = Boolean.compare(has(a, SettlementField.LEFT_OUT), has(b, SettlementField.LEFT_OUT));
    return left != 0 ? left : byTime(a, b);
  }

  private int byTime(int a, int b) {
    int[] time = settlements.ints(SettlementField.TIME);
    int times = Integer.compare(time[a], time[b]);
    byte[][] ids = settlements.texts(SettlementField.SETTLEMENT_ID);
    return times != 0 ? times : Arrays.compareUnsigned(ids[a], ids[b]);
  }

  private void number(int start, int from, int to) {
    long[] key = settlements.longs(SettlementField.SETTLEMENT_KEY);
    ordinals.clear();
    live = 0;
    charges = 0;
    leftOut = false;
    for (int i = start; i < kept.count(); i++) {
      int row = kept.rows[i];
      boolean out = has(row, SettlementField.LEFT_OUT);
      leftOut |= out;
      live += out ? 0 : 1;
      charges += out || has(row, SettlementColumns.REFUND) ? 0 : 1;
      ordinals.putIfAbsent(key[row], out ? LEFT_OUT : live);
    }
    for (int i = from; i < to; i++) {
      ordinals.putIfAbsent(key[grouping.rows[i]], VOID);
    }
  }

  private long refundKey(int row, SettlementField key) {
    return KeyHash.both(
        settlements.longs(SettlementField.PERSON)[row], settlements.longs(key)[row]);
  }

  private boolean has(int row, int flag) {
    return (settlements.ints(SettlementField.FLAGS)[row] & flag) != 0;
  }
}
