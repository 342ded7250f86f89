package org.mingjian.synth.claim;

/// One settlement of a visit. A plain carrier like [ChargeLine]; money in fen, times in seconds.
public final class Settlement {
  /// `setl_id`.
  public final String id;

  /// `setl_time`.
  public final int time;

  /// The settled span (`begndate`, `enddate`).
  public final int begin;

  /// See [#begin].
  public final int end;

  /// `medfee_sumamt`, `inscp_amt`, `fund_pay_sumamt`, `acct_pay`; negative on refunds.
  public long total;

  /// See [#total].
  public long inScope;

  /// See [#total].
  public long fund;

  /// See [#total].
  public long account;

  /// `init_setl_id`; empty unless this is a refund.
  public String refunds = "";

  /// `refd_setl_flag`.
  public boolean refunded;

  /// `mid_setl_flag`.
  public boolean midStay;

  Settlement(String id, int time, int begin, int end) {
    this.id = id;
    this.time = time;
    this.begin = begin;
    this.end = end;
  }
}
