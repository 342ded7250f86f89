package org.mingjian.server.fsi;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.mingjian.knowledge.Release;
import org.mingjian.wire.order.OrderJudge;

/// The release that asks are judged by. Another takes its place in one step: a request takes it
/// once, so that no answer knows two.
public final class ReleaseInForce {
  private final AtomicReference<OrderJudge> judge;

  /// Puts a release in force.
  public ReleaseInForce(Release release) {
    judge = new AtomicReference<>(ready(release));
  }

  /// A judge that has judged: its first asks would take too long for who waits.
  private static OrderJudge ready(Release release) {
    OrderJudge judge = new OrderJudge(release);
    WarmUp.rehearse(judge);
    return judge;
  }

  /// Who judges now.
  public OrderJudge judge() {
    return Objects.requireNonNull(judge.get());
  }

  /// Puts another release in force, compiled before anybody is judged by it.
  public void replace(Release release) {
    judge.set(ready(release));
  }
}
