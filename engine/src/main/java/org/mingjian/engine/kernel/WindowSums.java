package org.mingjian.engine.kernel;

import java.util.List;
import java.util.Map;
import org.mingjian.claims.Identities;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Fact;
import org.mingjian.values.CivilTime;

/// Sums over the windows of points: what the point's judged lines in the window of a line come to,
/// up to and with that line in line order.
final class WindowSums {
  private final int[] window;

  /// @param window by point, as [CountWindow]
  WindowSums(int[] window) {
    this.window = window;
  }

  /// The sums by candidate, with a hit where they exceed the point's limit.
  ///
  /// @param value by line
  /// @param limit by point
  Answers exceed(View view, Candidates all, long[] value, long[] limit) {
    Answers answers = new Answers(all, LineTest.CLEAR);
    LineGroups groups = LineGroups.of(view, all, new CountUnits(view, window));
    CountWindow windows = new CountWindow();
    for (int g = 0; g < groups.count; g++) {
      int point = groups.key(g);
      int[] own = groups.candidate;
      long sum = 0;
      int tail = groups.from(g);
      for (int i = tail; i < groups.to(g); i++) {
        int line = all.line[own[i]];
        int first = windows.firstDay(window[point], view.day(line));
        for (; view.day(all.line[own[tail]]) < first; tail++) {
          sum -= value[all.line[own[tail]]];
        }
        sum += value[line];
        answers.measured[own[i]] = sum;
        answers.answer[own[i]] = sum > limit[point] ? LineTest.HIT : LineTest.CLEAR;
      }
    }
    return answers;
  }

  /// What a hit rests on: what came before in the window as one fact, and the line.
  ///
  /// @param before key of the summed value, which the line's fact has too, and the sum without the
  ///   line
  List<Fact> facts(View view, Hit hit, Identities.Texts texts, String... before) {
    Facts facts = new Facts(view, texts);
    Fact line = facts.line(hit.line);
    if (window[hit.point] == CountWindow.VISIT) {
      return List.of(facts.visit(hit.visit, before), line);
    }
    int first = new CountWindow().firstDay(window[hit.point], view.day(hit.line));
    String subject = "window:" + CivilTime.date(first);
    return List.of(new Fact(subject, Map.of(before[0], before[1])), line);
  }
}
