package org.mingjian.finding;

import java.util.Arrays;
import java.util.Optional;

/// The moment a judgement is made at.
public enum Phase {
  /// 事前: while the doctor orders.
  BEFORE("事前"),
  /// 事中: at settlement, before the fund has paid.
  DURING("事中"),
  /// 事后: over everything paid.
  AFTER("事后");

  private final String zh;

  Phase(String zh) {
    this.zh = zh;
  }

  /// The moment that has this name in files.
  public static Optional<Phase> find(String zh) {
    return Arrays.stream(values()).filter(one -> one.zh.equals(zh)).findFirst();
  }

  /// The name in files and on screens.
  public String zh() {
    return zh;
  }
}
