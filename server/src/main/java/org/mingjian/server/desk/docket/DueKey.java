package org.mingjian.server.desk.docket;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.server.desk.found.Plans;

/// A key whose findings came, changed or went, and all there are of them.
///
/// @param id of the first case of the key
record DueKey(String id, CaseKey key, String areaPath, List<FoundRow> rows) {
  private static final String DUE =
      """
      SELECT replace(CAST(case_key AS text), '-', '') AS id, area_path, key_text FROM gathering_due
      ORDER BY case_key LIMIT %d FOR UPDATE SKIP LOCKED
      """;

  private static final String ONE =
      """
      SELECT replace(CAST(case_key AS text), '-', '') AS id, area_path, key_text FROM gathering_due
      WHERE case_key = CAST(? AS uuid) FOR UPDATE SKIP LOCKED
      """;

  private static final String IDS =
      """
      SELECT replace(CAST(case_key AS text), '-', '') AS id FROM gathering_due
      ORDER BY case_key LIMIT %d
      """;

  private static final String DONE =
      "DELETE FROM gathering_due WHERE case_key = ANY (CAST(? AS uuid[]))";

  DueKey {
    rows = List.copyOf(rows);
  }

  /// At most so many that are due and that nobody else gathers now, kept from others until this
  /// transaction ends.
  static List<DueKey> take(DSLContext sql, int most) {
    return keys(sql, Plans.inOrder(sql, () -> List.copyOf(sql.fetch(DUE.formatted(most)))));
  }

  /// One of them, the same way; none where it is not due any more, or gathered elsewhere.
  static List<DueKey> take(DSLContext sql, String id) {
    return keys(sql, List.copyOf(sql.fetch(ONE, id)));
  }

  /// Ids of at most so many that are due.
  static List<String> ids(DSLContext sql, int most) {
    return sql.fetch(IDS.formatted(most)).getValues("id", String.class);
  }

  private static List<DueKey> keys(DSLContext sql, List<Record> due) {
    String[] ids = due.stream().map(row -> row.get("id", String.class)).toArray(String[]::new);
    Map<String, List<FoundRow>> rows = FoundRow.ofKeys(sql, ids);
    return due.stream().map(row -> of(row, rows)).toList();
  }

  private static DueKey of(Record row, Map<String, List<FoundRow>> rows) {
    String id = row.get("id", String.class);
    return new DueKey(
        id,
        CaseKey.parse(row.get("key_text", String.class)).orElseThrow(),
        row.get("area_path", String.class),
        rows.getOrDefault(id, List.of()));
  }

  /// Says that keys are no longer due.
  static void done(DSLContext sql, List<DueKey> keys) {
    sql.execute(DONE, (Object) keys.stream().map(DueKey::id).toArray(String[]::new));
  }

  /// Keys in their order, cut into waves in which no two are about one settlement: what a key comes
  /// to hangs on what those before it hold of its settlements.
  static List<List<DueKey>> waves(List<DueKey> keys) {
    List<List<DueKey>> waves = new ArrayList<>();
    Set<Settlement> taken = new HashSet<>();
    for (DueKey key : keys) {
      Set<Settlement> own = key.settlements();
      if (waves.isEmpty() || own.stream().anyMatch(taken::contains)) {
        waves.add(new ArrayList<>());
        taken.clear();
      }
      waves.getLast().add(key);
      taken.addAll(own);
    }
    return waves;
  }

  /// A settlement of an institution.
  private record Settlement(String institution, String id) {}

  private Set<Settlement> settlements() {
    return settlementIds().stream()
        .map(one -> new Settlement(key.institution(), one))
        .collect(Collectors.toSet());
  }

  /// The settlements its findings are about.
  Set<String> settlementIds() {
    return rows.stream()
        .map(row -> row.finding().line().settlementId())
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toSet());
  }
}
