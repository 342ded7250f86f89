package org.mingjian.server.store;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.database.Scope;

/// The parts of the table of messages, one a month. Asked for once: looking whether one is there
/// cost each report a trip to the database. Safe for use by several threads.
final class MessageMonths {
  private final Database database;
  private final Set<YearMonth> there = ConcurrentHashMap.newKeySet();

  MessageMonths(Database database) {
    this.database = database;
  }

  /// Makes the part that a message received then lies in, in a transaction of its own.
  void ensure(Instant received, Patience patience) {
    YearMonth month = YearMonth.from(received.atOffset(ZoneOffset.UTC));
    if (!there.contains(month)) {
      database.inScope(
          Scope.service(),
          patience,
          sql ->
              sql.execute(
                  "SELECT ensure_message_month(CAST(? AS timestamptz))", received.toString()));
      there.add(month);
    }
  }

  /// The same for the messages of records.
  void ensure(Stream<WireRecord> records, Patience patience) {
    records
        .flatMap(record -> MessageStore.origin(record).stream())
        .forEach(origin -> ensure(origin.received(), patience));
  }
}
