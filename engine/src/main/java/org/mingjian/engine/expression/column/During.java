package org.mingjian.engine.expression.column;

import org.mingjian.engine.frame.View;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.values.CivilTime;

/// How many other visits of a set lie over a line's day, or over a visit's days.
///
/// @param set the visits
/// @param margin days that are taken from each end of them
/// @param earlierOnly whether only visits before the own one in order count
public record During(VisitSet set, int margin, boolean earlierOnly) implements Window {
  private static final byte UNKNOWN = Numbers.code(UndeterminedReason.STAY_DATES_UNKNOWN);

  @Override
  public int scale() {
    return 0;
  }

  @Override
  public boolean isByVisit() {
    return false;
  }

  @Override
  public Figures figures(Run run) {
    Members rows = run.members();
    Members stays = run.members(set.slot(), set);
    Figures figures = new Figures(rows.size);
    int from = 0;
    for (int row = 0; row < rows.size; row++) {
      int person = run.view.visits.person[rows.visit[row]];
      while (from < stays.size && run.view.visits.person[stays.visit[from]] < person) {
        from++;
      }
      for (int s = from; s < stays.size && run.view.visits.person[stays.visit[s]] == person; s++) {
        meet(run.view, rows, row, stays, s, figures);
      }
    }
    return figures;
  }

  private void meet(View view, Members rows, int row, Members stays, int s, Figures figures) {
    int own = rows.visit[row];
    int stay = stays.visit[s];
    boolean line = rows.line[row] != Rows.NONE;
    if (stay == own || (earlierOnly && stay > own)) {
      return;
    }
    int begin = line ? view.day(rows.line[row]) : view.beginDay(own);
    int end = line ? begin : view.endDay(own);
    byte doubt = meets(view, stay, begin, end, stays.doubt[s]);
    if (doubt == 0) {
      figures.value[row]++;
    } else if (doubt != LineEvents.NO_MEMBER) {
      figures.doubt[row] = doubt;
    }
  }

  /// 0 where they meet, [LineEvents#NO_MEMBER] where not, else why it is not known.
  private byte meets(View view, int stay, int begin, int end, byte doubt) {
    int stayBegin = view.beginDay(stay);
    int stayEnd = view.endDay(stay);
    boolean tooLate =
        stayBegin != CivilTime.ABSENT && end != CivilTime.ABSENT && stayBegin + margin > end;
    boolean tooEarly =
        stayEnd != CivilTime.ABSENT && begin != CivilTime.ABSENT && begin > stayEnd - margin;
    if (tooLate || tooEarly) {
      return LineEvents.NO_MEMBER;
    }
    boolean dated =
        stayBegin != CivilTime.ABSENT
            && stayEnd != CivilTime.ABSENT
            && begin != CivilTime.ABSENT
            && end != CivilTime.ABSENT;
    return dated ? doubt : UNKNOWN;
  }
}
