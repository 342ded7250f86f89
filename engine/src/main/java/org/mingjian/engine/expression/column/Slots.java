package org.mingjian.engine.expression.column;

/// Gives out places for what columns keep while they read. One a rule; used by one thread.
public final class Slots {
  private int count;

  /// A place nobody else has.
  public int next() {
    return count++;
  }

  /// How many places were given out.
  public int count() {
    return count;
  }
}
