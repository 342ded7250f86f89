package org.mingjian.engine.expression.column;

import java.util.Arrays;
import java.util.Optional;
import org.mingjian.engine.frame.Span;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.values.CivilTime;

/// The person's visits begun in some time up to a visit's own begin, up to that visit in order.
///
/// @param set what is counted; the rule's own visits where empty
/// @param extent how far back
/// @param sameInstitution whether only visits to the visit's own institution count
/// @param figure what is counted or summed
public record VisitWindow(
    Optional<VisitSet> set, Extent extent, boolean sameInstitution, VisitFigure figure)
    implements Window {
  private static final byte TOO_SHORT = Numbers.code(UndeterminedReason.HISTORY_TOO_SHORT);

  /// How far a window reaches back from a day.
  public interface Extent {
    /// The first day of the window that ends on a day; absent where that is.
    int firstDay(int day);

    /// The last so many days.
    static Extent ofDays(int days) {
      return day -> day == CivilTime.ABSENT ? day : day - days + 1;
    }

    /// A calendar day, month, quarter or year.
    static Extent of(Span span) {
      return day -> day == CivilTime.ABSENT ? day : span.firstDay(day);
    }
  }

  @Override
  public int scale() {
    return figure.scale();
  }

  @Override
  public boolean isByVisit() {
    return true;
  }

  @Override
  public Figures figures(Run run) {
    Members counted = set.map(own -> run.members(own.slot(), own)).orElseGet(run::members);
    int visits = run.view.visits.count;
    byte[] member = new byte[visits];
    Arrays.fill(member, LineEvents.NO_MEMBER);
    for (int i = 0; i < counted.size; i++) {
      member[counted.visit[i]] = counted.doubt[i];
    }
    int[] day = new int[visits];
    for (int visit = 0; visit < visits; visit++) {
      day[visit] = run.view.dayOfVisit(visit);
    }
    Groups groups = new Groups(visits);
    groups.refine(run.view.visits.person);
    if (sameInstitution) {
      groups.refine(run.view.visits.institution);
    }
    Groups.Order order = groups.inOrder(day);
    Figures figures = new Figures(visits);
    VisitTally tally = new VisitTally(run.view, figure);
    for (int g = 0; g + 1 < order.start.length; g++) {
      tally.clear();
      slide(run.view, new Days(day, member), order, g, tally, figures);
    }
    return figures;
  }

  private void slide(
      View view, Days days, Groups.Order order, int g, VisitTally tally, Figures figures) {
    int tail = order.start[g];
    for (int i = tail; i < order.start[g + 1]; i++) {
      int visit = order.row[i];
      int first = extent.firstDay(days.day[visit]);
      for (; days.day[order.row[tail]] < first; tail++) {
        int gone = order.row[tail];
        if (days.member[gone] != LineEvents.NO_MEMBER) {
          tally.remove(gone, days.member[gone]);
        }
      }
      if (days.member[visit] != LineEvents.NO_MEMBER) {
        tally.add(visit, days.member[visit]);
      }
      boolean behind = first < view.batch.coveredFromDay;
      figures.value[visit] = tally.value();
      figures.doubt[visit] = tally.doubt() == 0 && behind ? TOO_SHORT : tally.doubt();
    }
  }

  /// Of each visit its day and whether it counts.
  private static final class Days {
    private final int[] day;
    private final byte[] member;

    private Days(int[] day, byte[] member) {
      this.day = day;
      this.member = member;
    }
  }
}
