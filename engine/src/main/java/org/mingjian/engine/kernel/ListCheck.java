package org.mingjian.engine.kernel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjian.claims.FieldPresence;
import org.mingjian.claims.Identities;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.engine.frame.Slot;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Tally;
import org.mingjian.knowledge.KnowledgeTable;

/// `list-check`: a settlement list lacks a value, has one that cannot be, or contradicts itself or
/// the claims. Each point of the table is one check; checks of columns that the source does not
/// have are passed over.
final class ListCheck implements Kernel {
  private final KnowledgeTable table;
  private final List<Check> checks = new ArrayList<>();
  private final Periods periods;
  private final VisitGate gate;
  private final List<String> ventilators;

  private ListCheck(Blueprint blueprint) {
    table = blueprint.table(0);
    periods = new Periods(table);
    gate = new VisitGate(blueprint.gate());
    ventilators = blueprint.parameters().list("ventilatorItems");
    for (int row = 0; row < table.size(); row++) {
      Check check = Check.of(table, row);
      if (check.isPossible(blueprint.fields())) {
        checks.add(check);
      }
    }
  }

  static Kernel of(Blueprint blueprint) {
    return new ListCheck(blueprint);
  }

  /// One check.
  ///
  /// @param point row of the table
  /// @param other the field it is held against, empty for none
  private record Check(
      int point,
      String field,
      String kind,
      String other,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      Set<String> allowed,
      Optional<ListTerm> when) {

    static Check of(KnowledgeTable table, int row) {
      return new Check(
          row,
          table.text(row, "field"),
          table.text(row, "check"),
          table.text(row, "other"),
          ListValues.decimal(table.text(row, "low")),
          ListValues.decimal(table.text(row, "high")),
          Set.copyOf(table.set(row, "allowed")),
          ListTerm.parse(table.text(row, "when")));
    }

    boolean isPossible(FieldPresence fields) {
      return isThere(fields, field)
          && (other.isEmpty() || isThere(fields, other))
          && when.map(term -> isThere(fields, term.field())).orElse(true);
    }

    private static boolean isThere(FieldPresence fields, String field) {
      return ListValues.DERIVED.contains(field)
          || fields.missing(List.of("setl_list_d." + field)).isEmpty();
    }

    boolean isBroken(ListValues values) {
      if (when.isPresent() && !when.get().holds(values)) {
        return false;
      }
      String value = values.of(field);
      if (kind.equals("REQUIRED")) {
        return value.isEmpty();
      }
      return !value.isEmpty() && isWrong(value, values);
    }

    private boolean isWrong(String value, ListValues values) {
      return switch (kind) {
        case "ONE_OF" -> !allowed.contains(value);
        case "DURATION" -> ListValues.minutes(value).isEmpty();
        case "RANGE" -> ListValues.decimal(value).map(this::isOutside).orElse(true);
        case "NOT_BEFORE" -> isBefore(value, values.of(other));
        default -> isMore(value, values.of(other));
      };
    }

    private boolean isOutside(BigDecimal number) {
      return low.filter(bound -> number.compareTo(bound) < 0).isPresent()
          || high.filter(bound -> number.compareTo(bound) > 0).isPresent();
    }

    private static boolean isBefore(String time, String earlier) {
      int length = Math.min(time.length(), earlier.length());
      return !earlier.isEmpty()
          && time.substring(0, length).compareTo(earlier.substring(0, length)) < 0;
    }

    private static boolean isMore(String value, String most) {
      Optional<BigDecimal> number = ListValues.decimal(value);
      Optional<BigDecimal> bound = ListValues.decimal(most);
      return number.isPresent() && bound.isPresent() && number.get().compareTo(bound.get()) > 0;
    }
  }

  @Override
  public List<Slot> slots() {
    return List.of();
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    for (int visit = 0; visit < view.visits.count; visit++) {
      boolean listed = view.visits.firstList[visit] < view.visits.firstList[visit + 1];
      if (listed && gate.admitsStay(view, visit, outcomes)) {
        int broken = broken(view, visit);
        if (broken == Hit.NONE) {
          outcomes.clearVisit(visit);
        } else {
          int point = checks.get(broken).point;
          outcomes.hit(Hit.onVisitWithoutMoney(visit, point, new Hit.Measure(broken, 0)));
        }
      }
    }
  }

  /// The first check that a list of the visit breaks, or [Hit#NONE].
  private int broken(View view, int visit) {
    for (int i = 0; i < checks.size(); i++) {
      if (periods.contains(checks.get(i).point, view.dayOfVisit(visit))
          && breaking(view, visit, checks.get(i)).isPresent()) {
        return i;
      }
    }
    return Hit.NONE;
  }

  private Optional<ListValues> breaking(View view, int visit, Check check) {
    for (int i = view.visits.firstList[visit]; i < view.visits.firstList[visit + 1]; i++) {
      ListValues values = new ListValues(view, visit, view.batch.settlementLists[i], ventilators);
      if (check.isBroken(values)) {
        return Optional.of(values);
      }
    }
    return Optional.empty();
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    Check check = checks.get((int) hit.measured);
    ListValues values = breaking(view, hit.visit, check).orElseThrow();
    String value = values.of(check.field);
    String other = check.other.isEmpty() ? "" : values.of(check.other);
    String shown = check.field + "=" + value;
    return new Explanation(
        new Evidence(
            List.of(
                new Facts(view, texts)
                    .visit(hit.visit, "value", shown, "other", check.other + "=" + other)),
            Facts.point(table, hit.point),
            Tally.given("value"),
            new Comparison(Comparison.Operator.NONE_AMONG, List.of(shown), List.of(), "")),
        Map.of("measured", value.isEmpty() ? "空" : value, "limit", other));
  }
}
