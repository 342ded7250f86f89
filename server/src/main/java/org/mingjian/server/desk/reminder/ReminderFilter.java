package org.mingjian.server.desk.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which reminders a list shows. Nothing named shows all.
///
/// @param from told from then on
/// @param to told before
/// @param late whether it was found after the answer, or not
/// @param shown whether the answer told it, or not
public record ReminderFilter(
    Optional<String> institution,
    Optional<String> rule,
    Optional<String> doctor,
    Optional<String> visit,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Boolean> late,
    Optional<Boolean> shown,
    Optional<Answer> answer) {
  /// What a doctor did.
  public enum Answer {
    /// Did as reminded.
    FOLLOWED,
    /// Insisted.
    INSISTED,
    /// Said nothing.
    NONE
  }

  /// The condition, whose values go to `values`.
  String into(List<Object> values) {
    List<String> terms = new ArrayList<>(List.of("true"));
    add(terms, values, "warning.institution = ?", institution);
    add(terms, values, "warning.rule = ?", rule);
    add(terms, values, "warning.doctor = ?", doctor);
    add(terms, values, "warning.visit = ?", visit);
    add(terms, values, "warned >= CAST(? AS timestamptz)", from.map(Instant::toString));
    add(terms, values, "warned < CAST(? AS timestamptz)", to.map(Instant::toString));
    late.ifPresent(was -> terms.add(was ? "late" : "NOT late"));
    shown.ifPresent(was -> terms.add(was ? "shown" : "NOT shown"));
    answer.map(ReminderFilter::term).ifPresent(terms::add);
    return String.join(" AND ", terms);
  }

  private static String term(Answer answer) {
    return switch (answer) {
      case FOLLOWED -> "last.way <> '1'";
      case INSISTED -> "last.way = '1'";
      case NONE -> "last.way IS NULL";
    };
  }

  private static void add(
      List<String> terms, List<Object> values, String term, Optional<String> value) {
    value.ifPresent(one -> {
      terms.add(term);
      values.add(one);
    });
  }
}
