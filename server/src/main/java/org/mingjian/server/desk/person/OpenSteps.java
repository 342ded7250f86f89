package org.mingjian.server.desk.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jooq.DSLContext;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Step;
import org.mingjian.values.LocalizedText;

/// What waits at the steps somebody acts at, whoever has it. What is suspended is due to nobody;
/// what was escalated waits for a superior.
public final class OpenSteps {
  private static final int COUNTED = 10_000;
  private static final String HERE = "step = ? AND NOT escalated";

  private OpenSteps() {}

  /// A step and what waits there, counted for people: `812`, `10000+`.
  ///
  /// @param due those whose last day is today
  public record Waiting(String step, LocalizedText name, String open, String free, String due) {}

  /// The steps of some roles, in the order of the procedure.
  public static List<Waiting> of(
      DSLContext sql, Procedure procedure, Collection<CaseRole> roles, LocalDate today) {
    return procedure.steps().values().stream()
        .filter(step -> !Collections.disjoint(step.who().roles(), roles))
        .map(step -> waiting(sql, step, today))
        .toList();
  }

  private static Waiting waiting(DSLContext sql, Step step, LocalDate today) {
    return new Waiting(
        step.id(),
        step.name(),
        count(sql, HERE, step.id()),
        count(sql, HERE + " AND assignee = ''", step.id()),
        count(
            sql,
            HERE + " AND NOT suspended AND limit_day = CAST(? AS date)",
            step.id(),
            today.toString()));
  }

  /// What was let pass and waits for a superior, at whatever step.
  public static String escalated(DSLContext sql) {
    return count(sql, "step <> '' AND escalated");
  }

  private static String count(DSLContext sql, String condition, Object... values) {
    String query =
        "SELECT count(*) FROM (SELECT 1 FROM desk_case WHERE "
            + condition
            + " LIMIT "
            + (COUNTED + 1)
            + ") AS counted";
    long count = sql.fetchSingle(query, values).into(Long.class);
    return count > COUNTED ? COUNTED + "+" : Long.toString(count);
  }
}
