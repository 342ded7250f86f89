package org.mingjian.engine.expression.column;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingjian.engine.frame.View;

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

  /// The lines that certainly count for a row, without its own: the first so many in line order.
  public int[] related(Run run, int row, int most) {
    Members rows = run.members();
    Members counted = set.map(own -> run.members(own.slot(), own)).orElse(rows);
    View view = run.view;
    int line = rows.line[row];
    int first = Extent.ofDays(days).firstDay(view.day(line));
    long own = place(view, line);
    int from = counted.from(view.visits.firstLine[firstVisit(view, rows.visit[row])]);
    return IntStream.range(from, counted.size)
        .takeWhile(i -> isSamePerson(view, counted.visit[i], rows.visit[row]))
        .filter(
            i -> counted.isCertain(i) && (set.isPresent() || counted.point[i] == rows.point[row]))
        .map(i -> counted.line[i])
        .filter(other -> view.day(other) >= first && place(view, other) < own)
        .filter(other -> keys.stream().allMatch(key -> key.of(view, other) == key.of(view, line)))
        .mapToLong(other -> place(view, other))
        .sorted()
        .limit(most)
        .mapToInt(place -> (int) place)
        .toArray();
  }

  /// Sorts as line order does inside a person.
  private static long place(View view, int line) {
    return (long) view.lines.time[line] << Integer.SIZE | line;
  }

  private static boolean isSamePerson(View view, int one, int other) {
    return view.visits.person[one] == view.visits.person[other];
  }

  private static int firstVisit(View view, int visit) {
    int first = visit;
    while (first > 0 && isSamePerson(view, first - 1, visit)) {
      first--;
    }
    return first;
  }
}
