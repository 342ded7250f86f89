package org.mingjian.server.journal;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.IntSupplier;

/// Figures of a journal and of what is on its way to it; their names stand in docs/server.md.
///
/// @param before records that have not come to the journal yet
public record JournalFigures(Journal journal, HeldRecords held, IntSupplier before)
    implements MeterBinder {
  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("mingjian.journal.waiting", () -> journal.waiting() + before.getAsInt())
        .register(registry);
    Gauge.builder("mingjian.journal.bytes", journal, Journal::bytes).register(registry);
    Gauge.builder("mingjian.asks.held", held, HeldRecords::waiting).register(registry);
    FunctionCounter.builder("mingjian.asks.lost", held, HeldRecords::lost).register(registry);
  }
}
