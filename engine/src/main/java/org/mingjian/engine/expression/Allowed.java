package org.mingjian.engine.expression;

import java.util.List;
import java.util.stream.Stream;
import org.mingjian.claims.VisitKind;

/// The values of fields that have only some, so that a slip is told of instead of never holding.
final class Allowed {
  private static final List<String> KINDS =
      Stream.of(VisitKind.values())
          .filter(kind -> kind != VisitKind.UNDETERMINED)
          .map(Enum::name)
          .toList();
  private static final List<String> CLASSES = List.of("X", "Z", "T", "S", "C", "?");

  private Allowed() {}

  /// The values of a field, empty where it takes any.
  static List<String> of(String field) {
    return switch (field) {
      case "visit.kind" -> KINDS;
      case "line.itemClass" -> CLASSES;
      default -> List.of();
    };
  }
}
