package org.mingjian.server.sidecar;

import java.util.List;
import org.mingjian.server.fsi.Ask;
import org.mingjian.server.fsi.LateAsks;

/// Asks that a hospital's own service answered before it could judge them go to the bureau as such
/// and are judged there.
final class LeftToBureau implements LateAsks {
  @Override
  public List<Late> waiting(int most) {
    return List.of();
  }

  @Override
  public void judged(Late ask, List<Ask.Told> found) {
    throw new IllegalStateException("none waits here: " + ask.request());
  }

  @Override
  public void failed(Late ask, String why) {
    throw new IllegalStateException("none waits here: " + ask.request());
  }
}
