package org.mingjian.engine.expression.column;

import java.util.List;
import java.util.Optional;

/// The person's lines on some days up to a line's own, up to the line in line order.
///
/// @param set what is counted; the rule's own lines where empty
/// @param days how many
/// @param keys what the lines share with the line
/// @param figure what is counted or summed
public record LineWindow(Optional<LineSet> set, int days, List<LineKey> keys, LineFigure figure)
    implements Window {
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
    Tally tally = new Tally(run.view, figure);
    new Slide(Extent.ofDays(days), run.view.batch, tally, figures)
        .over(events.track(run.view), order);
    return figures;
  }
}
