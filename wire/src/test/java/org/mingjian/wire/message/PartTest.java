package org.mingjian.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.values.CivilTime;

/// Values and nodes in the ways clients write them.
class PartTest {
  private final Notes notes = new Notes();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|10000",
        "\"2.50\"|25000",
        "\" 1 000 \"|10000000",
        "1e2|1000000",
        "-3.0|-30000",
        "0.12345|1235",
        "\"1,200.5\"|12005000"
      })
  void readsNumbersExactly(String sent, long expected) {
    assertEquals(OptionalLong.of(expected), order("\"cnt\":" + sent).number("cnt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"-\"", "\"--\"", "null", "\"null\"", "[]", "{}"})
  void takesPlaceholdersForAbsent(String sent) {
    assertTrue(order("\"cnt\":" + sent).number("cnt").isEmpty());
    assertTrue(notes.all().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2片\"", "1e400", "\"1e999999999\"", "true", "99999999999999999999"})
  void notesNumbersItCannotRead(String sent) {
    assertTrue(order("\"cnt\":" + sent).number("cnt").isEmpty());
    assertEquals("order.cnt", notes.all().getFirst().field());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-06-14 14:25:52,2025-06-14 14:25:52",
    "2025-06-14,2025-06-14",
    "2025/6/4 4:25:52,2025-06-04 04:25:52",
    "2025-06-14T14:25:52,2025-06-14 14:25:52",
    "2025-06-14T06:25:52Z,2025-06-14 14:25:52",
    "20250614142552,2025-06-14 14:25:52",
    "1749882352000,2025-06-14 14:25:52"
  })
  void readsTimesInAllForms(String sent, String expected) {
    assertEquals(
        expected, order("\"drord_begn_date\":\"" + sent + "\"").time("drord_begn_date").text());
  }

  @Test
  void takesTheYear9999ForNotYetAndNotesImpossibleDays() {
    Part order =
        order("\"drord_begn_date\":\"9999-12-31\",\"drord_stop_date\":\"2025-02-30 10:00:00\"");
    assertFalse(order.time("drord_begn_date").isPresent());
    assertTrue(notes.all().isEmpty());
    assertFalse(order.time("drord_stop_date").isPresent());
    assertEquals("order.drord_stop_date", notes.all().getFirst().field());
  }

  @Test
  void readsTheBirthOfTheVeryOld() {
    Part patient = read("patient", "{\"brdy\":\"1921-03-04\"}");
    assertEquals(CivilTime.day(LocalDate.of(1921, 3, 4)), patient.day("brdy"));
    assertEquals(CivilTime.ABSENT, read("patient", "{\"brdy\":\"unknown\"}").day("brdy"));
  }

  @ParameterizedTest
  @CsvSource({"1,true", "'\"1\"',true", "true,true", "0,false", "'\"0\"',false", "null,false"})
  void readsFlags(String sent, boolean expected) {
    assertEquals(expected, order("\"curr_drord_flag\":" + sent).flag("curr_drord_flag"));
  }

  @Test
  void knowsKeysInAnyCaseAndTheirAliases() {
    assertEquals("7", read("patient", "{\"PSN_NO\":\"7\"}").text("patn_id"));
    assertEquals("H1", read("encounter", "{\"medinsCode\":\"H1\"}").text("medins_id"));
  }

  @Test
  void prefersTheNationalNameButNotWhenItSaysNothing() {
    assertEquals("1", read("patient", "{\"psn_no\":\"2\",\"patn_id\":\"1\"}").text("patn_id"));
    assertEquals("2", read("patient", "{\"psn_no\":\"2\",\"patn_id\":\"-\"}").text("patn_id"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"cnt\":\"1\",\"cnt\":\"2\"|2",
        "\"cnt\":\"1\",\"cnt\":\"\"|''",
        "\"cnt\":\"1\",\"CNT\":\"2\"|2",
        "\"cnt\":\"1\",\"CNT\":\"2\",\"cnt\":\"3\"|2",
        "\"cnt\":1.50|1.50",
        "\"cnt\":-0|0"
      })
  void takesTheLastOfAKeySaidTwiceInThePlaceOfTheFirst(String sent, String expected) {
    assertEquals(expected, order(sent).text("cnt"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"rx_id\":\"a\"}]",
        "{\"rx_id\":\"a\"}",
        "\"[{\\\"rx_id\\\":\\\"a\\\"}]\"",
        "[[{\"rx_id\":\"a\"}]]"
      })
  void readsNodesHoweverTheyAreWrapped(String sent) {
    List<Part> orders = read("encounter", "{\"orderDtos\":" + sent + "}").nodes("fsi_order_dtos");
    assertEquals("a", orders.getFirst().text("rx_id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "null", "[]", "[null]", "\"[broken\"", "3"})
  void takesANodeThatSaysNothingForNone(String sent) {
    Part encounter = read("encounter", "{\"fsi_order_dtos\":" + sent + "}");
    assertTrue(encounter.nodes("fsi_order_dtos").isEmpty());
    assertEquals("", encounter.node("fsi_order_dtos").text("rx_id"));
  }

  @Test
  void givesAnEmptyTextForWhatIsNoValueAndRefusesUnknownNames() {
    assertEquals("", order("\"rx_id\":{\"a\":1}").text("rx_id"));
    assertThrows(IllegalArgumentException.class, () -> order("").text("no_such_field"));
  }

  private Part order(String content) {
    return read("order", "{" + content + "}");
  }

  private Part read(String kind, String json) {
    return new PartReader(notes).read(kind, Tree.read(json), 0);
  }
}
