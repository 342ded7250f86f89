package org.mingjian.server.desk.letter;

import java.util.List;

/// What a letter looks like in either form.
final class Layout {
  /// Where the seal goes.
  static final String SEAL = "（印章）";

  /// The heads of the table of findings.
  static final List<String> HEADS = List.of("序号", "结算及参保人员", "项目", "日期", "事由和依据", "金额（元）");

  /// What each column has of the width, in hundredths.
  static final List<Integer> SHARES = List.of(7, 20, 17, 15, 27, 14);

  /// The column of money.
  static final int MONEY = 5;

  private Layout() {}
}
