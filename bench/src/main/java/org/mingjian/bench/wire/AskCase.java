package org.mingjian.bench.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingjian.bench.city.BenchCity;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.synth.city.Life;
import org.mingjian.synth.output.ClaimRows;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.RowValues;
import org.mingjian.wire.history.History;

/// An ask with what the store holds of its person.
record AskCase(byte[] body, List<Kept> rows, int firstDay, int lastDay) {
  private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

  /// A row as the database sends it.
  record Kept(
      String table,
      String institution,
      String person,
      String visit,
      String key,
      int day,
      byte[] content) {
    static Kept of(ClaimRow row) {
      return new Kept(
          row.table().tableName(),
          row.institution(),
          row.person(),
          row.visit(),
          row.key(),
          row.day(),
          row.values().bytes());
    }

    ClaimRow row() {
      return new ClaimRow(
          ExtractTable.named(table).orElseThrow(),
          institution,
          person,
          visit,
          key,
          day,
          RowValues.read(content));
    }
  }

  /// So many asks of `lines` lines, the history of each that of another person.
  static List<AskCase> of(BenchCity city, int count, int lines) {
    Asks asks = new Asks(city, count, lines);
    Life life = new Life(city.city());
    List<AskCase> cases = new ArrayList<>();
    for (int person = 1; person <= count; person++) {
      List<Kept> rows = new ArrayList<>();
      FactRows facts = new FactRows((fact, area) -> rows.add(Kept.of(fact)));
      new ClaimRows(city.made(facts)).write(life.claims(person));
      cases.add(
          new AskCase(
              body(asks, person), rows, city.city().span().fromDay(), city.city().span().toDay()));
    }
    return cases;
  }

  private static byte[] body(Asks asks, long number) {
    RequestBuffer buffer = new RequestBuffer();
    int length = asks.write(number, buffer);
    int from = 0;
    while (!isEndOfHead(buffer.bytes(), from)) {
      from++;
    }
    return Arrays.copyOfRange(buffer.bytes(), from + END_OF_HEAD.length, length);
  }

  private static boolean isEndOfHead(byte[] bytes, int at) {
    return Arrays.equals(bytes, at, at + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length);
  }

  /// What the store makes of the rows.
  History history() {
    return History.of(firstDay, rows.stream().map(Kept::row).toList());
  }
}
