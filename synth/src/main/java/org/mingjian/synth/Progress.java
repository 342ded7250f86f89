package org.mingjian.synth;

/// Told how far the work is; called from one thread.
@FunctionalInterface
public interface Progress {
  /// So many of `persons` are written, with so many charge lines so far.
  void reached(long personsDone, long persons, long lines);

  /// Tells nobody.
  static Progress silent() {
    return (personsDone, persons, lines) -> {};
  }
}
