package org.mingjian.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjian.claims.Identities;
import org.mingjian.claims.LineColumns;
import org.mingjian.engine.expression.column.Members;
import org.mingjian.engine.expression.column.NumberColumn;
import org.mingjian.engine.expression.column.Numbers;
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
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Fact;
import org.mingjian.finding.Tally;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.values.Decimals;

/// A rule whose hits blame lines.
final class LineExpression implements Kernel {
  private static final String MEASURED = "measured";
  private static final int MOST_RELATED = 100;

  private final ExpressionRule rule;
  private final List<KnowledgeTable> tables;

  LineExpression(ExpressionRule rule, Blueprint blueprint) {
    this.rule = rule;
    List<KnowledgeTable> own = new ArrayList<>();
    for (int n = 0; n < blueprint.rule().tables().size(); n++) {
      own.add(blueprint.table(n));
    }
    this.tables = List.copyOf(own);
  }

  @Override
  public List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    if (!tables.isEmpty()) {
      slots.add(Slot.judged(tables.get(0)));
    }
    if (rule.tableAsked()) {
      tables.forEach(table -> slots.add(Slot.facts(table)));
    }
    return slots;
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    boolean pointed = !tables.isEmpty();
    Run run = rule.run(view, pointed ? candidates.subList(1, candidates.size()) : candidates);
    Asking asking = new Asking(run, rule, outcomes);
    if (pointed) {
      asking.candidates(view, candidates.get(0));
    } else {
      asking.allLines(view);
    }
    run.members(asking.members());
    new Reporting(view, run, asking.members(), outcomes).report();
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    Facts facts = new Facts(view, texts);
    List<Fact> all = new ArrayList<>();
    all.add(facts.line(hit.line, MEASURED, Measured.measured(rule.shown(), hit)));
    for (int line : hit.related) {
      all.add(facts.line(line));
    }
    return Explanation.of(
        new Evidence(
            all,
            hit.point == Hit.NONE ? Map.of() : Facts.point(tables.get(0), hit.point),
            Tally.given(MEASURED),
            Measured.comparison(rule.shown(), hit)));
  }

  /// Finds out which lines the rule is about.
  private static final class Asking {
    private final Run run;
    private final ExpressionRule rule;
    private final Outcomes outcomes;
    private final Members members = new Members();
    private final Rows block;
    private final byte[] truth;
    private final byte[] preset;

    Asking(Run run, ExpressionRule rule, Outcomes outcomes) {
      this.run = run;
      this.rule = rule;
      this.outcomes = outcomes;
      block = run.block();
      truth = run.truths();
      preset = run.truths();
    }

    Members members() {
      flush();
      return members;
    }

    void candidates(View view, Candidates all) {
      for (int i = 0; i < all.size; i++) {
        add(all.line[i], view.lines.visit[all.line[i]], all.point[i], Truth.TRUE);
      }
    }

    void allLines(View view) {
      LineColumns lines = view.lines;
      for (int visit = 0; visit < view.visits.count; visit++) {
        RuleGate.Answer answer = rule.gate().ask(view, visit);
        if (answer != RuleGate.Answer.NO) {
          byte gate = answer == RuleGate.Answer.YES ? Truth.TRUE : Truth.of(answer.reason());
          int to = view.visits.firstLine[visit + 1];
          for (int line = view.visits.firstLine[visit]; line < to; line++) {
            addLine(lines, line, visit, gate);
          }
        }
      }
    }

    private void addLine(LineColumns lines, int line, int visit, byte gate) {
      boolean unknown = (lines.flags[line] & LineColumns.SCOPE_UNKNOWN) != 0;
      if (lines.netQuantity[line] <= 0 || !(unknown || lines.isJudged(line))) {
        return;
      }
      boolean scope = gate == Truth.TRUE && unknown;
      add(line, visit, Rows.NONE, scope ? Truth.of(UndeterminedReason.SCOPE_UNKNOWN) : gate);
    }

    private void add(int line, int visit, int point, byte known) {
      preset[block.size()] = known;
      block.add(Rows.NONE, line, visit, point);
      if (block.isFull()) {
        flush();
      }
    }

    private void flush() {
      if (block.size() == 0) {
        return;
      }
      rule.of().read(run, block, truth);
      for (int i = 0; i < block.size(); i++) {
        if (truth[i] != Truth.FALSE && preset[i] != Truth.TRUE) {
          outcomes.undeterminedLine(block.line(i), Truth.reason(preset[i]));
        } else if (truth[i] != Truth.FALSE) {
          members.add(block.line(i), block.visit(i), block.point(i), truth[i]);
        }
      }
      block.clear();
    }
  }

  /// Gives one outcome a line: the first point that hits, else undetermined, else clear.
  private final class Reporting {
    private final View view;
    private final Run run;
    private final Members rows;
    private final Outcomes outcomes;
    private final byte[] truth;
    private final Rows one;

    Reporting(View view, Run run, Members rows, Outcomes outcomes) {
      this.view = view;
      this.run = run;
      this.rows = rows;
      this.outcomes = outcomes;
      this.truth = rule.truth(run, rows);
      this.one = run.block();
    }

    void report() {
      for (int from = 0; from < rows.size(); ) {
        int to = from + 1;
        while (to < rows.size() && rows.line(to) == rows.line(from)) {
          to++;
        }
        reportLine(from, to);
        from = to;
      }
    }

    private void reportLine(int from, int to) {
      byte answer = Truth.FALSE;
      for (int i = from; i < to; i++) {
        byte own = truth[i] == Truth.TRUE ? hit(i) : truth[i];
        if (own == Truth.TRUE) {
          return;
        }
        answer = answer == Truth.FALSE ? own : answer;
      }
      if (answer == Truth.FALSE) {
        outcomes.clearLine(rows.line(from));
      } else {
        outcomes.undeterminedLine(rows.line(from), Truth.reason(answer));
      }
    }

    /// Reports a hit, unless the money it claims cannot be told.
    private byte hit(int i) {
      one.clear();
      one.add(i, rows.line(i), rows.visit(i), rows.point(i));
      long amount = view.lines.netInScope[rows.line(i)];
      if (!rule.share().isEmpty()) {
        Numbers part = new Numbers(1);
        Numbers whole = new Numbers(1);
        rule.share().get(0).read(run, one, part);
        rule.share().get(1).read(run, one, whole);
        if (!part.isGiven(0) || !whole.isGiven(0)) {
          return part.isGiven(0) ? whole.truth(0) : part.truth(0);
        }
        amount = share(amount, part.value(0), whole.value(0));
      }
      Hit.Measure measure = rule.shown().map(shown -> shown.of(run, one)).orElse(Hit.Measure.NONE);
      int point = rows.point(i);
      int[] related =
          rule.shown().map(shown -> shown.related(run, i, MOST_RELATED)).orElse(new int[0]);
      outcomes.hit(
          Hit.onLine(
              view, rows.line(i), point == Rows.NONE ? Hit.NONE : point, measure, amount, related));
      return Truth.TRUE;
    }

    private long share(long amount, long part, long whole) {
      List<NumberColumn> sides = rule.share();
      int scale = Math.max(sides.get(0).scale(), sides.get(1).scale());
      long of = whole * Decimals.unit(scale - sides.get(1).scale());
      long own = part * Decimals.unit(scale - sides.get(0).scale());
      return of <= 0 || own >= of ? amount : Decimals.proportion(amount, Math.max(0, own), of);
    }
  }
}
