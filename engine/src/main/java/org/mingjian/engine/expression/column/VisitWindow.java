package org.mingjian.engine.expression.column;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// The person's visits begun in some time up to a visit's own begin, up to that visit in order.
///
/// @param set what is counted; the rule's own visits where empty
/// @param extent how far back
/// @param sameInstitution whether only visits to the visit's own institution count
/// @param figure what is counted or summed
public record VisitWindow(
    Optional<VisitSet> set, Extent extent, boolean sameInstitution, VisitFigure figure)
    implements Window {
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
    int[] itself = IntStream.range(0, visits).toArray();
    Figures figures = new Figures(visits);
    Tally tally = new Tally(run.view, figure);
    new Slide(extent, run.view.batch, tally, figures)
        .over(new Slide.Track(itself, day, member, itself), groups.inOrder(day));
    return figures;
  }
}
