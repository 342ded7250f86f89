package org.mingjian.server.desk.found;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Which findings a list shows. Nothing named shows all.
///
/// @param standing whether those that stand or those that were withdrawn
/// @param least the least amount, in fen
public record FindingFilter(
    Standing standing,
    Optional<String> rule,
    Optional<String> institution,
    Optional<YearMonth> month,
    Optional<String> verdict,
    Optional<String> item,
    Optional<String> doctor,
    OptionalLong least) {
  /// Whether a finding still stands.
  public enum Standing {
    /// It does.
    LIVE,
    /// It was withdrawn, for whatever reason.
    WITHDRAWN
  }

  /// The findings of one institution, and of one doctor there where one is named.
  ///
  /// @param own code of the institution
  public FindingFilter within(Optional<String> own, Optional<String> ownDoctor) {
    return new FindingFilter(
        standing,
        rule,
        own.or(() -> institution),
        month,
        verdict,
        item,
        ownDoctor.or(() -> doctor),
        least);
  }

  /// Whether the rollup can say how many there are, and how much.
  boolean isOfRollup() {
    return item.isEmpty() && doctor.isEmpty() && least.isEmpty();
  }

  /// The condition, and its values for each `?` of it.
  Condition condition() {
    List<String> terms = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    terms.add(standing == Standing.LIVE ? "standing = 'live'" : "standing <> 'live'");
    add(terms, values, "rule = ?", rule);
    add(terms, values, "institution = ?", institution);
    add(
        terms,
        values,
        "month = CAST(? AS date)",
        month.map(one -> one.atDay(1)).map(Object::toString));
    add(terms, values, "verdict = ?", verdict);
    add(terms, values, "item = ?", item);
    add(terms, values, "doctor = ?", doctor);
    if (least.isPresent()) {
      terms.add("amount_fen >= ?");
      values.add(least.getAsLong());
    }
    return new Condition(String.join(" AND ", terms), values);
  }

  private static void add(
      List<String> terms, List<Object> values, String term, Optional<String> value) {
    value.ifPresent(one -> {
      terms.add(term);
      values.add(one);
    });
  }

  /// SQL and its values.
  record Condition(String sql, List<Object> values) {
    /// Copies in.
    Condition {
      values = List.copyOf(values);
    }
  }
}
