package org.mingjian.wire.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.RowValues;

/// The rows of one visit as an extract would have them, made of those that messages reported: one
/// record, each settlement once, the latest word on diagnoses. Source: docs/designs/wire.md §4.
final class VisitRows {
  /// By whom a visit is told, the last word last.
  private static final List<String> STEPS = List.of("visit", "admission", "discharge");

  private static final String SETTLEMENT = "setl_id";
  private static final String BATCH = "chrg_bchno";
  private static final String DISEASE = "dise_no";

  private final Map<ExtractTable, List<ClaimRow>> reported = new EnumMap<>(ExtractTable.class);
  private final Map<ExtractTable, List<ClaimRow>> resolved = new LinkedHashMap<>();

  private VisitRows(List<ClaimRow> rows) {
    for (ClaimRow row : rows) {
      reported.computeIfAbsent(row.table(), unused -> new ArrayList<>()).add(row);
    }
  }

  /// The rows of a visit as an extract would have them, by table.
  static Map<ExtractTable, List<ClaimRow>> of(List<ClaimRow> reported) {
    VisitRows rows = new VisitRows(reported);
    rows.resolve();
    return rows.resolved;
  }

  private void resolve() {
    List<ClaimRow> records = of(ExtractTable.MDTRT_D);
    List<ClaimRow> record = records.size() < 2 ? records : List.of(merged(records));
    String disease = record.isEmpty() ? "" : record.getFirst().value(DISEASE);
    List<ClaimRow> settlements = settlements();
    if (!disease.isEmpty()) {
      settlements = settlements.stream().map(row -> filled(row, DISEASE, disease)).toList();
    }
    put(ExtractTable.MDTRT_D, record);
    put(ExtractTable.SETL_D, settlements);
    put(ExtractTable.FEE_LIST_D, lines(byBatch(settlements)));
    put(ExtractTable.SETL_LIST_DIAG_D, diagnoses());
    reported.forEach(resolved::putIfAbsent);
  }

  private void put(ExtractTable table, List<ClaimRow> rows) {
    if (!rows.isEmpty()) {
      resolved.put(table, rows);
    }
  }

  private List<ClaimRow> of(ExtractTable table) {
    return reported.getOrDefault(table, List.of());
  }

  /// What all records of the visit say, as a row like the first of them.
  private static ClaimRow merged(List<ClaimRow> records) {
    SortedMap<String, String> merged = new TreeMap<>();
    records.stream()
        .sorted(Comparator.comparingInt(row -> STEPS.indexOf(row.key())))
        .forEach(row -> merged.putAll(row.values().byColumn()));
    return records.getFirst().with(RowValues.of(merged));
  }

  /// A request whose answer nobody told counts while none of its batch, or of the visit, is known.
  private List<ClaimRow> settlements() {
    List<ClaimRow> all = of(ExtractTable.SETL_D);
    if (all.isEmpty()) {
      return all;
    }
    List<ClaimRow> answered = all.stream().filter(row -> !row.value(SETTLEMENT).isEmpty()).toList();
    return all.stream()
        .filter(row ->
            !row.value(SETTLEMENT).isEmpty() || answered.stream().noneMatch(by -> answers(by, row)))
        .map(row -> filled(row, SETTLEMENT, row.key()))
        .toList();
  }

  private static boolean answers(ClaimRow answer, ClaimRow request) {
    String batch = request.value(BATCH);
    return batch.isEmpty() || batch.equals(answer.value(BATCH));
  }

  /// The settlement of each batch of charges that exactly one settlement names.
  private static Map<String, String> byBatch(List<ClaimRow> settlements) {
    Map<String, String> settled = new HashMap<>();
    for (ClaimRow row : settlements) {
      String batch = row.value(BATCH);
      if (!batch.isEmpty()) {
        settled.merge(batch, row.value(SETTLEMENT), (one, other) -> "");
      }
    }
    return settled;
  }

  private List<ClaimRow> lines(Map<String, String> settled) {
    List<ClaimRow> lines = of(ExtractTable.FEE_LIST_D);
    return settled.isEmpty()
        ? lines
        : lines.stream()
            .map(row -> filled(row, SETTLEMENT, settled.getOrDefault(row.value(BATCH), "")))
            .toList();
  }

  /// What the settlement list says replaces what was said at discharge, that what was said before.
  private List<ClaimRow> diagnoses() {
    List<ClaimRow> all = of(ExtractTable.SETL_LIST_DIAG_D);
    if (all.isEmpty()) {
      return all;
    }
    int best = all.stream().mapToInt(VisitRows::rank).max().orElse(0);
    return all.stream().filter(row -> rank(row) == best).toList();
  }

  private static int rank(ClaimRow diagnosis) {
    if (!diagnosis.value(SETTLEMENT).isEmpty()) {
      return 2;
    }
    return diagnosis.key().startsWith("discharge ") ? 1 : 0;
  }

  private static ClaimRow filled(ClaimRow row, String column, String value) {
    return value.isEmpty() || !row.value(column).isEmpty() ? row : row.with(column, value);
  }
}
