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
  private static final String PREFIX = "mingjian.journal.";
  private static final DataSize LARGEST = DataSize.ofGigabytes(1);

  /// An ask is durable within a second of its answer; the disk is to have most of that.
  private static final Duration LONGEST_GROUP = Duration.ofMillis(200);

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /// Refuses files nobody can handle, groups longer than promised, and pauses that spin.
  public JournalSettings {
    Allowed.between(PREFIX + "segment", segment, DataSize.ofMegabytes(1), LARGEST);
    Allowed.between(PREFIX + "group", group, Duration.ZERO, LONGEST_GROUP);
    Allowed.between(PREFIX + "pause", pause, SHORTEST_PAUSE, LONGEST_PAUSE);
    Allowed.between(PREFIX + "held", held, DataSize.ofBytes(0), LARGEST);
  }

  /// The same for the journal.
  public JournalLimits limits() {
    return new JournalLimits(segment.toBytes(), waiting, group, batch, pause, held.toBytes());
  }
}
