package org.mingjian.engine.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.values.EffectivePeriod;

/// What one rule says of one batch. A kernel calls exactly one of the three outcomes for each line,
/// visit or window it judges; what lies outside the asked days is not counted.
public final class Outcomes {
  private final View view;
  private final JudgedDays days;
  private final boolean everyDay;
  private final List<Hit> hits = new ArrayList<>();
  private final long[] undeterminedRows = new long[UndeterminedReason.values().length];
  private final long[] undeterminedFen = new long[UndeterminedReason.values().length];
  private long judged;

  /// No outcomes yet.
  public Outcomes(View view, DayRange range) {
    this(view, new JudgedDays(range, List.of(EffectivePeriod.ALWAYS)));
  }

  Outcomes(View view, JudgedDays days) {
    this.view = view;
    this.days = days;
    this.everyDay = days.everyDay();
  }

  /// The rule does not object to the line.
  public void clearLine(int line) {
    if (everyDay || days.contains(view.day(line))) {
      judged++;
    }
  }

  /// The rule does not object to the visit.
  public void clearVisit(int visit) {
    if (everyDay || days.contains(view.dayOfVisit(visit))) {
      judged++;
    }
  }

  /// The rule does not object to a window that begins on this day.
  public void clearWindow(int firstDay) {
    if (days.contains(firstDay)) {
      judged++;
    }
  }

  /// The rule cannot judge the line.
  public void undeterminedLine(int line, UndeterminedReason reason) {
    if (everyDay || days.contains(view.day(line))) {
      undetermined(reason, view.lines.netInScope[line]);
    }
  }

  /// The rule cannot judge the visit.
  public void undeterminedVisit(int visit, UndeterminedReason reason) {
    if (everyDay || days.contains(view.dayOfVisit(visit))) {
      undetermined(reason, view.inScopeOfVisit(visit));
    }
  }

  /// The rule cannot judge a window that begins on this day, for what a visit of it lacks.
  public void undeterminedWindow(int visit, int firstDay, UndeterminedReason reason) {
    if (everyDay || days.contains(firstDay)) {
      undetermined(reason, view.inScopeOfVisit(visit));
    }
  }

  /// The rule is broken by a line or visit.
  public void hit(Hit hit) {
    int day = hit.line == Hit.NONE ? view.dayOfVisit(hit.visit) : view.day(hit.line);
    add(hit, day);
  }

  /// The rule is broken in a window that begins on this day.
  public void hitWindow(Hit hit, int firstDay) {
    add(hit, firstDay);
  }

  private void add(Hit hit, int day) {
    if (days.contains(day)) {
      judged++;
      hits.add(hit);
    }
  }

  private void undetermined(UndeterminedReason reason, long fen) {
    judged++;
    undeterminedRows[reason.ordinal()]++;
    undeterminedFen[reason.ordinal()] += fen;
  }

  /// The hits, in the order the kernel found them.
  public List<Hit> hits() {
    return Collections.unmodifiableList(hits);
  }

  /// How many lines, visits or windows were judged, the undetermined ones included.
  public long judged() {
    return judged;
  }

  /// How many could not be judged for this reason.
  public long undeterminedRows(UndeterminedReason reason) {
    return undeterminedRows[reason.ordinal()];
  }

  /// The money of those, in fen.
  public long undeterminedFen(UndeterminedReason reason) {
    return undeterminedFen[reason.ordinal()];
  }
}
