package org.mingjian.engine.expression.column;

import java.util.Optional;

/// The lines of a whole visit.
///
/// @param set what is counted; the rule's own lines where empty
/// @param figure what is counted or summed
public record VisitLines(Optional<LineSet> set, LineFigure figure) implements Window {
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
    Members lines = set.map(own -> run.members(own.slot(), own)).orElseGet(run::members);
    Figures figures = new Figures(run.view.visits.count);
    Tally tally = new Tally(run.view, figure);
    for (int i = 0; i < lines.size; i++) {
      int visit = lines.visit[i];
      boolean again = i > 0 && lines.line[i] == lines.line[i - 1];
      if (i == 0 || lines.visit[i - 1] != visit) {
        tally.clear();
      }
      if (!again) {
        tally.add(lines.line[i], lines.doubt[i]);
      }
      figures.value[visit] = tally.value();
      figures.doubt[visit] = tally.doubt();
    }
    return figures;
  }
}
