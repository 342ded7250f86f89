package org.mingjian.wire.history;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.wire.fact.ClaimRow;

/// Diagnoses and operations of a past visit.
record PastCodings(PastVisit visit) {
  /// `diag_type` of traditional Chinese medicine.
  private static final Set<String> TCM = Set.of("2", "3");

  private static final String YES = "1";

  /// Fills them in; `recorded` is the main diagnosis by the visit's record.
  void fill(VisitDraft draft, String recorded) {
    String main = recorded;
    for (ClaimRow row : visit.of(ExtractTable.SETL_LIST_DIAG_D)) {
      if (TCM.contains(row.value("diag_type"))) {
        draft.tcmDiagnosis();
      } else {
        draft.diagnosis(row.value("diag_code"));
        main = row.value("maindiag_flag").equals(YES) ? row.value("diag_code") : main;
      }
    }
    draft.mainDiagnosis(main);
    List<ClaimRow> operations = visit.of(ExtractTable.SETL_LIST_OPRN_D);
    if (!operations.isEmpty()) {
      fillOperations(draft, operations);
    }
  }

  private static void fillOperations(VisitDraft draft, List<ClaimRow> rows) {
    List<ClaimRow> operations =
        rows.stream()
            .sorted((a, b) -> b.value("main_oprn_flag").compareTo(a.value("main_oprn_flag")))
            .toList();
    operations.forEach(row -> draft.operation(row.value("oprn_oprt_code")));
    draft.surgery(
        extreme(operations, "oprn_oprt_begntime", Comparator.reverseOrder()),
        extreme(operations, "oprn_oprt_endtime", Comparator.naturalOrder()));
  }

  /// The last by `order`; empty where one of the operations does not say.
  private static String extreme(
      List<ClaimRow> operations, String column, Comparator<String> order) {
    boolean silent = operations.stream().anyMatch(row -> row.value(column).isEmpty());
    return silent ? "" : operations.stream().map(row -> row.value(column)).max(order).orElse("");
  }
}
