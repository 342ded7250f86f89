package org.mingjian.engine.expression.column;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingjian.engine.frame.BoundCodes;

/// Whether a text passes a test. The test is asked once a text of a source, not once a row.
public final class TextTest implements TruthColumn {
  private final TextColumn column;
  private final Predicate<String> test;
  private final int slot;

  // What the test says of the codes of the source judged last; null before the first.
  private volatile @Nullable Bound bound;

  /// A test of a column; `test` is given texts as they are compared.
  public TextTest(TextColumn column, Predicate<String> test, Slots slots) {
    this.column = column;
    this.test = test;
    this.slot = slots.next();
  }

  @Override
  public void read(Run run, Rows rows, byte[] out) {
    byte[] truth = bound(run.view.codes).truth;
    int[] ids = run.ints(slot);
    column.ids().read(run, rows, ids);
    for (int i = 0; i < rows.size(); i++) {
      out[i] = truth[ids[i]];
    }
  }

  private Bound bound(BoundCodes codes) {
    Bound known = bound;
    if (known == null || known.codes != codes) {
      known = bind(codes);
      bound = known;
    }
    return known;
  }

  private Bound bind(BoundCodes codes) {
    byte[] truth = new byte[column.domain().size(codes)];
    for (int id = 0; id < truth.length; id++) {
      truth[id] =
          column.domain().isAbsent(codes, id)
              ? Truth.of(column.absence())
              : Truth.of(test.test(column.domain().normal(column.domain().text(codes, id))));
    }
    return new Bound(codes, truth);
  }

  /// The truth of each text of a source.
  private static final class Bound {
    private final BoundCodes codes;
    private final byte[] truth;

    private Bound(BoundCodes codes, byte[] truth) {
      this.codes = codes;
      this.truth = truth;
    }
  }
}
