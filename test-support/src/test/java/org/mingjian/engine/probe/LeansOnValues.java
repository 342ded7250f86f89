package org.mingjian.engine.probe;

import org.mingjian.values.probe.ReachesForSql;

/// The other half of the cycle.
public final class LeansOnValues {
  ReachesForSql downward;
}
