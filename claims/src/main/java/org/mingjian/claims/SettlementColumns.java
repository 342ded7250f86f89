package org.mingjian.claims;

/// The settlements of a batch, grouped by visit, then by (time, settlement id). The arrays belong
/// to the batch; readers do not write to them.
public final class SettlementColumns {
  /// Bit of [#flags]: a refund settlement (`refd_setl_flag`, or naming another in `init_setl_id`).
  public static final int REFUND = 1;

  /// Bit of [#flags], set by [Netting]: wholly cancelled by a header-only refund; its lines are
  /// void.
  public static final int CANCELLED = 2;

  /// Bit of [#flags], set by [Netting]: a header-only refund that is not exactly opposite.
  public static final int REFUND_NOT_OPPOSITE = 4;

  /// Rows.
  public final int count;

  /// Index of the visit.
  public final int[] visit;

  /// `setl_time` in seconds.
  public final int[] time;

  /// Total and fund amounts in fen (`medfee_sumamt`, `fund_pay_sumamt`), negative on refunds.
  public final long[] total;

  /// See [#total].
  public final long[] fundPaid;

  /// 64-bit hash of the settlement id, to find what a refund refers to inside one person.
  public final long[] idHash;

  /// Hash of `init_setl_id`, 0 where absent.
  public final long[] initialHash;

  /// Bits named above.
  public final byte[] flags;

  /// Columns for `count` settlements.
  public SettlementColumns(int count) {
    this.count = count;
    visit = new int[count];
    time = new int[count];
    total = new long[count];
    fundPaid = new long[count];
    idHash = new long[count];
    initialHash = new long[count];
    flags = new byte[count];
  }
}
