package org.mingjian.server.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.mingjian.server.journal.JournalLimits;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How large and how slow the journal may become.
///
/// @param segment a file longer than this is followed by the next
/// @param waiting records that may wait to be written; one more is refused
/// @param group how long records are collected for one fsync
/// @param batch most records taken to the database at a time
/// @param pause how long to wait after the database could not take a batch, or the disk an ask
/// @param held memory for asks that the disk refuses; what does not fit is lost
public record JournalSettings(
    @DefaultValue("64MB") @NotNull DataSize segment,
    @DefaultValue("10000") @Min(1) @Max(1_000_000) int waiting,
    @DefaultValue("25ms") @NotNull Duration group,
    @DefaultValue("500") @Min(1) @Max(100_000) int batch,
    @DefaultValue("500ms") @NotNull Duration pause,
    @DefaultValue("64MB") @NotNull DataSize held) {
  /// The same for the journal.
  public JournalLimits limits() {
    return new JournalLimits(segment.toBytes(), waiting, group, batch, pause, held.toBytes());
  }
}
