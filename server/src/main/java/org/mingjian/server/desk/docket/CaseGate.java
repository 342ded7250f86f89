package org.mingjian.server.desk.docket;

import org.jooq.DSLContext;
import org.mingjian.values.MingjianException;

/// What a command needs that the case itself does not know.
@FunctionalInterface
public interface CaseGate {
  /// Lets everything through.
  CaseGate OPEN = (sql, wish) -> {};

  /// Looks at a command in the transaction in which it is obeyed, before it is.
  ///
  /// @throws MingjianException where it may not be obeyed, saying why
  void check(DSLContext sql, CaseDesk.Wish wish);

  /// Lets through what both let through; this one is asked first.
  default CaseGate and(CaseGate other) {
    return (sql, wish) -> {
      check(sql, wish);
      other.check(sql, wish);
    };
  }
}
