package org.mingjian.engine.kernel;

import org.mingjian.engine.frame.Outcomes;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.UndeterminedReason;

/// What kernels that walk lines by visit share.
final class Lines {
  private Lines() {}

  /// Reports all fact lines of a visit as undetermined.
  static void undetermined(View view, int visit, UndeterminedReason reason, Outcomes outcomes) {
    for (int i = view.visits.firstLine[visit]; i < view.visits.firstLine[visit + 1]; i++) {
      if (view.lines.isFact(i)) {
        outcomes.undeterminedLine(i, reason);
      }
    }
  }
}
