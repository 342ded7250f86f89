package org.mingjian.server.fsi;

import java.util.List;
import org.mingjian.wire.fact.ClaimRow;

/// A store whose use is counted.
final class MeteredStore implements WireStore {
  private final WireStore store;
  private final WireMeters meters;

  MeteredStore(WireStore store, WireMeters meters) {
    this.store = store;
    this.meters = meters;
  }

  @Override
  public void report(Sender sender, String request, List<ClaimRow> rows) {
    store.report(sender, request, rows);
  }

  @Override
  public Known known(Sender sender, String patient, String visit) {
    long begun = System.nanoTime();
    try {
      return store.known(sender, patient, visit);
    } finally {
      meters.historyRead(System.nanoTime() - begun);
    }
  }

  @Override
  public void asked(Ask ask) {
    store.asked(ask);
    if (ask.late() && ask.judged()) {
      meters.judgedLater();
    }
  }

  @Override
  public void feedback(Sender sender, String request, List<Feedback> feedback) {
    store.feedback(sender, request, feedback);
  }
}
