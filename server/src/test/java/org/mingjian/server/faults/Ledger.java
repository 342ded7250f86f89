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
import org.mingjian.server.store.RecordCodec;

/// What a client was told is kept, and whether it is there as it was sent.
final class Ledger {
  /// An ask is durable a second after its answer at the latest.
  private static final long ASKS_DURABLE_NANOS = Duration.ofSeconds(1).toNanos();

  private static final Found NOTHING = new Found(0, Integer.MAX_VALUE, 0, 0);

  private static final String FACTS = "SELECT key, count(*) FROM fact GROUP BY key";
  private static final String ASKS = "SELECT msgid, count(*) FROM ask GROUP BY msgid";

  private static final String FACT_CONTENTS =
      "SELECT key, person, visit, day - DATE '2000-01-01', content FROM fact";
  private static final String ASK_CONTENTS = "SELECT msgid, request, body FROM ask";

  private final Map<String, Sent> facts = new ConcurrentHashMap<>();
  private final Map<String, Sent> asks = new ConcurrentHashMap<>();

  /// What was acknowledged when, by its fingerprint.
  private record Sent(long nanos, String fingerprint) {}

  /// How often what was acknowledged was found.
  ///
  /// @param altered found, and not what was sent
  record Found(int once, int lost, int twice, int altered) {}

  void factsKept(byte[] body) {
    long now = System.nanoTime();
    Fingerprint.ofFacts(body)
        .forEach((id, fingerprint) -> facts.put(id, new Sent(now, fingerprint)));
  }

  void askAnswered(String id, byte[] body) {
    asks.put(id, new Sent(System.nanoTime(), Fingerprint.ofAsk(body)));
  }

  int size() {
    return facts.size() + asks.size();
  }

  /// Looks until all is there, half a minute at most.
  ///
  /// @param killedAt when the server was killed, by [System#nanoTime]; the largest long for never
  Found find(ServerProcess server, long killedAt) throws InterruptedException {
    Found found = NOTHING;
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
      int lost = ofFacts.lost + ofAsks.lost;
      return new Found(
          ofFacts.once + ofAsks.once,
          lost,
          ofFacts.twice + ofAsks.twice,
          lost > 0 ? 0 : alteredFacts(database) + alteredAsks(database, server.codec()));
    } catch (IOException | SQLException e) {
      return NOTHING;
    }
  }

  private int alteredFacts(Connection database) throws SQLException {
    int altered = 0;
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(FACT_CONTENTS)) {
      while (row.next()) {
        String kept =
            Fingerprint.ofRow(row.getString(2), row.getString(3), row.getInt(4), row.getBytes(5));
        altered += isAltered(facts, row.getString(1), kept) ? 1 : 0;
      }
    }
    return altered;
  }

  private int alteredAsks(Connection database, RecordCodec codec) throws SQLException {
    int altered = 0;
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(ASK_CONTENTS)) {
      while (row.next()) {
        if (asks.containsKey(row.getString(1))) {
          String kept = Fingerprint.ofAsk(codec.body(row.getBytes(3), row.getString(2)));
          altered += isAltered(asks, row.getString(1), kept) ? 1 : 0;
        }
      }
    }
    return altered;
  }

  private static boolean isAltered(Map<String, Sent> all, String id, String kept) {
    Sent sent = all.get(id);
    return sent != null && !sent.fingerprint.equals(kept);
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
      Map<String, Sent> acknowledged, Map<String, Integer> counts, long killedAt) {
    int once = 0;
    int lost = 0;
    int twice = 0;
    for (Map.Entry<String, Sent> entry : acknowledged.entrySet()) {
      int count = counts.getOrDefault(entry.getKey(), 0);
      // What was answered less than a second before the kill was not promised yet.
      boolean promised =
          killedAt == Long.MAX_VALUE
              || killedAt - entry.getValue().nanos < 0
              || killedAt - entry.getValue().nanos > ASKS_DURABLE_NANOS;
      once += count == 1 ? 1 : 0;
      twice += count > 1 ? 1 : 0;
      lost += count == 0 && promised ? 1 : 0;
    }
    return new Found(once, lost, twice, 0);
  }
}
