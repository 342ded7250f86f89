package org.mingjian.claims.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableGuessTest {
  @ParameterizedTest
  @CsvSource({
    "setl_d.csv, SETL_D",
    "SETL_D.CSV, SETL_D",
    "setl_d, SETL_D",
    "setl_d_2025_01.csv, SETL_D",
    "setl_list_d-3.parquet, SETL_LIST_D",
    "setl_list_diag_d.csv, SETL_LIST_DIAG_D",
    "fixmedins_b.csv, INSTITUTION_B"
  })
  void takesTheLongestNameThatBeginsTheFile(String file, ExtractTable table) {
    assertEquals(Optional.of(table), TableGuess.byName(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"setl_d2.csv", "my_setl_d.csv", "setl_da.csv", "结算.csv", "", "setl_.csv"})
  void takesNoNameThatOnlyLooksAlike(String file) {
    assertEquals(Optional.empty(), TableGuess.byName(file));
  }

  @ParameterizedTest
  @EnumSource
  void knowsEachTableByItsOwnColumns(ExtractTable table) {
    List<String> header = table.columns().stream().map(ExtractColumn::name).toList();
    assertEquals(Optional.of(table), TableGuess.byHeader(header));
    List<String> shouted = header.stream().map(String::toUpperCase).toList();
    assertEquals(Optional.of(table), TableGuess.byHeader(shouted));
  }

  @Test
  void guessesNothingWhereLittleIsKnownOfAHeader() {
    List<String> stock =
        List.of("fixmedins_code", "med_list_codg", "inv_data_type", "cnt", "opt_time");
    assertEquals(Optional.of(ExtractTable.INVT_D), TableGuess.byHeader(stock));
    assertEquals(Optional.empty(), TableGuess.byHeader(stock.subList(0, 4)));
    List<String> mixed =
        List.of(
            "fixmedins_code",
            "med_list_codg",
            "inv_data_type",
            "cnt",
            "opt_time",
            "a",
            "b",
            "c",
            "d",
            "e",
            "f");
    assertEquals(Optional.empty(), TableGuess.byHeader(mixed));
    assertEquals(Optional.empty(), TableGuess.byHeader(List.of()));
  }
}
