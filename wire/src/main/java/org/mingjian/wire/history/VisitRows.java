package org.mingjian.wire.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.wire.fact.ClaimRow;

/// The rows of one visit as an extract would have them, made of those that messages reported: one
/// record, each settlement once, the latest word on diagnoses. Source: docs/designs/wire.md §4.
final class VisitRows {
  /// By whom a visit is told, the last word last.
  private static final List<String> STEPS = List.of("visit", "admission", "discharge");

  private static final String SETTLEMENT = "setl_id";
  private static final String BATCH = "chrg_bchno";
  private static final String DISEASE = "dise_no";

  private final List<ClaimRow> rows;

  private VisitRows(List<ClaimRow> rows) {
    this.rows = rows;
  }

  /// The rows of a visit as an extract would have them.
  static List<ClaimRow> of(List<ClaimRow> reported) {
    return new VisitRows(reported).resolved();
  }

  private List<ClaimRow> resolved() {
    List<ClaimRow> resolved = new ArrayList<>(rows.size());
    List<ClaimRow> records = of(ExtractTable.MDTRT_D);
    SortedMap<String, String> record = merged(records);
    if (!records.isEmpty()) {
      resolved.add(with(records.getFirst(), record));
    }
    List<ClaimRow> settlements = settlements();
    String disease = record.getOrDefault(DISEASE, "");
    settlements.forEach(row -> resolved.add(filled(row, DISEASE, disease)));
    Map<String, String> settled = byBatch(settlements);
    for (ClaimRow row : of(ExtractTable.FEE_LIST_D)) {
      resolved.add(filled(row, SETTLEMENT, settled.getOrDefault(row.value(BATCH), "")));
    }
    resolved.addAll(diagnoses());
    rows.stream().filter(row -> isAsReported(row.table())).forEach(resolved::add);
    return resolved;
  }

  private static boolean isAsReported(ExtractTable table) {
    return switch (table) {
      case MDTRT_D, SETL_D, FEE_LIST_D, SETL_LIST_DIAG_D -> false;
      case SETL_LIST_OPRN_D, SETL_LIST_D, FIXMEDINS_B, DOCTOR_B, DRUG_TRAC_D, INVT_D -> true;
    };
  }

  private List<ClaimRow> of(ExtractTable table) {
    return rows.stream().filter(row -> row.table() == table).toList();
  }

  private static SortedMap<String, String> merged(List<ClaimRow> records) {
    SortedMap<String, String> merged = new TreeMap<>();
    records.stream()
        .sorted(Comparator.comparingInt(row -> STEPS.indexOf(row.key())))
        .forEach(row -> merged.putAll(row.values()));
    return merged;
  }

  /// A request whose answer nobody told counts while none of its batch, or of the visit, is known.
  private List<ClaimRow> settlements() {
    List<ClaimRow> all = of(ExtractTable.SETL_D);
    List<ClaimRow> answered = all.stream().filter(row -> !row.value(SETTLEMENT).isEmpty()).toList();
    return all.stream()
        .filter(
            row -> answered.contains(row) || answered.stream().noneMatch(by -> answers(by, row)))
        .map(row -> filled(row, SETTLEMENT, row.key()))
        .toList();
  }

  private static boolean answers(ClaimRow answer, ClaimRow request) {
    String batch = request.value(BATCH);
    return batch.isEmpty() || batch.equals(answer.value(BATCH));
  }

  /// The settlement of each batch of charges that exactly one settlement names.
  private static Map<String, String> byBatch(List<ClaimRow> settlements) {
    return settlements.stream()
        .filter(row -> !row.value(BATCH).isEmpty())
        .collect(
            Collectors.toMap(
                row -> row.value(BATCH), row -> row.value(SETTLEMENT), (one, other) -> ""));
  }

  /// What the settlement list says replaces what was said at discharge, that what was said before.
  private List<ClaimRow> diagnoses() {
    List<ClaimRow> all = of(ExtractTable.SETL_LIST_DIAG_D);
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
    if (value.isEmpty() || !row.value(column).isEmpty()) {
      return row;
    }
    SortedMap<String, String> values = new TreeMap<>(row.values());
    values.put(column, value);
    return with(row, values);
  }

  private static ClaimRow with(ClaimRow row, SortedMap<String, String> values) {
    return new ClaimRow(
        row.table(), row.institution(), row.person(), row.visit(), row.key(), row.day(), values);
  }
}
