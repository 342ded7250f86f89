package org.mingjian.engine.expression;

import java.util.List;
import java.util.Optional;
import org.mingjian.engine.expression.column.Logic;
import org.mingjian.engine.expression.column.Members;
import org.mingjian.engine.expression.column.NumberColumn;
import org.mingjian.engine.expression.column.Rows;
import org.mingjian.engine.expression.column.Run;
import org.mingjian.engine.expression.column.Slots;
import org.mingjian.engine.expression.column.TruthColumn;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.engine.frame.View;
import org.mingjian.knowledge.RuleScope;
import org.mingjian.knowledge.source.SourceFile;

/// The expressions of a rule, lowered. Immutable, shared by threads.
///
/// @param of which rows the rule is about
/// @param when what breaks it
/// @param shown what a hit shows
/// @param share part and whole of a line's money, where the rule does not claim all of it
/// @param tableAsked whether lines of tables are looked up
/// @param slots places of a run
/// @param gate scenes and insurance types
record ExpressionRule(
    TruthColumn of,
    TruthColumn when,
    Optional<Measured> shown,
    List<NumberColumn> share,
    boolean tableAsked,
    Slots slots,
    RuleGate gate) {
  ExpressionRule {
    share = List.copyOf(share);
  }

  /// Checks and lowers a rule.
  ///
  /// @throws org.mingjian.values.MingjianException [ExpressionError#EXPRESSION]
  static ExpressionRule compile(Blueprint blueprint, Optional<SourceFile> file) {
    RuleParts parts = new RuleParts(blueprint, file);
    boolean lines = parts.isAbout(RuleScope.Subject.LINE);
    Scope rows = lines ? Scope.ofLines(false) : Scope.ofVisits(false);
    Scope whole =
        parts.isAbout(RuleScope.Subject.PERSON)
            ? Scope.ofPersonWindows()
            : lines ? Scope.ofLines(true) : Scope.ofVisits(true);
    TruthColumn of =
        blueprint.parameters().has("of")
            ? Lowering.of(parts, parts.text("of"), rows).condition()
            : new Logic.Always(true);
    checkSets(parts);
    ExpressionText text = parts.text("when");
    if (text.text().isBlank()) {
      throw text.error(0, "缺少参数 when");
    }
    Lowering when = Lowering.of(parts, text, whole);
    TruthColumn condition = when.condition();
    List<NumberColumn> share = share(parts, whole);
    parts.stopCounting();
    return new ExpressionRule(
        of,
        condition,
        Measured.of(when),
        share,
        parts.isTableAsked(),
        parts.slots,
        blueprint.gate());
  }

  private static void checkSets(RuleParts parts) {
    for (String name : parts.blueprint.parameters().byName().keySet()) {
      if (name.startsWith(RuleParts.LINES)) {
        parts.lineSet(name.substring(RuleParts.LINES.length()), false);
      } else if (name.startsWith(RuleParts.VISITS)) {
        parts.visitSet(name.substring(RuleParts.VISITS.length()));
      }
    }
  }

  private static List<NumberColumn> share(RuleParts parts, Scope scope) {
    if (!parts.blueprint.parameters().has("part")) {
      return List.of();
    }
    Lowering part = Lowering.ofNumber(parts, parts.text("part"), scope);
    Lowering whole = Lowering.ofNumber(parts, parts.text("whole"), scope);
    return List.of(
        part.numbers().number(part.root(), true), whole.numbers().number(whole.root(), false));
  }

  /// A run over a batch.
  Run run(View view, List<Candidates> tables) {
    return new Run(view, gate, tables, slots);
  }

  /// The truth of `when` by row; a row that may not be one of the rule's is as undetermined as
  /// that.
  byte[] truth(Run run, Members rows) {
    byte[] truth = new byte[rows.size()];
    byte[] own = run.truths();
    Rows block = run.block();
    for (int i = 0; i < rows.size(); i++) {
      truth[i] = rows.truth(i);
      if (rows.isCertain(i)) {
        block.add(i, rows.line(i), rows.visit(i), rows.point(i));
      }
      if (block.isFull() || (i == rows.size() - 1 && block.size() > 0)) {
        when.read(run, block, own);
        for (int j = 0; j < block.size(); j++) {
          truth[block.id(j)] = own[j];
        }
        block.clear();
      }
    }
    return truth;
  }
}
