package org.mingjian.finding;

import java.math.BigDecimal;
import java.util.List;

/// The comparison that made a hit, complete in itself, so that anybody can repeat it.
///
/// @param operator how `measured` and `limit` are compared
/// @param measured one value, a set of codes, or a number behind the code it belongs to
/// @param limit one bound, or a set of codes
/// @param unit of measured and limit, empty where they are codes
public record Comparison(
    Operator operator, List<String> measured, List<String> limit, String unit) {
  /// Copies in.
  public Comparison {
    measured = List.copyOf(measured);
    limit = List.copyOf(limit);
  }

  /// A comparison of two single values.
  public static Comparison of(Operator operator, String measured, String limit, String unit) {
    return new Comparison(operator, List.of(measured), List.of(limit), unit);
  }

  /// Whether the rule is broken, computed anew from the values alone.
  public boolean holds() {
    return operator.holds(measured, limit);
  }

  /// `measured` as one text, members joined by `;`.
  public String measuredText() {
    return String.join(";", measured);
  }

  /// `limit` as one text, members joined by `;`.
  public String limitText() {
    return String.join(";", limit);
  }

  /// How a measured value breaks a limit.
  public enum Operator {
    /// The number is greater than the bound.
    GREATER {
      @Override
      boolean holds(List<String> measured, List<String> limit) {
        return number(measured).compareTo(number(limit)) > 0;
      }
    },
    /// The number is at least the bound.
    AT_LEAST {
      @Override
      boolean holds(List<String> measured, List<String> limit) {
        return number(measured).compareTo(number(limit)) >= 0;
      }
    },
    /// The number is less than the bound.
    LESS {
      @Override
      boolean holds(List<String> measured, List<String> limit) {
        return number(measured).compareTo(number(limit)) < 0;
      }
    },
    /// The number is at most the bound.
    AT_MOST {
      @Override
      boolean holds(List<String> measured, List<String> limit) {
        return number(measured).compareTo(number(limit)) <= 0;
      }
    },
    /// The number lies outside the two bounds, both of which are allowed.
    OUTSIDE {
      @Override
      boolean holds(List<String> measured, List<String> limit) {
        BigDecimal value = number(measured);
        return value.compareTo(new BigDecimal(limit.get(0))) < 0
            || value.compareTo(new BigDecimal(limit.get(1))) > 0;
      }
    },
    /// The date lies outside the two dates, both of which are allowed.
    OUTSIDE_DATES {
      @Override
      boolean holds(List<String> measured, List<String> limit) {
        return measured.get(0).compareTo(limit.get(0)) < 0
            || measured.get(0).compareTo(limit.get(1)) > 0;
      }
    },
    /// A night that begins on the date is not one of the stay from the first date to the second.
    OUTSIDE_NIGHTS {
      @Override
      boolean holds(List<String> measured, List<String> limit) {
        return measured.get(0).compareTo(limit.get(0)) < 0
            || measured.get(0).compareTo(limit.get(1)) >= 0;
      }
    },
    /// No measured code is one of the limit's.
    NONE_AMONG {
      @Override
      boolean holds(List<String> measured, List<String> limit) {
        return measured.stream().noneMatch(limit::contains);
      }
    },
    /// A measured code is one of the limit's.
    ONE_AMONG {
      @Override
      boolean holds(List<String> measured, List<String> limit) {
        return measured.stream().anyMatch(limit::contains);
      }
    },
    /// No measured code begins with one of the limit's prefixes.
    NONE_BEGINS {
      @Override
      boolean holds(List<String> measured, List<String> limit) {
        return measured.stream().noneMatch(code -> begins(code, limit));
      }
    },
    /// A measured code begins with one of the limit's prefixes.
    ONE_BEGINS {
      @Override
      boolean holds(List<String> measured, List<String> limit) {
        return measured.stream().anyMatch(code -> begins(code, limit));
      }
    };

    abstract boolean holds(List<String> measured, List<String> limit);

    /// The number stands last; what stands before it says of what it is.
    private static BigDecimal number(List<String> values) {
      return new BigDecimal(values.get(values.size() - 1));
    }

    private static boolean begins(String code, List<String> prefixes) {
      return prefixes.stream().anyMatch(code::startsWith);
    }
  }
}
