package org.mingjian.lake.assembly;

import java.util.Arrays;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.RejectionReason;
import org.mingjian.lake.staging.LineField;
import org.mingjian.lake.staging.LineKeys;
import org.mingjian.lake.staging.RowTag;
import org.mingjian.lake.staging.SettlementField;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.LongTable;
import org.mingjian.lake.store.RowOrder;
import org.mingjian.values.CivilTime;

/// Chooses and orders the lines of each visit and ties them to settlements, prescriptions and each
/// other.
final class LineAssembly {
  /// The money of a line of unknown scope is its amount.
  private static final int UNKNOWN_SCOPE = LineColumns.SCOPE_UNKNOWN | LineColumns.IN_SCOPE;

  private static final ExtractTable TABLE = ExtractTable.FEE_LIST_D;
  private static final int UNRESOLVED =
      ~(LineField.LEFT_OUT
          | LineColumns.SCOPE_UNKNOWN
          | LineColumns.CODE_NOT_NATIONAL
          | LineColumns.UNMATCHED);

  private final Columns lines;
  private final Columns settlements;
  private final Grouping grouping;
  private final SettlementAssembly settling;
  private final Outcomes outcomes;
  private final Codes codes;
  private final Assembler.Checks checks;
  private final RowOrder order = new RowOrder();
  private final LongTable seen = new LongTable();
  final RowLists kept;

  LineAssembly(
      Partition partition,
      Grouping grouping,
      SettlementAssembly settling,
      Assembler.Context context) {
    lines = partition.table(RowTag.LINE);
    settlements = partition.table(RowTag.SETTLEMENT);
    this.grouping = grouping;
    this.settling = settling;
    outcomes = context.outcomes();
    codes = context.codes();
    checks = context.checks();
    kept = new RowLists(grouping.first.length - 1, lines.count());
  }

  /// What the lines of a visit need to know of it.
  record Owner(int visit, boolean isVoid, int birthDay) {}

  /// Lists the lines of a visit, those left out last; returns how many take part.
  int assemble(Owner owner) {
    int from = grouping.first[owner.visit];
    int to = grouping.first[owner.visit + 1];
    long[] source = lines.longs(LineField.SOURCE);
    order.sort(grouping.rows, from, to, (a, b) -> Long.compare(source[a], source[b]));
    int start = kept.count();
    seen.clear();
    for (int i = from; i < to; i++) {
      consider(grouping.rows[i], owner);
    }
    order.sort(kept.rows, start, kept.count(), this::compare);
    kept.end(owner.visit);
    return tie(owner.visit, start);
  }

  private void consider(int row, Owner owner) {
    long source = lines.longs(LineField.SOURCE)[row];
    byte[] id = lines.texts(LineField.LINE_ID)[row];
    Outcomes.Subject subject = new Outcomes.Subject(TABLE, source, id);
    int repeated = checks.repetition(source);
    int known = repeated == 0 ? seen.putIfAbsent(textHash(id), row) : -1;
    if (repeated != 0) {
      outcomes.repeat(subject, repeated == LineKeys.SAME);
    } else if (known >= 0) {
      long[] content = lines.longs(LineField.CONTENT);
      outcomes.repeat(subject, content[known] == content[row]);
    } else {
      place(row, owner, subject);
    }
  }

  private void place(int row, Owner owner, Outcomes.Subject subject) {
    long key = lines.longs(LineField.SETTLEMENT_KEY)[row];
    boolean named = key != 0;
    int settlement = named ? settling.ordinal(key) : settling.ordinalOfUnnamed();
    int day = CivilTime.dayOf(lines.ints(LineField.TIME)[row]);
    if (owner.isVoid || settlement == SettlementAssembly.VOID) {
      outcomes.leaveOut(TABLE, lines.longs(LineField.SOURCE)[row]);
    } else if (named && settlement == 0 && checks.hasSettlements()) {
      outcomes.reject(subject, "setl_id", RejectionReason.ORPHAN);
    } else if (owner.birthDay != CivilTime.ABSENT && owner.birthDay > day) {
      outcomes.reject(subject, "fee_ocur_time", RejectionReason.BORN_AFTER_CHARGE);
    } else {
      keep(row, settlement);
    }
  }

  private void keep(int row, int settlement) {
    int[] flags = lines.ints(LineField.FLAGS);
    flags[row] &= UNRESOLVED;
    if (settlement == SettlementAssembly.LEFT_OUT) {
      flags[row] |= LineField.LEFT_OUT;
      outcomes.leaveOut(TABLE, lines.longs(LineField.SOURCE)[row]);
    } else {
      lines.ints(LineField.SETTLEMENT)[row] = settlement;
    }
    kept.add(row);
  }

  private int compare(int a, int b) {
    int[] flags = lines.ints(LineField.FLAGS);
    int left = (flags[a] & LineField.LEFT_OUT) - (flags[b] & LineField.LEFT_OUT);
    if (left != 0) {
      return left;
    }
    int[] time = lines.ints(LineField.TIME);
    int times = Integer.compare(time[a], time[b]);
    byte[][] ids = lines.texts(LineField.LINE_ID);
    return times != 0 ? times : Arrays.compareUnsigned(ids[a], ids[b]);
  }

  private int tie(int visit, int start) {
    int charge = settling.latestCharge(visit);
    int chargeOrdinal =
        charge < 0
            ? 0
            : settling.ordinal(settlements.longs(SettlementField.SETTLEMENT_KEY)[charge]);
    int live = 0;
    boolean cancelling = false;
    for (int i = start; i < kept.count(); i++) {
      int row = kept.rows[i];
      if ((lines.ints(LineField.FLAGS)[row] & LineField.LEFT_OUT) != 0) {
        break;
      }
      live++;
      if (lines.longs(LineField.SETTLEMENT_KEY)[row] == 0) {
        lines.ints(LineField.SETTLEMENT)[row] = chargeOrdinal;
      }
      resolveFlags(row, visit);
      cancelling |= cancels(row);
    }
    numberPrescriptions(start, live);
    if (cancelling) {
      tieCancellations(start, live);
    }
    return live;
  }

  private void resolveFlags(int row, int visit) {
    int[] flags = lines.ints(LineField.FLAGS);
    if (!codes.isNational(lines.ints(LineField.ITEM)[row])) {
      flags[row] |= LineColumns.CODE_NOT_NATIONAL;
    }
    if ((flags[row] & LineField.SCOPE_BY_FUND) != 0) {
      int settlement = lines.ints(LineField.SETTLEMENT)[row];
      flags[row] &= ~LineColumns.IN_SCOPE;
      flags[row] |= settlement == 0 ? UNKNOWN_SCOPE : fundFlag(visit, settlement);
    }
  }

  private int fundFlag(int visit, int ordinal) {
    int row = settling.kept.rows[settling.kept.first[visit] + ordinal - 1];
    return settlements.longs(SettlementField.FUND)[row] != 0 ? LineColumns.IN_SCOPE : 0;
  }

  private boolean cancels(int row) {
    return lines.longs(LineField.QUANTITY)[row] < 0 && lines.longs(LineField.INITIAL_KEY)[row] != 0;
  }

  private void numberPrescriptions(int start, int live) {
    long[] key = lines.longs(LineField.PRESCRIPTION_KEY);
    int[] number = lines.ints(LineField.PRESCRIPTION);
    seen.clear();
    for (int i = start; i < start + live; i++) {
      int row = kept.rows[i];
      if (key[row] != 0) {
        int known = seen.putIfAbsent(key[row], seen.size() + 1);
        number[row] = known < 0 ? seen.size() : known;
      }
    }
  }

  private void tieCancellations(int start, int live) {
    seen.clear();
    for (int i = 0; i < live; i++) {
      seen.putIfAbsent(lines.longs(LineField.DETAIL_KEY)[kept.rows[start + i]], i + 1);
    }
    for (int i = start; i < start + live; i++) {
      int row = kept.rows[i];
      int named = cancels(row) ? seen.get(lines.longs(LineField.INITIAL_KEY)[row]) : 0;
      lines.ints(LineField.CANCELS)[row] = Math.max(0, named);
    }
  }

  private static long textHash(byte[] text) {
    long hash = text.length;
    for (byte b : text) {
      hash = (hash ^ b) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
