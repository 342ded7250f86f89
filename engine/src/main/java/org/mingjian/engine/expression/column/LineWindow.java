package org.mingjian.engine.expression.column;

import java.util.List;
import java.util.Optional;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.UndeterminedReason;

/// The person's lines on some days up to a line's own, up to the line in line order.
///
/// @param set what is counted; the rule's own lines where empty
/// @param days how many
/// @param keys what the lines share with the line
/// @param figure what is counted or summed
public record LineWindow(Optional<LineSet> set, int days, List<LineKey> keys, LineFigure figure)
    implements Window {
  private static final byte TOO_SHORT = Numbers.code(UndeterminedReason.HISTORY_TOO_SHORT);

  /// Copies in.
  public LineWindow {
    keys = List.copyOf(keys);
  }

  @Override
  public int scale() {
    return figure.scale();
  }

  @Override
  public boolean isByVisit() {
    return false;
  }

  @Override
  public Figures figures(Run run) {
    Members rows = run.members();
    LineEvents events =
        set.map(own -> LineEvents.of(run.members(own.slot(), own), rows))
            .orElseGet(() -> LineEvents.of(rows));
    Groups groups = new Groups(events.size);
    groups.refine(events.persons(run.view));
    keys.forEach(key -> groups.refine(events.keys(run.view, key)));
    if (set.isEmpty()) {
      groups.refine(events.point);
    }
    Figures figures = new Figures(rows.size);
    Groups.Order order = groups.inOrder(events.times(run.view));
    LineTally tally = new LineTally(run.view, figure);
    for (int g = 0; g + 1 < order.start.length; g++) {
      tally.clear();
      slide(run.view, events, order, g, tally, figures);
    }
    return figures;
  }

  private void slide(
      View view, LineEvents events, Groups.Order order, int g, LineTally tally, Figures figures) {
    int tail = order.start[g];
    int covered = view.batch.coveredFromDay;
    for (int i = tail; i < order.start[g + 1]; i++) {
      int event = order.row[i];
      int first = view.day(events.line[event]) - days + 1;
      for (; view.day(events.line[order.row[tail]]) < first; tail++) {
        int gone = order.row[tail];
        if (events.member[gone] != LineEvents.NO_MEMBER) {
          tally.remove(events.line[gone], events.member[gone]);
        }
      }
      if (events.member[event] != LineEvents.NO_MEMBER) {
        tally.add(events.line[event], events.member[event]);
      }
      int ask = events.ask[event];
      if (ask != Rows.NONE) {
        figures.value[ask] = tally.value();
        figures.doubt[ask] = tally.doubt() == 0 && first < covered ? TOO_SHORT : tally.doubt();
      }
    }
  }
}
