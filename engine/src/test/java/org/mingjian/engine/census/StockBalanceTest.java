package org.mingjian.engine.census;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.Registers.StockDay;
import org.mingjian.claims.Registers.StockKey;
import org.mingjian.claims.draft.LineDraft;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.engine.Trial;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.finding.Finding;
import org.mingjian.values.CivilTime;

class StockBalanceTest {
  private static final long PIECE = 10_000;
  private static final StockKey STOCK = new StockKey("H1", ITEM);

  private final Dictionaries dictionaries = Dictionaries.empty();
  private final PersonBatchBuilder batch = new PersonBatchBuilder(dictionaries);
  private final Trial trial =
      Trial.of("stock-balance").parameter("shapes", "XZ").parameter("tolerancePercent", "5");

  /// 10 at the begin of March, 90 came in, 20 left unsold, 5 lie there at the end: 75 may be
  /// settled; 80 were there, so a twentieth more than 80 goes through.
  @ParameterizedTest
  @CsvSource({"75, of 1", "79, of 1", "79.0001, 'H1 2025-03|X: 84.0001/80, of 1'"})
  void blamesMoreThanCanHaveBeenThere(String settled, String expected) {
    march(STOCK, 10, 90, 20, 5);
    assertEquals(expected.replace("X", ITEM), settled(settled));
  }

  @Test
  void countsWhatIsLeftAfterRefundsWhoeverPays() {
    march(STOCK, 10, 0, 0, 0);
    person("P1", 8, "2025-03-05");
    batch.person(
        "P2",
        person ->
            person.visit(
                "V",
                visit ->
                    visit
                        .institution("H1", "")
                        .line("a", line -> line.quantity("7").at("2025-03-31").selfPaid())
                        .line("b", line -> line.quantity("-4").at("2025-03-31"))));
    assertEquals("H1 2025-03|" + ITEM + ": 11/10, of 1", concluded());
  }

  @Test
  void countsLinesOfTheMonthItemAndInstitution() {
    march(STOCK, 10, 0, 0, 0);
    person("P1", 10, "2025-03-01");
    person("P2", 50, "2025-02-28");
    person("P3", 50, "2025-04-01");
    line("P4", "H2", line -> line.quantity("50"));
    line("P5", "H1", line -> line.quantity("50").item("XA01AAA001A001010100002"));
    assertEquals("STOCK_COUNT_UNKNOWN 2, of 3", concluded());
  }

  @Test
  void addsMovementsOfTheMonth() {
    stock(STOCK, "2025-02-27", 7, 0, -1);
    stock(STOCK, "2025-02-28", 0, 0, 10);
    stock(STOCK, "2025-03-01", 4, 1, -1);
    stock(STOCK, "2025-03-30", 5, 2, -1);
    stock(STOCK, "2025-03-31", 6, 3, 0);
    stock(STOCK, "2025-04-01", 9, 0, -1);
    person("P1", 20, "2025-03-05");
    assertEquals("H1 2025-03|" + ITEM + ": 20/19, STOCK_COUNT_UNKNOWN 2, of 3", concluded());
  }

  @Test
  void takesTheFirstDaysCountWhereTheLastDayHasNone() {
    stock(STOCK, "2025-03-01", 0, 0, 10);
    stock(STOCK, "2025-04-01", 0, 0, 0);
    assertEquals("H1 2025-03|" + ITEM + ": 11/10, of 1", settled("11"));
  }

  @Test
  void prefersTheCountOfTheDayBefore() {
    stock(STOCK, "2025-02-28", 0, 0, 10);
    stock(STOCK, "2025-03-01", 0, 0, 99);
    stock(STOCK, "2025-03-31", 0, 0, 0);
    stock(STOCK, "2025-04-01", 0, 0, 99);
    assertEquals("H1 2025-03|" + ITEM + ": 11/10, of 1", settled("11"));
  }

  @Test
  void cannotTellWithoutBothCounts() {
    stock(STOCK, "2025-02-28", 0, 0, 10);
    assertEquals("STOCK_COUNT_UNKNOWN 1, of 1", settled("1"));
    stock(STOCK, "2025-03-30", 0, 0, 0);
    assertEquals("STOCK_COUNT_UNKNOWN 1, of 1", settled("1"));
  }

  @Test
  void looksAtMonthsOnlyInWhichSomethingHappened() {
    march(STOCK, 10, 0, 0, 99);
    person("P1", 1, "2025-06-05");
    assertEquals("STOCK_COUNT_UNKNOWN 1, of 1", concluded());
  }

  @Test
  void findsMoreOnTheShelfThanCameIn() {
    march(STOCK, 10, 0, 2, 12);
    person("P1", 1, "2025-02-05");
    assertEquals("H1 2025-03|" + ITEM + ": 12/8, STOCK_COUNT_UNKNOWN 1, of 2", concluded());
  }

  @Test
  void namesAnInstitutionThatHasNoClaims() {
    march(new StockKey("H9", ITEM), 10, 1, 0, 12);
    assertEquals("H9 2025-03|" + ITEM + ": 12/11, of 1", settled("1"));
  }

  @Test
  void namesAnItemThatNobodyCharged() {
    march(new StockKey("H1", "ZB01"), 10, 1, 0, 12);
    assertEquals("H1 2025-03|ZB01: 12/11, of 1", settled("1"));
  }

  @Test
  void looksAtItemsOfItsShapesOnly() {
    march(new StockKey("H1", "C1501"), 10, 1, 0, 99);
    march(new StockKey("H1", ""), 10, 1, 0, 99);
    assertEquals("of 0", settled("1"));
  }

  @Test
  void keepsToTheDaysAskedFor() {
    march(STOCK, 10, 0, 0, 0);
    trial.range(new DayRange(day("2025-03-02"), day("2025-12-31")));
    assertEquals("of 0", settled("11"));
  }

  @Test
  void ordersFindingsByMonthInstitutionAndItem() {
    march(new StockKey("H2", ITEM), 1, 1, 0, 9);
    march(new StockKey("H1", "ZB02"), 1, 1, 0, 9);
    march(new StockKey("H1", "ZB01"), 1, 1, 0, 9);
    StockKey earlier = new StockKey("H3", "ZB01");
    stock(earlier, "2025-01-31", 0, 0, 1);
    stock(earlier, "2025-02-02", 1, 0, -1);
    stock(earlier, "2025-02-28", 0, 0, 9);
    assertEquals(
        "H3 2025-02|ZB01: 9/2, H1 2025-03|ZB01: 9/2, H1 2025-03|ZB02: 9/2, H2 2025-03|"
            + ITEM
            + ": 9/2, of 4",
        settled("1", "H7"));
  }

  @Test
  void countsOverThreads() {
    march(STOCK, 10, 0, 0, 0);
    PersonBatch one = person("P1", 6, "2025-03-05").build();
    PersonBatch two =
        new PersonBatchBuilder(dictionaries)
            .person(
                "P2",
                person ->
                    person.visit(
                        "V",
                        visit -> visit.institution("H1", "").line("a", line -> line.quantity("5"))))
            .build();
    assertEquals(
        "H1 2025-03|" + ITEM + ": 11/10, of 1",
        new Concluded(trial.conclude(List.of(List.of(one), List.of(two)))).text());
  }

  @Test
  void saysTheItemAndWhatMadeUpTheBalance() {
    trial.message("{institution} {window} {item} {measured}>{limit}");
    march(STOCK, 10, 90, 20, 5);
    line("P1", "H1", line -> line.quantity("90").item(ITEM, "阿司匹林"));
    Finding finding = trial.conclude(batch.build()).findings().getFirst();
    assertEquals("第一医院 2025-03 阿司匹林 95>80", finding.wording().text().zh());
    assertEquals("370600", finding.place().area());
    assertEquals(ITEM, finding.blame().itemCode());
    assertEquals(
        "{used=95, opening=10, in=90, out=20, closing=5, settled=90}",
        finding.evidence().facts().getFirst().values().toString());
  }

  private String settled(String quantity) {
    return settled(quantity, "H1");
  }

  private String settled(String quantity, String institution) {
    line("P1", institution, line -> line.quantity(quantity).at("2025-03-05"));
    return concluded();
  }

  private PersonBatchBuilder person(String person, int quantity, String at) {
    return line(person, "H1", line -> line.quantity("" + quantity).at(at));
  }

  private PersonBatchBuilder line(String person, String institution, Consumer<LineDraft> draft) {
    return batch.person(
        person,
        it -> it.visit("V", visit -> visit.institution(institution, "第一医院").line("a", draft)));
  }

  private String concluded() {
    return new Concluded(trial.conclude(batch.build())).text();
  }

  /// March with a count before and at its end; all movements on the tenth.
  private void march(StockKey stock, long opening, long in, long out, long closing) {
    stock(stock, "2025-02-28", 0, 0, opening);
    stock(stock, "2025-03-10", in, out, -1);
    stock(stock, "2025-03-31", 0, 0, closing);
  }

  /// A day of a stock in pieces; a negative count is none.
  private void stock(StockKey stock, String date, long in, long out, long counted) {
    int day = day(date);
    int at = counted < 0 ? CivilTime.ABSENT : CivilTime.startOf(day);
    batch.stock(
        stock, new StockDay(day, in * PIECE, out * PIECE, Math.max(0, counted) * PIECE, at));
  }

  private static int day(String date) {
    return CivilTime.day(LocalDate.parse(date));
  }
}
