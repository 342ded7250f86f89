package org.mingjian.engine.expression.column;

import org.mingjian.claims.PersonBatch;
import org.mingjian.finding.UndeterminedReason;

/// Moves a window along rows group by group: what falls out of it is taken away, the next row is
/// added, and a row that asks is given the figure so far.
final class Slide {
  private static final byte TOO_SHORT = Numbers.code(UndeterminedReason.HISTORY_TOO_SHORT);

  private final Extent extent;
  private final int coveredFromDay;
  private final Tally tally;
  private final Figures figures;

  Slide(Extent extent, PersonBatch batch, Tally tally, Figures figures) {
    this.extent = extent;
    this.coveredFromDay = batch.coveredFromDay;
    this.tally = tally;
    this.figures = figures;
  }

  void over(Track track, Groups.Order order) {
    for (int g = 0; g + 1 < order.start.length; g++) {
      tally.clear();
      over(track, order.row, order.start[g], order.start[g + 1]);
    }
  }

  private void over(Track track, int[] rows, int from, int to) {
    int tail = from;
    for (int i = from; i < to; i++) {
      int row = rows[i];
      int first = extent.firstDay(track.day[row]);
      for (; track.day[rows[tail]] < first; tail++) {
        int gone = rows[tail];
        if (track.member[gone] != LineEvents.NO_MEMBER) {
          tally.remove(track.subject[gone], track.member[gone]);
        }
      }
      if (track.member[row] != LineEvents.NO_MEMBER) {
        tally.add(track.subject[row], track.member[row]);
      }
      answer(track.ask[row], first);
    }
  }

  private void answer(int ask, int first) {
    if (ask != Rows.NONE) {
      figures.value[ask] = tally.value();
      boolean behind = first < coveredFromDay;
      figures.doubt[ask] = tally.doubt() == 0 && behind ? TOO_SHORT : tally.doubt();
    }
  }

  /// Rows a window moves along: the line or visit of each, its day, whether it counts
  /// ([LineEvents#NO_MEMBER], 0, or why it is not known), and the row that asks, or [Rows#NONE].
  static final class Track {
    private final int[] subject;
    private final int[] day;
    private final byte[] member;
    private final int[] ask;

    Track(int[] subject, int[] day, byte[] member, int[] ask) {
      this.subject = subject;
      this.day = day;
      this.member = member;
      this.ask = ask;
    }
  }
}
