package org.mingjian.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.claims.Identities;
import org.mingjian.engine.expression.column.Members;
import org.mingjian.engine.expression.column.Rows;
import org.mingjian.engine.expression.column.Run;
import org.mingjian.engine.expression.column.Truth;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.engine.frame.Slot;
import org.mingjian.engine.frame.Span;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Fact;
import org.mingjian.finding.Tally;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.values.CivilTime;

/// A rule whose hits blame visits, or a person's calendar windows.
final class VisitExpression implements Kernel {
  private static final String MEASURED = "measured";
  private static final int MOST_FACTS = 100;

  private final ExpressionRule rule;
  private final List<KnowledgeTable> tables;
  private final Optional<Span> span;

  VisitExpression(ExpressionRule rule, Blueprint blueprint, Optional<Span> span) {
    this.rule = rule;
    this.span = span;
    List<KnowledgeTable> own = new ArrayList<>();
    for (int n = 0; n < blueprint.rule().tables().size(); n++) {
      own.add(blueprint.table(n));
    }
    this.tables = rule.tableAsked() ? List.copyOf(own) : List.of();
  }

  @Override
  public List<Slot> slots() {
    return tables.stream().map(Slot::facts).toList();
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    Run run = rule.run(view, candidates);
    Members rows = ask(view, run, outcomes);
    run.members(rows);
    byte[] truth = rule.truth(run, rows);
    if (span.isPresent()) {
      new PersonWindows(view, run, rule, span.get()).report(rows, truth, outcomes);
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      switch (truth[i]) {
        case Truth.TRUE ->
            outcomes.hit(Hit.onVisit(view, rows.visit(i), Hit.NONE, measure(rule, run, rows, i)));
        case Truth.FALSE -> outcomes.clearVisit(rows.visit(i));
        default -> outcomes.undeterminedVisit(rows.visit(i), Truth.reason(truth[i]));
      }
    }
  }

  static Hit.Measure measure(ExpressionRule rule, Run run, Members rows, int i) {
    Rows one = new Rows(1);
    one.add(i, rows.line(i), rows.visit(i), rows.point(i));
    return rule.shown().map(shown -> shown.of(run, one)).orElse(Hit.Measure.NONE);
  }

  /// The visits the rule is about.
  private Members ask(View view, Run run, Outcomes outcomes) {
    Members members = new Members();
    Rows one = new Rows(1);
    byte[] truth = new byte[1];
    for (int visit = 0; visit < view.visits.count; visit++) {
      RuleGate.Answer answer = rule.gate().ask(view, visit);
      if (answer == RuleGate.Answer.NO || !view.isLive(visit)) {
        continue;
      }
      one.clear();
      one.add(Rows.NONE, Rows.NONE, visit, Rows.NONE);
      rule.of().read(run, one, truth);
      if (truth[0] == Truth.FALSE) {
        continue;
      }
      if (answer != RuleGate.Answer.YES) {
        outcomes.undeterminedVisit(visit, answer.reason());
      } else if (view.isScopeUnknown(visit)) {
        outcomes.undeterminedVisit(visit, UndeterminedReason.SCOPE_UNKNOWN);
      } else {
        members.add(Rows.NONE, visit, Rows.NONE, truth[0]);
      }
    }
    return members;
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String measured = Measured.measured(rule.shown(), hit);
    Facts facts = new Facts(view, texts);
    List<Fact> all = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_FACTS, hit.relatedVisits.length); i++) {
      all.add(facts.visit(hit.relatedVisits[i]));
    }
    all.add(
        hit.isWindow()
            ? new Fact("window:" + hit.window, Map.of(MEASURED, measured))
            : facts.visit(hit.visit, MEASURED, measured));
    return Explanation.of(
        new Evidence(all, Map.of(), Tally.given(MEASURED), Measured.comparison(rule.shown(), hit)));
  }

  /// The calendar windows of persons.
  private record PersonWindows(View view, Run run, ExpressionRule rule, Span span) {
    void report(Members rows, byte[] truth, Outcomes outcomes) {
      int[] order = inOrder(rows);
      for (int from = 0; from < order.length; ) {
        int to = from + 1;
        while (to < order.length && isSame(rows, order[from], order[to])) {
          to++;
        }
        reportWindow(rows, truth, java.util.Arrays.copyOfRange(order, from, to), outcomes);
        from = to;
      }
    }

    /// Rows by person, then day, then their own order.
    private int[] inOrder(Members rows) {
      long[] keys = new long[rows.size()];
      int[] order = new int[keys.length];
      for (int from = 0; from < keys.length; ) {
        int to = from;
        while (to < keys.length && person(rows, to) == person(rows, from)) {
          keys[to] = (long) view.dayOfVisit(rows.visit(to)) << Integer.SIZE | to;
          to++;
        }
        java.util.Arrays.sort(keys, from, to);
        from = to;
      }
      for (int i = 0; i < keys.length; i++) {
        order[i] = (int) keys[i];
      }
      return order;
    }

    private int person(Members rows, int row) {
      return view.visits.person[rows.visit(row)];
    }

    private int firstDay(Members rows, int row) {
      int day = view.dayOfVisit(rows.visit(row));
      return day == CivilTime.ABSENT ? day : span.firstDay(day);
    }

    private boolean isSame(Members rows, int one, int other) {
      return person(rows, one) == person(rows, other)
          && firstDay(rows, one) == firstDay(rows, other);
    }

    private void reportWindow(Members rows, byte[] truth, int[] own, Outcomes outcomes) {
      int last = own[own.length - 1];
      int firstDay = firstDay(rows, last);
      if (truth[last] == Truth.FALSE) {
        outcomes.clearWindow(rows.visit(last), firstDay);
      } else if (truth[last] != Truth.TRUE) {
        outcomes.undeterminedWindow(rows.visit(last), firstDay, Truth.reason(truth[last]));
      } else {
        int[] all = java.util.Arrays.stream(own).map(rows::visit).toArray();
        int[] beyond =
            java.util.Arrays.stream(own)
                .filter(row -> truth[row] == Truth.TRUE)
                .map(rows::visit)
                .toArray();
        Hit.Window window = new Hit.Window(span.text(firstDay), beyond, all, false);
        outcomes.hitWindow(Hit.onWindow(view, window, measure(rule, run, rows, last)), firstDay);
      }
    }
  }
}
