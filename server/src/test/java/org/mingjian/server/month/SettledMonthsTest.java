package org.mingjian.server.month;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.values.ContentHash;
import org.mingjian.wire.fact.ClaimRow;

class SettledMonthsTest {
  private static final SettledMonths.Part MARCH =
      new SettledMonths.Part("H1", YearMonth.of(2025, 3));

  /// A stay over the turn of the month, with lines that repeat a number and one that names only its
  /// settlement.
  private static final List<ExtractRow> STAY =
      List.of(
          row("mdtrt_d mdtrt_id=V1 psn_no=P1 fixmedins_code=H1 begntime=2025-02-27"),
          row("setl_d mdtrt_id=V1 psn_no=P1 fixmedins_code=H1 setl_id=S1 setl_time=2025-03-02"),
          row("fee_list_d mdtrt_id=V1 setl_id=S1 bkkp_sn=1 cnt=1 fee_ocur_time=2025-02-27"),
          row("fee_list_d mdtrt_id=V1 psn_no=P1 bkkp_sn=1 cnt=2 fee_ocur_time=2025-02-28"),
          row("fee_list_d mdtrt_id=V1 bkkp_sn=1 cnt=2 fee_ocur_time=2025-02-28"),
          row("fee_list_d mdtrt_id=V1 bkkp_sn=2 cnt=1 fee_ocur_time=2025-03-01"));

  @TempDir private Path folder;
  private int files;

  private static ExtractRow row(String text) {
    String[] parts = text.split(" ");
    SortedMap<String, String> values = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      values.put(parts[i].split("=")[0], parts[i].split("=")[1]);
    }
    return new ExtractRow(ExtractTable.named(parts[0]).orElseThrow(), values);
  }

  @Test
  void putsAWholeVisitIntoTheMonthItWasSettledIn() {
    try (SettledMonths months = sorted(STAY)) {
      assertEquals(Set.of(MARCH), months.parts());
      assertEquals(List.of(6), sizes(months, MARCH));
    }
  }

  @Test
  void keepsRowsOfOneNumberAsTheyAreMany() {
    try (SettledMonths months = sorted(STAY)) {
      List<String> keys =
          months.visits(MARCH).iterator().next().stream()
              .filter(fact -> fact.table() == ExtractTable.FEE_LIST_D)
              .map(ClaimRow::key)
              .toList();
      assertEquals(List.of("1", "1#2", "1#3", "2"), keys);
    }
  }

  @Test
  void givesTheSameFactsTheSameHashInWhateverOrderTheyCame() {
    ContentHash expected = hash(STAY);
    for (int seed = 0; seed < 30; seed++) {
      List<ExtractRow> shuffled = new ArrayList<>(STAY);
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(expected, hash(shuffled), "seed " + seed);
    }
    assertNotEquals(expected, hash(STAY.subList(0, 5)));
  }

  @Test
  void givesALineToWhomItsSettlementIsWhereAVisitHasTwo() {
    List<ExtractRow> rows =
        List.of(
            row("setl_d mdtrt_id=V2 psn_no=P1 fixmedins_code=H1 setl_id=S1 setl_time=2025-03-02"),
            row("setl_d mdtrt_id=V2 psn_no=P2 fixmedins_code=H1 setl_id=S2 setl_time=2025-03-03"),
            row("fee_list_d mdtrt_id=V2 setl_id=S2 bkkp_sn=1"),
            row("fee_list_d mdtrt_id=V2 bkkp_sn=2"));
    List<ClaimRow> facts = SettledVisit.facts("V2", rows);
    assertEquals(List.of("P1", "P2", "P2"), facts.stream().map(ClaimRow::person).toList());
    try (SettledMonths months = sorted(rows)) {
      assertEquals(1, months.left());
    }
  }

  @Test
  void keepsStocksByTheirOwnMonthsAndPassesRegistersOver() {
    List<ExtractRow> rows =
        List.of(
            row("invt_d fixmedins_code=H1 med_list_codg=X1 cnt=5 opt_time=2025-02-28"),
            row("invt_d fixmedins_code=H1 med_list_codg=X1 cnt=4 opt_time=2025-03-31"),
            row("fixmedins_b fixmedins_code=H1"),
            row("doctor_b prac_psn_code=D1"));
    try (SettledMonths months = sorted(rows)) {
      assertEquals(
          List.of(new SettledMonths.Part("H1", YearMonth.of(2025, 2)), MARCH),
          List.copyOf(months.parts()));
      assertEquals(List.of(1), sizes(months, MARCH));
      assertEquals(0, months.left());
    }
  }

  private static List<Integer> sizes(SettledMonths months, SettledMonths.Part part) {
    List<Integer> sizes = new ArrayList<>();
    months.visits(part).forEach(visit -> sizes.add(visit.size()));
    return sizes;
  }

  private ContentHash hash(List<ExtractRow> rows) {
    try (SettledMonths months = sorted(rows)) {
      return months.hash(MARCH);
    }
  }

  private SettledMonths sorted(List<ExtractRow> rows) {
    SettledMonths months = new SettledMonths(folder.resolve("spool" + files++));
    rows.forEach(months::add);
    months.sort();
    return months;
  }
}
