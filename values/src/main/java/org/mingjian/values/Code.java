package org.mingjian.values;

/// A value of an external code set. Such sets are open: a code we do not know breaks nothing and
/// never passes for a known one.
public sealed interface Code<E> {
  /// The text as it came.
  String raw();

  /// A code with a meaning we know.
  record Known<E>(String raw, E meaning) implements Code<E> {}

  /// A code without one.
  record Unknown<E>(String raw) implements Code<E> {}
}
