package org.mingjian.server.fsi;

import java.util.List;

/// A store whose use is counted.
final class MeteredStore implements WireStore {
  private final WireStore store;
  private final WireMeters meters;

  MeteredStore(WireStore store, WireMeters meters) {
    this.store = store;
    this.meters = meters;
  }

  @Override
  public void report(Sender sender, Report report) {
    store.report(sender, report);
    if (report.isEmpty()) {
      meters.withoutRows(report.message().infno());
    }
    meters.unread(report.message().unread());
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
    if (!ask.late() || ask.judged()) {
      meters.unread(ask.message().notes().fields());
    }
    if (ask.late() && ask.judged()) {
      meters.judgedLater();
    }
  }

  @Override
  public void feedback(Sender sender, RawMessage message, List<Feedback> feedback) {
    store.feedback(sender, message, feedback);
    meters.unread(message.unread());
  }
}
