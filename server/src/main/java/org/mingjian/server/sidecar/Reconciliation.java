package org.mingjian.server.sidecar;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingjian.server.journal.JournalRecord;
import org.mingjian.server.store.FactReport;
import org.mingjian.server.store.FactTally;
import org.mingjian.server.store.RecordCodec;
import org.mingjian.values.CivilTime;
import org.mingjian.values.ContentHash;
import org.mingjian.wire.fact.ClaimRow;

/// Compares with the bureau what both keep of the hospital's facts, day by day, and sends again the
/// visits of which the bureau keeps something otherwise: a bureau that was restored from a copy of
/// yesterday has lost what this service has forgotten to send. Used by one thread.
final class Reconciliation {
  private static final System.Logger LOG = System.getLogger(Reconciliation.class.getName());
  private static final int DAYS = 31;
  private static final int MESSAGE_DIGITS = 32;
  private static final int ROWS_AT_A_TIME = 2_000;

  private final BureauLine line;
  private final LocalWireStore store;
  private final RecordCodec sealed;
  private final Clock clock;
  private FactTally agreed = new FactTally();
  private FactTally sentFor = new FactTally();

  Reconciliation(BureauLine line, LocalWireStore store, RecordCodec sealed, Clock clock) {
    this.line = line;
    this.store = store;
    this.sealed = sealed;
    this.clock = clock;
  }

  /// Compares, and sends what the bureau lacks. What it still keeps otherwise after that, for
  /// reasons of its own, is not sent a second time.
  ///
  /// @throws IOException where the bureau does not answer, or has not taken in what it got before
  void run() throws IOException, InterruptedException {
    int since = CivilTime.day(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)) - DAYS;
    FactTally own = new FactTally();
    store.file().history().each(since, line.institution(), own::add);
    FactTally theirs = FactTally.of(line.tally(since));
    boolean told = own.equals(agreed) && theirs.equals(sentFor);
    Set<FactTally.Cell> missing = own.missingIn(theirs);
    if (!missing.isEmpty() && !told) {
      send(missing);
    }
    agreed = own;
    sentFor = theirs;
  }

  private void send(Set<FactTally.Cell> missing) throws IOException, InterruptedException {
    Batch batch = new Batch();
    store.file().history().visits(missing, line.institution(), batch::add);
    batch.send();
    LOG.log(
        System.Logger.Level.WARNING,
        "与局端对账：补送 {0} 次就诊 compared with the bureau, visits sent again: {0}",
        batch.visits);
  }

  private final class Batch {
    private final List<JournalRecord> records = new ArrayList<>();
    private int rows;
    private int visits;

    void add(List<ClaimRow> visit) throws IOException, InterruptedException {
      records.add(sealed.write(report(visit)));
      rows += visit.size();
      visits++;
      if (rows >= ROWS_AT_A_TIME) {
        send();
      }
    }

    void send() throws IOException, InterruptedException {
      if (!records.isEmpty()) {
        line.records(records);
        records.clear();
        rows = 0;
      }
    }
  }

  /// The bureau takes its areas from its own register, and its proof from the line.
  private FactReport report(List<ClaimRow> visit) {
    String[] content =
        visit.stream().map(row -> row.key() + row.values().byColumn()).toArray(String[]::new);
    return new FactReport(
        "/000000",
        line.institution(),
        ContentHash.of(content).prefix(MESSAGE_DIGITS),
        clock.instant(),
        visit,
        false);
  }
}
