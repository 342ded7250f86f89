package org.mingjian.engine.kernel;

import org.mingjian.engine.frame.View;

/// Points are counted in a person at one institution, or, where their window is the visit, in the
/// visit.
final class CountUnits implements LineGroups.Grouping {
  private final int[] window;
  private final int[] personAtInstitution;

  /// @param window by point, as [CountWindow]
  CountUnits(View view, int[] window) {
    this.window = window;
    this.personAtInstitution = view.personAtInstitution();
  }

  @Override
  public int key(int point) {
    return point;
  }

  @Override
  public int unit(int point, int visit) {
    return window[point] == CountWindow.VISIT
        ? personAtInstitution.length + visit
        : personAtInstitution[visit];
  }
}
