package org.mingjian.cases.money;

/// Where money of a case can stand. Source: 条例 (国务院令735号) art. 38; 实施细则 (令7号) art. 5: refuse,
/// recover; 令4号 art. 53: what is refunded goes to the fund, fines to the treasury.
public enum Account {
  /// Counter account: less what was ever accused.
  CLAIMED("申报费用", Side.COUNTER),
  /// Accused, nothing decided for good.
  PROPOSED("疑点待定", Side.HELD),
  /// Final, and nothing done about it yet.
  CONFIRMED("认定违规", Side.HELD),
  /// Not paid to the institution.
  REFUSED("拒付", Side.HELD),
  /// Paid, and owed back by the institution.
  TO_RECOVER("应追回", Side.HELD),
  /// Back in the fund.
  RECOVERED("已追回", Side.HELD),
  /// Owed, and left to agreement handling or enforcement.
  REFERRED("移交", Side.HELD),
  /// Accused, and no violation; nothing was taken.
  CLEARED("排除", Side.FREED),
  /// Refused, and paid after all.
  RELEASED("补付", Side.FREED),
  /// Recovered, and given back.
  RETURNED("退回", Side.FREED),
  /// Counter account: less the penalties charged.
  PENALTY_CHARGED("违约金（应收）", Side.COUNTER),
  /// Charged, not paid.
  PENALTY_DUE("违约金待缴", Side.PENALTY),
  /// Paid.
  PENALTY_PAID("违约金已缴", Side.PENALTY),
  /// Paid, and given back.
  PENALTY_RETURNED("违约金退回", Side.PENALTY);

  private final String zh;
  private final Side side;

  Account(String zh, Side side) {
    this.zh = zh;
    this.side = side;
  }

  /// The name in books and on screens.
  public String zh() {
    return zh;
  }

  /// Whether money here is held against the institution.
  public boolean isHeld() {
    return side == Side.HELD;
  }

  /// Whether this only stands against other accounts, and is below zero.
  public boolean isCounter() {
    return side == Side.COUNTER;
  }

  /// Where money goes that is not held here any more.
  Account freed() {
    return switch (this) {
      case REFUSED -> RELEASED;
      case RECOVERED -> RETURNED;
      case CLAIMED,
          PROPOSED,
          CONFIRMED,
          TO_RECOVER,
          REFERRED,
          CLEARED,
          RELEASED,
          RETURNED,
          PENALTY_CHARGED,
          PENALTY_DUE,
          PENALTY_PAID,
          PENALTY_RETURNED ->
          CLEARED;
    };
  }

  private enum Side {
    COUNTER,
    HELD,
    FREED,
    PENALTY
  }
}
