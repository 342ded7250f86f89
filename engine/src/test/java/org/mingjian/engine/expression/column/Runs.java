package org.mingjian.engine.expression.column;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.engine.frame.KernelSet;
import org.mingjian.engine.frame.Prefixes;
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.engine.frame.View;
import org.mingjian.knowledge.RuleScope;

/// Reads columns of one line.
final class Runs {
  final Slots slots = new Slots();

  private final View view;

  Runs() {
    this(visit -> visit.line("L", line -> {}));
  }

  /// Reads the only line of a visit.
  Runs(Consumer<VisitDraft> draft) {
    PersonBatch batch =
        new PersonBatchBuilder().person("P", person -> person.visit("V", draft)).build();
    KernelSet none = new KernelSet(List.of(), Prefixes.empty());
    view = new View(batch, none.bind(batch.dictionaries));
  }

  /// The number of the line.
  Numbers numbers(NumberColumn column) {
    Numbers numbers = new Numbers(1);
    column.read(run(), line(), numbers);
    return numbers;
  }

  /// The truth of the line.
  byte truth(TruthColumn column) {
    byte[] truth = new byte[1];
    column.read(run(), line(), truth);
    return truth[0];
  }

  /// The text of the line.
  String text(TextColumn column) {
    int[] ids = new int[1];
    column.ids().read(run(), line(), ids);
    return column.domain().text(view.codes, ids[0]);
  }

  private Run run() {
    RuleScope scope =
        new RuleScope(
            Set.of(),
            Set.of(),
            Set.of(),
            RuleScope.Follows.TREATMENT,
            RuleScope.Subject.LINE,
            List.of());
    return new Run(view, new RuleGate(scope), List.of(), slots);
  }

  private static Rows line() {
    Rows rows = new Rows(1);
    rows.add(0, 0, 0, Rows.NONE);
    return rows;
  }
}
