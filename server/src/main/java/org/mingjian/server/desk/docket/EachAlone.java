package org.mingjian.server.desk.docket;

import java.util.function.BooleanSupplier;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One case after the other: one that cannot be read or written is told of, and keeps none behind
/// it waiting. A database that is away keeps all of them.
public final class EachAlone {
  private static final Logger LOG = LoggerFactory.getLogger(EachAlone.class);

  private EachAlone() {}

  /// Does what there is to do for a case.
  ///
  /// @param caseId id of the case, or of the first case of a key
  /// @return what the work says; no where it failed
  public static boolean attempt(String caseId, BooleanSupplier work) {
    try {
      return work.getAsBoolean();
    } catch (RuntimeException e) {
      if (isAway(e)) {
        throw e;
      }
      LOG.error("案件 {} 无法处理，其他案件继续 a case cannot be done, the others go on", caseId, e);
      return false;
    }
  }

  /// Whether it is the database that does not answer.
  static boolean isAway(RuntimeException failure) {
    return failure instanceof MingjianException known && known.code() == ServerError.STORAGE_AWAY;
  }
}
