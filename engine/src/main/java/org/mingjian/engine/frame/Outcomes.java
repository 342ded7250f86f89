package org.mingjian.engine.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.values.EffectivePeriod;

/// What one rule says of one batch. A kernel calls exactly one of the three outcomes for each line,
/// visit or window it judges; what lies outside the asked days and areas is not counted. A window
/// lies where the visit does that is named for it.
public final class Outcomes {
  private static final int REASONS = UndeterminedReason.values().length;
  private static final long[] NONE = {};

  private final View view;
  private final JudgedDays days;
  private final boolean[] visits;
  private final boolean everything;
  private long judged;

  // Of one person most rules have nothing to say: what they would say it in is made when they do.
  private List<Hit> hits = List.of();
  private long[] undeterminedRows = NONE;
  private long[] undeterminedFen = NONE;

  /// No outcomes yet.
  public Outcomes(View view, DayRange range) {
    this(view, new JudgedDays(range, List.of(EffectivePeriod.ALWAYS)), JudgedVisits.ALL);
  }

  /// No outcomes yet; `visits` are those that may be blamed, empty for all.
  Outcomes(View view, JudgedDays days, boolean... visits) {
    this.view = view;
    this.days = days;
    this.visits = visits;
    this.everything = days.everyDay() && visits.length == 0;
  }

  /// Whether a visit may be blamed; what is said of another, and of its lines, is not counted.
  public boolean mayBlame(int visit) {
    return visits.length == 0 || visits[visit];
  }

  /// The rule does not object to the line.
  public void clearLine(int line) {
    if (everything || isAsked(view.lines.visit[line], view.day(line))) {
      judged++;
    }
  }

  /// The rule does not object to the visit.
  public void clearVisit(int visit) {
    if (everything || isAsked(visit, view.dayOfVisit(visit))) {
      judged++;
    }
  }

  /// The rule does not object to a window of this visit that begins on this day.
  public void clearWindow(int visit, int firstDay) {
    if (isAsked(visit, firstDay)) {
      judged++;
    }
  }

  /// The rule cannot judge the line.
  public void undeterminedLine(int line, UndeterminedReason reason) {
    if (everything || isAsked(view.lines.visit[line], view.day(line))) {
      undetermined(reason, view.lines.netInScope[line]);
    }
  }

  /// The rule cannot judge the visit.
  public void undeterminedVisit(int visit, UndeterminedReason reason) {
    if (everything || isAsked(visit, view.dayOfVisit(visit))) {
      undetermined(reason, view.inScopeOfVisit(visit));
    }
  }

  /// The rule cannot judge a window that begins on this day, for what a visit of it lacks.
  public void undeterminedWindow(int visit, int firstDay, UndeterminedReason reason) {
    if (everything || isAsked(visit, firstDay)) {
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
    if (isAsked(hit.visit, day)) {
      judged++;
      hits = hits.isEmpty() ? new ArrayList<>() : hits;
      hits.add(hit);
    }
  }

  private boolean isAsked(int visit, int day) {
    return mayBlame(visit) && days.contains(day);
  }

  private void undetermined(UndeterminedReason reason, long fen) {
    judged++;
    if (undeterminedRows.length == 0) {
      undeterminedRows = new long[REASONS];
      undeterminedFen = new long[REASONS];
    }
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
    return undeterminedRows.length == 0 ? 0 : undeterminedRows[reason.ordinal()];
  }

  /// The money of those, in fen.
  public long undeterminedFen(UndeterminedReason reason) {
    return undeterminedFen.length == 0 ? 0 : undeterminedFen[reason.ordinal()];
  }
}
