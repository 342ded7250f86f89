package org.mingjian.values;

/// A stable number for something that can go wrong, with the party who must act. Each module has
/// one enum implementing this; the doc comment of a constant says who must do what.
public interface ErrorCode {
  /// Stable across releases, unique over all modules, shown to people as `MJ-1234`.
  int number();

  /// Who has to act.
  Category category();

  /// Who has to act when a code is reported.
  enum Category {
    /// The person or program that called us used us wrongly (exit code 2).
    CALLER,
    /// The material handed over cannot be used (exit code 3).
    DATA,
    /// A promise of ours is broken (exit code 4).
    INTERNAL,
    /// Disk, memory or time ran out (exit code 4).
    CAPACITY
  }
}
