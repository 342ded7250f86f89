package org.mingjian.engine.kernel;

/// Points of one group are counted together inside a visit.
record GroupInVisit(int[] groupOfPoint) implements LineGroups.Grouping {
  @Override
  public int key(int point) {
    return groupOfPoint[point];
  }

  @Override
  public int unit(int point, int visit) {
    return visit;
  }
}
