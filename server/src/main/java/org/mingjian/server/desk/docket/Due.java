package org.mingjian.server.desk.docket;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.exemption.Exemption;
import org.mingjian.cases.gathering.CaseKey;

/// Puts keys of cases down to be gathered anew.
final class Due {
  private static final String ADD =
      """
      INSERT INTO gathering_due (case_key, area_path, institution, key_text)
      VALUES (CAST(? AS uuid), ?, ?, ?) ON CONFLICT DO NOTHING
      """;

  private static final String WHERE = ", area_path FROM finding WHERE case_key IS NOT NULL AND ";

  private static final String MARKED_BY =
      "SELECT " + FoundRow.COLUMNS + WHERE + "marked_by = CAST(? AS uuid)";

  private static final String COVERED =
      "SELECT "
          + FoundRow.COLUMNS
          + WHERE
          + "rule = ? AND institution = ? AND standing IN ('live', 'marked')"
          + " AND ? IN ('', item) AND day BETWEEN CAST(? AS date) AND CAST(? AS date)";

  private static final String EXEMPT =
      "SELECT " + FoundRow.COLUMNS + WHERE + "exemption = CAST(? AS uuid)";

  private Due() {}

  /// The keys of findings whose lines a case holds, which now holds less.
  static void heldBy(DSLContext sql, String caseId) {
    add(sql, sql.fetch(MARKED_BY, caseId));
  }

  /// The keys of findings an exemption covers.
  static void covered(DSLContext sql, Exemption exemption) {
    add(
        sql,
        sql.fetch(
            COVERED,
            exemption.subject().ruleCode(),
            exemption.subject().institution(),
            exemption.subject().itemCode(),
            exemption.period().from().toString(),
            exemption.period().until().toString()));
  }

  /// The keys of findings that are exempt by one exemption.
  static void exempt(DSLContext sql, String exemption) {
    add(sql, sql.fetch(EXEMPT, exemption));
  }

  private record Key(String areaPath, CaseKey key) {}

  private static void add(DSLContext sql, Collection<Record> rows) {
    SortedMap<String, Key> keys = new TreeMap<>();
    for (Record row : rows) {
      FoundRow.key(row)
          .ifPresent(key ->
              keys.putIfAbsent(key.caseId(1), new Key(row.get("area_path", String.class), key)));
    }
    for (Map.Entry<String, Key> one : keys.entrySet()) {
      CaseKey key = one.getValue().key;
      sql.execute(ADD, one.getKey(), one.getValue().areaPath, key.institution(), key.text());
    }
  }
}
