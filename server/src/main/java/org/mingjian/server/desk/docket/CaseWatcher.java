package org.mingjian.server.desk.docket;

import org.jooq.DSLContext;
import org.mingjian.cases.decision.Decision;

/// Told of all that happens to cases, in the transaction in which it is written down: what it
/// writes is there if and only if the events are.
@FunctionalInterface
public interface CaseWatcher {
  /// Events were written to a file.
  ///
  /// @param areaPath of the case
  void saw(DSLContext sql, String areaPath, Decision.Accepted change);
}
