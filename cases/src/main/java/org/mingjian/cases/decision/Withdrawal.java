package org.mingjian.cases.decision;

import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.values.LocalizedText;

/// Why a finding fell away without anybody deciding on it. The name is the closing of a case whose
/// last finding fell away for it.
public enum Withdrawal {
  /// The charge was refunded.
  REFUNDED("已退费", "Refunded"),
  /// The data was corrected.
  CORRECTED("数据已更正", "Data corrected"),
  /// A new release of rules or knowledge finds nothing.
  NEW_RELEASE("新版本不再命中", "A new release finds nothing"),
  /// A repeated run finds nothing.
  NOT_FOUND("重新审核未再发现", "Not found again"),
  /// An exemption covers it.
  EXEMPTED("已豁免", "Exempt");

  private final LocalizedText name;

  Withdrawal(String zh, String en) {
    this.name = new LocalizedText(zh, en);
  }

  /// The reason in words.
  public LocalizedText text() {
    return name;
  }

  /// The withdrawal that closed a case; empty if the closing is one of the procedure's.
  public static Optional<Withdrawal> ofClosing(String closing) {
    return Stream.of(values()).filter(one -> one.name().equals(closing)).findFirst();
  }
}
