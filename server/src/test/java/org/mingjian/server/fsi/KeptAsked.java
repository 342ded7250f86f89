package org.mingjian.server.fsi;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mingjian.finding.Finding;

/// A store that remembers what was found on asks besides keeping it.
public final class KeptAsked implements WireStore {
  private final WireStore store;
  private final List<Ask> asks = new CopyOnWriteArrayList<>();

  /// Keeps in `store`.
  public KeptAsked(WireStore store) {
    this.store = store;
  }

  /// All that was found.
  public List<Finding> findings() {
    return asks.stream().flatMap(ask -> ask.told().stream()).map(Ask.Told::finding).toList();
  }

  @Override
  public void report(Sender sender, Report report) {
    store.report(sender, report);
  }

  @Override
  public Known known(Sender sender, String patient, String visit) {
    return store.known(sender, patient, visit);
  }

  @Override
  public void asked(Ask ask) {
    asks.add(ask);
    store.asked(ask);
  }

  @Override
  public void feedback(Sender sender, RawMessage message, List<Feedback> feedback) {
    store.feedback(sender, message, feedback);
  }
}
