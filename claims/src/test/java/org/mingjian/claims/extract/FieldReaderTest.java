package org.mingjian.claims.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.values.CivilTime;

class FieldReaderTest {
  private final FieldReader reader = new FieldReader(CivilTime.day(LocalDate.of(2025, 6, 30)));

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "\\N", "NULL", "null", "  "})
  void takesTheMarkersForAbsent(String text) {
    assertEquals(Optional.empty(), read("cnt", text));
    assertFalse(reader.isPresent());
    read("fee_ocur_time", text);
    assertEquals(CivilTime.ABSENT, reader.number());
  }

  @ParameterizedTest
  @CsvSource({
    "cnt, 1, 10000",
    "cnt, -2.5, -25000",
    "cnt, +3, 30000",
    "cnt, .5, 5000",
    "cnt, 7., 70000",
    "cnt, 1.00000000, 10000",
    "cnt, 000000000000000000001, 10000",
    "pric, 0.000001, 1",
    "pric, 99999999.999999, 99999999999999",
    "det_item_fee_sumamt, 12.5, 1250",
    "det_item_fee_sumamt, -0.01, -1",
    "det_item_fee_sumamt, 100000000, 10000000000"
  })
  void readsNumbersExactly(String column, String text, long expected) {
    assertEquals(Optional.empty(), read(column, text));
    assertEquals(expected, reader.number());
  }

  @ParameterizedTest
  @CsvSource({
    "cnt, abc",
    "cnt, 1e3",
    "cnt, '1,000'",
    "cnt, 1.2.3",
    "cnt, .",
    "cnt, +",
    "cnt, --1",
    "cnt, 1-",
    "cnt, １",
    "cnt, 1.00001",
    "det_item_fee_sumamt, 0.001"
  })
  void refusesOtherNumbers(String column, String text) {
    assertEquals(Optional.of(RejectionReason.BAD_NUMBER), read(column, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"100000000.01", "-100000001", "999999999999999999", "12345678901234567890123"})
  void refusesAbsurdAmounts(String text) {
    assertEquals(Optional.of(RejectionReason.NUMBER_TOO_LARGE), read("det_item_fee_sumamt", text));
  }

  @Test
  void readsTimes() {
    assertEquals(Optional.empty(), read("fee_ocur_time", "2025-03-01"));
    assertTrue(reader.isDateOnly());
    assertEquals("2025-03-01", CivilTime.text((int) reader.number(), true));
    read("fee_ocur_time", "2025-06-30 23:59:59");
    assertFalse(reader.isDateOnly());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-01, FUTURE_TIME",
    "2999-01-01, FUTURE_TIME",
    "9999-12-31, FUTURE_TIME",
    "1931-12-31, BAD_TIME",
    "2025-02-30, BAD_TIME",
    "soon, BAD_TIME"
  })
  void refusesTimes(String text, RejectionReason reason) {
    assertEquals(Optional.of(reason), read("fee_ocur_time", text));
  }

  @Test
  void takesTheYear9999ForNotYetAtTheEndOfAStay() {
    ExtractTable visits = ExtractTable.MDTRT_D;
    ExtractColumn end = visits.column(visits.index("endtime"));
    assertEquals(Optional.empty(), reader.read(end, "9999-12-31"));
    assertFalse(reader.isPresent());
  }

  @Test
  void letsARegistrationEndInTheFuture() {
    ExtractTable doctors = ExtractTable.DOCTOR_B;
    assertEquals(
        Optional.empty(), reader.read(doctors.column(doctors.index("endtime")), "2090-01-01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.70602E+17", "4E+17", "1.1105e+13", "1.5E17", "4E-3"})
  void refusesIdsInScientificNotation(String text) {
    Optional<RejectionReason> reason = Optional.of(RejectionReason.ID_IN_SCIENTIFIC_NOTATION);
    assertEquals(reason, read("bkkp_sn", text));
    assertEquals(reason, read("hilist_code", text));
    assertEquals(Optional.empty(), read("spec", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"37060200000000000001", "4E17", "1E", "E+5", "12.5", "1.5E+x", "A1E+5"})
  void takesOtherIds(String text) {
    assertEquals(Optional.empty(), read("bkkp_sn", text));
  }

  private Optional<RejectionReason> read(String column, String text) {
    ExtractTable table = ExtractTable.FEE_LIST_D;
    return reader.read(table.column(table.index(column)), text);
  }
}
