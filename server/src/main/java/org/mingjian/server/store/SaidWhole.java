package org.mingjian.server.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.wire.fact.ClaimRow;

/// Diagnoses and operations of one source, a settlement list or a step of a visit, that a message
/// says as a whole: what was said before by the same source and is not said any more is gone.
///
/// @param person under whom its rows are kept
/// @param prefix what the keys of its rows begin with
public record SaidWhole(String person, String institution, String visit, String prefix) {
  private static final char AFTER_SOURCE = ' ';

  /// What the rows of one message say as a whole.
  public static Set<SaidWhole> of(List<ClaimRow> rows) {
    Set<SaidWhole> whole = new LinkedHashSet<>();
    for (ClaimRow row : rows) {
      switch (row.table()) {
        case SETL_LIST_D -> whole.add(of(row, row.key() + AFTER_SOURCE));
        case SETL_LIST_DIAG_D, SETL_LIST_OPRN_D ->
            whole.add(of(row, row.key().substring(0, row.key().indexOf(AFTER_SOURCE) + 1)));
        case SETL_D, MDTRT_D, FEE_LIST_D, INSTITUTION_B, DOCTOR_B, DRUG_TRAC_D, INVT_D -> {
          // Each such row speaks for itself.
        }
      }
    }
    return whole;
  }

  private static SaidWhole of(ClaimRow row, String prefix) {
    return new SaidWhole(FactStore.keptUnder(row), row.institution(), row.visit(), prefix);
  }

  /// The tables whose rows are said so.
  public static List<ExtractTable> tables() {
    return List.of(ExtractTable.SETL_LIST_DIAG_D, ExtractTable.SETL_LIST_OPRN_D);
  }
}
