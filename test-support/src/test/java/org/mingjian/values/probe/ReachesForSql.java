package org.mingjian.values.probe;

import java.sql.SQLException;
import org.mingjian.engine.probe.LeansOnValues;

/// Breaks three rules on purpose: the core knows SQL, values know the engine, two packages a cycle.
public final class ReachesForSql {
  LeansOnValues upward;
  SQLException database;
}
