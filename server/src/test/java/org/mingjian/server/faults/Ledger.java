package org.mingjian.server.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What a client was told is kept, and whether it is there.
final class Ledger {
  /// An ask is durable a second after its answer at the latest.
  private static final long ASKS_DURABLE_NANOS = Duration.ofSeconds(1).toNanos();

  private static final String FACTS = "SELECT key, count(*) FROM fact GROUP BY key";
  private static final String ASKS = "SELECT msgid, count(*) FROM ask GROUP BY msgid";

  private final Map<String, Long> facts = new ConcurrentHashMap<>();
  private final Map<String, Long> asks = new ConcurrentHashMap<>();

  /// How often what was acknowledged was found.
  record Found(int once, int lost, int twice) {}

  void factKept(String id) {
    facts.put(id, System.nanoTime());
  }

  void askAnswered(String id) {
    asks.put(id, System.nanoTime());
  }

  int size() {
    return facts.size() + asks.size();
  }

  /// Looks until all is there, half a minute at most.
  ///
  /// @param killedAt when the server was killed, by [System#nanoTime]; the largest long for never
  Found find(ServerProcess server, long killedAt) throws InterruptedException {
    Found found = new Found(0, Integer.MAX_VALUE, 0);
    for (int i = 0; i < 150 && found.lost > 0; i++) {
      Thread.sleep(200);
      found = look(server, killedAt);
    }
    return found;
  }

  private Found look(ServerProcess server, long killedAt) {
    try (Connection database = server.database()) {
      Found ofFacts = compare(facts, counts(database, FACTS), Long.MAX_VALUE);
      Found ofAsks = compare(asks, counts(database, ASKS), killedAt);
      return new Found(
          ofFacts.once + ofAsks.once, ofFacts.lost + ofAsks.lost, ofFacts.twice + ofAsks.twice);
    } catch (IOException | SQLException e) {
      return new Found(0, Integer.MAX_VALUE, 0);
    }
  }

  private static Map<String, Integer> counts(Connection database, String query)
      throws SQLException {
    Map<String, Integer> counts = new HashMap<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getInt(2));
      }
    }
    return counts;
  }

  private static Found compare(
      Map<String, Long> acknowledged, Map<String, Integer> counts, long killedAt) {
    int once = 0;
    int lost = 0;
    int twice = 0;
    for (Map.Entry<String, Long> entry : acknowledged.entrySet()) {
      int count = counts.getOrDefault(entry.getKey(), 0);
      // What was answered less than a second before the kill was not promised yet.
      boolean promised =
          killedAt == Long.MAX_VALUE
              || killedAt - entry.getValue() < 0
              || killedAt - entry.getValue() > ASKS_DURABLE_NANOS;
      once += count == 1 ? 1 : 0;
      twice += count > 1 ? 1 : 0;
      lost += count == 0 && promised ? 1 : 0;
    }
    return new Found(once, lost, twice);
  }
}
