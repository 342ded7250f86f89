package org.mingjian.engine.kernel;

import org.mingjian.engine.frame.View;
import org.mingjian.values.CivilTime;

/// Which lines of a visit were prescribed together.
final class Prescriptions {
  private Prescriptions() {}

  /// By line of the visit, from its first: the number of its prescription; lines without one form
  /// one for each day among themselves.
  static int[] orDays(View view, int visit) {
    int first = view.visits.firstLine[visit];
    int[] numbers = new int[view.visits.firstLine[visit + 1] - first];
    int next = 0;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = view.lines.prescription[first + i];
      next = Math.max(next, numbers[i]);
    }
    int lastDay = CivilTime.ABSENT;
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] == 0) {
        int day = view.day(first + i);
        next += day == lastDay ? 0 : 1;
        lastDay = day;
        numbers[i] = next;
      }
    }
    return numbers;
  }
}
