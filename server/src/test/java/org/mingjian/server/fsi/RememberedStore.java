package org.mingjian.server.fsi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.history.History;

/// Keeps everything in memory, as long as it is up.
final class RememberedStore implements WireStore {
  final List<Report> reports = new ArrayList<>();
  final List<ClaimRow> rows = new ArrayList<>();
  final BlockingQueue<Ask> asks = new LinkedBlockingQueue<>();
  final List<Feedback> said = new ArrayList<>();
  Set<Reminder> insisted = Set.of();
  boolean away;
  boolean broken;

  /// History is not told before this is down.
  CountDownLatch busy = new CountDownLatch(0);

  @Override
  public synchronized void report(Sender sender, Report report) {
    check();
    reports.add(report);
    rows.addAll(report.rows());
  }

  @Override
  public Known known(Sender sender, String patient, String visit) {
    check();
    try {
      busy.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<ClaimRow> own = rows.stream().filter(row -> row.person().equals(patient)).toList();
    return new Known(History.of(0, own), insisted);
  }

  @Override
  public synchronized void asked(Ask ask) {
    check();
    asks.add(ask);
  }

  @Override
  public synchronized void feedback(Sender sender, RawMessage message, List<Feedback> feedback) {
    check();
    said.addAll(feedback);
  }

  private void check() {
    if (broken) {
      throw new IllegalStateException("nobody foresaw this");
    }
    if (away) {
      throw new MingjianException(ServerError.STORAGE_AWAY, "away");
    }
  }
}
