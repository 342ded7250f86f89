package org.mingjian.claims.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.extract.ExtractColumn.Need;

class ExtractTableTest {
  @Test
  void knowsTypeAndNeedOfAColumn() {
    ExtractTable table = ExtractTable.FEE_LIST_D;
    ExtractColumn column = table.column(table.index("CNT"));
    assertEquals("cnt", column.name());
    assertEquals(FieldType.QUANTITY, column.type());
    assertEquals(Need.MANDATORY, column.need());
    assertEquals("fee_list_d.cnt", table.field(column.index()));
  }

  @Test
  void listsAlternatives() {
    List<List<String>> names =
        ExtractTable.FEE_LIST_D.alternatives().stream()
            .map(group -> group.stream().map(ExtractColumn::name).toList())
            .toList();
    assertEquals(
        List.of(List.of("bkkp_sn", "feedetl_sn"), List.of("hilist_code", "med_list_codg")), names);
  }

  @Test
  void refusesAColumnItDoesNotHave() {
    assertThrows(IllegalArgumentException.class, () -> ExtractTable.INVT_D.index("psn_no"));
    assertTrue(ExtractTable.INVT_D.find("psn_no").isEmpty());
  }

  @Test
  void findsATableByItsNameInEitherCase() {
    assertEquals(Optional.of(ExtractTable.SETL_D), ExtractTable.named("SETL_D"));
    assertEquals(Optional.empty(), ExtractTable.named("setl"));
  }

  @Test
  void indexesEachTablesColumnsFromZero() {
    for (ExtractTable table : ExtractTable.values()) {
      for (int i = 0; i < table.columns().size(); i++) {
        assertEquals(i, table.index(table.column(i).name()));
      }
    }
  }
}
