package org.mingjian.engine.kernel;

import org.mingjian.engine.frame.View;

/// A rule that looks at one visit and one point at a time; answers are those of [LineTest].
interface VisitTest {
  /// Judges one visit by one point, one of whose prefixes a code of the visit begins with.
  int test(View view, int visit, int point);
}
