package org.mingjian.engine.kernel;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Sets of codes as evidence and messages show them.
final class CodeSets {
  private CodeSets() {}

  /// Distinct codes in text order.
  static List<String> ordered(Collection<String> codes) {
    return codes.stream().distinct().sorted().toList();
  }

  /// Codes as people read them, joined by `、`.
  static String worded(Collection<String> codes, UnaryOperator<String> name) {
    return codes.stream().map(name).collect(Collectors.joining("、"));
  }

  /// Codes that have no names, joined by `、`.
  static String worded(Collection<String> codes) {
    return worded(codes, UnaryOperator.identity());
  }
}
