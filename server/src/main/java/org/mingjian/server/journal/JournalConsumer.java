package org.mingjian.server.journal;

import java.util.List;

/// Takes what was written down to where it belongs.
@FunctionalInterface
public interface JournalConsumer {
  /// Takes records, in the order they were written, all or none. Raising anything means none: they
  /// come again, as they may after a crash, so taking one twice must be as good as once.
  void take(List<JournalRecord> records);

  /// Says that nothing of an earlier run is left: what comes from now on was written by this one.
  default void recovered() {}
}
