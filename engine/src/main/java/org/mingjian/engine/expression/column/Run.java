package org.mingjian.engine.expression.column;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.engine.frame.View;

/// One batch under one rule: what its columns keep while they read. Used by one thread.
public final class Run {
  final View view;
  final RuleGate gate;
  final int capacity;
  private final List<Candidates> tables;

  // Made by whoever asks first.
  private final @Nullable Object[] kept;
  private Members members = new Members();

  /// A run over a batch.
  ///
  /// @param tables lines that stand as facts and whose item a table names, by table
  public Run(View view, RuleGate gate, List<Candidates> tables, Slots slots) {
    this.view = view;
    this.gate = gate;
    this.tables = tables;
    this.capacity =
        Math.min(Rows.BLOCK, Math.max(1, Math.max(view.lines.count, view.visits.count)));
    this.kept = new Object[slots.count()];
  }

  /// A block that holds as many rows as columns can read at once.
  public Rows block() {
    return new Rows(capacity);
  }

  /// Room for the truth of a block.
  public byte[] truths() {
    return new byte[capacity];
  }

  /// Sets the rows the rule is about.
  public void members(Members rows) {
    members = rows;
  }

  Members members() {
    return members;
  }

  Numbers numbers(int slot) {
    Object own = kept[slot];
    if (own == null) {
      own = new Numbers(capacity);
      kept[slot] = own;
    }
    return (Numbers) own;
  }

  Rows rows(int slot) {
    Object own = kept[slot];
    if (own == null) {
      own = block();
      kept[slot] = own;
    }
    Rows rows = (Rows) own;
    rows.clear();
    return rows;
  }

  byte[] truths(int slot) {
    Object own = kept[slot];
    if (own == null) {
      own = truths();
      kept[slot] = own;
    }
    return (byte[]) own;
  }

  int[] ints(int slot) {
    Object own = kept[slot];
    if (own == null) {
      own = new int[capacity];
      kept[slot] = own;
    }
    return (int[]) own;
  }

  Members members(int slot, LineSet set) {
    Object own = kept[slot];
    if (own == null) {
      own = set.collect(this);
      kept[slot] = own;
    }
    return (Members) own;
  }

  Members members(int slot, VisitSet set) {
    Object own = kept[slot];
    if (own == null) {
      own = set.collect(this);
      kept[slot] = own;
    }
    return (Members) own;
  }

  Figures figures(int slot, Window window) {
    Object own = kept[slot];
    if (own == null) {
      own = window.figures(this);
      kept[slot] = own;
    }
    return (Figures) own;
  }

  BitSet linesOf(int slot, int table) {
    Object own = kept[slot];
    if (own == null) {
      own = bits(tables.get(table));
      kept[slot] = own;
    }
    return (BitSet) own;
  }

  private static BitSet bits(Candidates lines) {
    BitSet bits = new BitSet();
    for (int i = 0; i < lines.size; i++) {
      bits.set(lines.line[i]);
    }
    return bits;
  }
}
