package org.mingjian.server.month;

import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingjian.claims.extract.ExtractFolder;
import org.mingjian.claims.extract.ExtractTerms;
import org.mingjian.claims.extract.FileDamage;
import org.mingjian.claims.extract.Rejection;
import org.mingjian.claims.extract.RowHandler;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.lake.ExtractSources;
import org.mingjian.lake.ParquetHeaders;
import org.mingjian.lake.RowSource;
import org.mingjian.lake.store.LakeError;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.store.EventStore;
import org.mingjian.server.store.FactStore;
import org.mingjian.server.store.MonthStore;
import org.mingjian.values.MingjianException;

/// Brings an extract of settled months into the service: a transaction for each month of each
/// institution.
public final class SettledExtract {
  private final Database database;
  private final MonthStore months;
  private final Clock clock;

  /// Brings months into `database`.
  public SettledExtract(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    EventStore events = new EventStore(clock);
    months = new MonthStore(events, new FactStore(events));
  }

  /// What is to be brought, and by whom.
  ///
  /// @param extract folder of the files
  /// @param spool a file that does not exist yet, for the time being
  /// @param only the month to bring; all where empty
  /// @param area the areas of an institution; empty where it is not registered
  /// @param actor who brings it
  public record Wanted(
      Path extract,
      Path spool,
      Optional<YearMonth> only,
      Function<String, Optional<String>> area,
      String actor) {}

  /// What came of a month of an institution.
  ///
  /// @param outcome empty where the institution is not registered
  public record Brought(
      String institution, YearMonth month, Optional<MonthStore.Outcome> outcome) {}

  /// What came of all.
  ///
  /// @param rejected rows that cannot be believed
  /// @param left rows of which nobody can tell whose they are
  public record Report(List<Brought> months, long rejected, long left) {
    /// Copies in.
    public Report {
      months = List.copyOf(months);
    }
  }

  /// Brings the months.
  public Report bring(Wanted wanted) {
    try (SettledMonths settled = new SettledMonths(wanted.spool)) {
      Reading reading = new Reading(settled);
      ExtractFolder folder = ExtractFolder.open(wanted.extract, new ParquetHeaders());
      for (RowSource source : ExtractSources.of(folder, ExtractTerms.of(clock, true))) {
        source.read(reading, bytes -> {});
      }
      settled.sort();
      List<Brought> brought = new ArrayList<>();
      for (SettledMonths.Part part : settled.parts()) {
        if (wanted.only.isEmpty() || wanted.only.get().equals(part.month())) {
          brought.add(bring(wanted, settled, part));
        }
      }
      return new Report(brought, reading.rejected, settled.left());
    }
  }

  private Brought bring(Wanted wanted, SettledMonths settled, SettledMonths.Part part) {
    Optional<String> area = wanted.area.apply(part.institution());
    return new Brought(
        part.institution(),
        part.month(),
        area.map(path -> {
          MonthStore.Month month =
              new MonthStore.Month(
                  path,
                  part.institution(),
                  part.month(),
                  settled.hash(part),
                  settled.visits(part),
                  wanted.actor,
                  clock.instant());
          return database.inScope(Scope.service(), sql -> months.take(sql, month));
        }));
  }

  private static final class Reading implements RowHandler {
    private final SettledMonths settled;
    private long rejected;

    Reading(SettledMonths settled) {
      this.settled = settled;
    }

    @Override
    public void row(TypedRow row) {
      settled.add(ExtractRow.of(row));
    }

    @Override
    public void rejected(Rejection rejection) {
      rejected++;
    }

    /// What a file cut off lacks would be taken for undone.
    @Override
    public void damaged(FileDamage damage) {
      throw new MingjianException(
          LakeError.UNREADABLE_FILE, damage.text().zh() + " " + damage.text().en());
    }
  }
}
