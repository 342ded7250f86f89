package org.mingjian.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How the measured value follows from the facts.
///
/// @param kind what is done with the values of `key`
/// @param key the fact value it is done with; several are joined by `;`
public record Tally(Kind kind, String key) {
  private static final Pattern SEPARATOR = Pattern.compile(";");

  /// The measured values stand in the facts as they are, under one of the keys.
  public static Tally given(String... keys) {
    return new Tally(Kind.GIVEN, String.join(";", keys));
  }

  /// Repeats the computation: whether these facts give these measured values.
  boolean gives(List<Fact> facts, List<String> measured) {
    Stream<String> values =
        SEPARATOR
            .splitAsStream(key)
            .flatMap(one -> facts.stream().map(fact -> fact.values().get(one)))
            .filter(Objects::nonNull);
    return switch (kind) {
      case GIVEN -> values.toList().containsAll(measured);
      case SUM ->
          values
                  .map(BigDecimal::new)
                  .reduce(BigDecimal.ZERO, BigDecimal::add)
                  .compareTo(only(measured))
              == 0;
      case DISTINCT -> only(measured).compareTo(BigDecimal.valueOf(values.distinct().count())) == 0;
    };
  }

  private static BigDecimal only(List<String> measured) {
    return new BigDecimal(measured.get(0));
  }

  /// Ways a measured value follows from facts.
  public enum Kind {
    /// Every measured value is the value of a fact.
    GIVEN,
    /// The sum of the values.
    SUM,
    /// The number of different values.
    DISTINCT
  }
}
