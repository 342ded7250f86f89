package org.mingjian.engine.kernel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A condition on one value of a settlement list: `dscg_way=2|3`, `bld_cat=*` (given), `bld_amt=`
/// (absent), `age_days<=28`. Without a text it always holds.
record ListTerm(String field, String operator, String bound) {
  /// What a term looks like.
  static final Pattern FORM = Pattern.compile("([a-z0-9_]+)(<=|>=|<|>|=)(.*)");

  static Optional<ListTerm> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new ListTerm(parts.group(1), parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  boolean holds(ListValues values) {
    String value = values.of(field);
    if (operator.equals("=")) {
      return bound.equals("*") ? !value.isEmpty() : List.of(bound.split("\\|", -1)).contains(value);
    }
    Optional<BigDecimal> number = ListValues.decimal(value);
    return number.isPresent() && compares(number.get().compareTo(new BigDecimal(bound)));
  }

  private boolean compares(int order) {
    return switch (operator) {
      case "<" -> order < 0;
      case ">" -> order > 0;
      case "<=" -> order <= 0;
      default -> order >= 0;
    };
  }
}
