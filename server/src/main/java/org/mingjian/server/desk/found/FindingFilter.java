package org.mingjian.server.desk.found;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingjian.server.database.Scope;

/// Which findings a list shows. Nothing named shows all.
///
/// @param standing whether those that stand, those that were withdrawn, or those that open no case
/// @param least the least amount, in fen
/// @param late whether it was found after the answer to an ask, or not
/// @param area path of the area they lie in
public record FindingFilter(
    Standing standing,
    Optional<String> rule,
    Optional<String> institution,
    Optional<YearMonth> month,
    Optional<String> verdict,
    Optional<String> item,
    Optional<String> doctor,
    OptionalLong least,
    Optional<Boolean> late,
    Optional<String> area) {
  /// What lies in an area, as an index can look at it: a path is whole codes behind bars, and `0`
  /// comes right behind the bar.
  public static final String IN_AREA = "area_path >= ? AND area_path < ?";

  // As the partial indexes say it: they are not seen through values of a prepared statement.
  private static final String NOT_LIVE = "standing <> 'live'";
  private static final String INDICATOR = "INDICATOR";
  private static final String INDICATORS = "verdict = 'INDICATOR'";

  /// Whether a finding still stands.
  public enum Standing {
    /// It does.
    LIVE,
    /// It was withdrawn, for whatever reason.
    WITHDRAWN,
    /// An exemption covers it.
    EXEMPT,
    /// Another case holds its line already.
    MARKED;

    String condition() {
      return switch (this) {
        case LIVE -> "standing = 'live'";
        case WITHDRAWN -> "standing IN ('not-found', 'new-release') AND " + NOT_LIVE;
        case EXEMPT -> "standing = 'exempt' AND " + NOT_LIVE;
        case MARKED -> "standing = 'marked' AND " + NOT_LIVE;
      };
    }
  }

  /// The part of it that lies in a scope, and is of one doctor where one is named. The policies of
  /// the tables hold anyway: this is for the indexes.
  public FindingFilter within(Scope scope, Optional<String> ownDoctor) {
    return new FindingFilter(
        standing,
        rule,
        scope.institution().or(() -> institution),
        month,
        verdict,
        item,
        ownDoctor.or(() -> doctor),
        least,
        late,
        areaOf(scope));
  }

  /// All that are as large, of the same institution or rule: as the indexes by amount know them.
  FindingFilter ofAmount() {
    return new FindingFilter(
        standing,
        rule,
        institution,
        Optional.empty(),
        verdict,
        Optional.empty(),
        Optional.empty(),
        least,
        Optional.empty(),
        area);
  }

  /// The one area of a scope; nothing where it is the whole, or several.
  public static Optional<String> areaOf(Scope scope) {
    String first = scope.areas().getFirst();
    boolean one = scope.areas().size() == 1 && !first.equals(Scope.EVERYWHERE);
    return one ? Optional.of(first) : Optional.empty();
  }

  /// The values of [#IN_AREA].
  public static List<Object> bounds(String area) {
    return List.of(area, area + "0");
  }

  /// Whether the rollup can say how many there are, and how much.
  boolean isOfRollup() {
    return item.isEmpty() && doctor.isEmpty() && least.isEmpty() && late.isEmpty();
  }

  /// The coarsest table of sums that knows it.
  String sums() {
    if (institution.isPresent()) {
      return "finding_sum";
    }
    return rule.isPresent() ? "finding_rule_sum" : "finding_area_sum";
  }

  /// The condition, and its values for each `?` of it.
  Condition condition() {
    List<String> terms = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    terms.add(standing.condition());
    add(terms, values, "rule = ?", rule);
    add(terms, values, "institution = ?", institution);
    add(
        terms,
        values,
        "month = CAST(? AS date)",
        month.map(one -> one.atDay(1)).map(Object::toString));
    add(terms, values, "verdict = ?", verdict);
    verdict.filter(INDICATOR::equals).ifPresent(one -> terms.add(INDICATORS));
    add(terms, values, "item <> '' AND item = ?", item);
    add(terms, values, "doctor = ?", doctor);
    if (least.isPresent()) {
      terms.add("amount_fen >= ?");
      values.add(least.getAsLong());
    }
    // As the indexes of the late ones say it.
    late.ifPresent(was -> terms.add(was ? "late" : "NOT late"));
    area.ifPresent(path -> {
      terms.add(IN_AREA);
      values.addAll(bounds(path));
    });
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
