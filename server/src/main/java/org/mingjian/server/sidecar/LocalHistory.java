package org.mingjian.server.sidecar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.server.store.FactReport;
import org.mingjian.server.store.FactTally;
import org.mingjian.server.store.SaidWhole;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.RowValues;
import org.mingjian.wire.fact.Withdrawal;

/// Rows of the claims extract as reported, sorted by person, institution, visit, table and key: a
/// history is one walk over neighbours. One thread writes, any read.
final class LocalHistory {
  private static final char SEPARATOR = '\u0000';
  private static final char AFTER_SEPARATOR = '\u0001';
  private static final int PARTS = 5;
  private static final int ROWS_AT_A_TIME = 5_000;

  private final MVMap<String, byte[]> rows;

  /// Where the trace codes of an institution lie, by their own keys: they are among the visits of
  /// those who bought, and are taken back by batch.
  private final MVMap<String, String> traces;

  LocalHistory(MVMap<String, byte[]> rows, MVMap<String, String> traces) {
    this.rows = rows;
    this.traces = traces;
  }

  private static int day(byte[] kept) {
    return ByteBuffer.wrap(kept).getInt();
  }

  /// Keeps rows; one with a key that is known takes the older one's place.
  void keep(FactReport report) {
    report.withdrawn().forEach(gone -> withdraw(report.institution(), gone));
    SaidWhole.of(report.rows()).forEach(this::forget);
    for (ClaimRow row : report.rows()) {
      byte[] content = row.values().bytes();
      byte[] kept =
          ByteBuffer.allocate(Integer.BYTES + content.length)
              .putInt(row.day())
              .put(content)
              .array();
      rows.put(key(row), kept);
      if (row.table() == ExtractTable.DRUG_TRAC_D) {
        traces.put(row.institution() + SEPARATOR + row.key(), key(row));
      }
    }
  }

  private void withdraw(String institution, Withdrawal gone) {
    String stock =
        String.join(
            String.valueOf(SEPARATOR),
            institution + "/",
            institution,
            "",
            ExtractTable.INVT_D.tableName(),
            "");
    keys(rows, stock + gone.keyPrefix(), stock + gone.keyEnd()).forEach(rows::remove);
    String own = institution + SEPARATOR;
    for (String trace : keys(traces, own + gone.keyPrefix(), own + gone.keyEnd())) {
      Optional.ofNullable(traces.remove(trace)).ifPresent(rows::remove);
    }
  }

  /// The keys of a map from one on, and up to before another: copied, so that they can be removed.
  private static <V> List<String> keys(MVMap<String, V> map, String from, String to) {
    List<String> found = new ArrayList<>();
    map.cursor(from, to, false).forEachRemaining(found::add);
    return found;
  }

  /// Takes away what was said by the same source; what it still says is in the same message.
  private void forget(SaidWhole whole) {
    for (ExtractTable table : SaidWhole.tables()) {
      String from =
          String.join(
              String.valueOf(SEPARATOR),
              whole.person(),
              whole.institution(),
              whole.visit(),
              table.tableName(),
              whole.prefix());
      keys(rows, from, from + Character.MAX_VALUE).forEach(rows::remove);
    }
  }

  private static String key(ClaimRow row) {
    String person = row.person().isEmpty() ? row.institution() + "/" : row.person();
    return String.join(
        String.valueOf(SEPARATOR),
        person,
        row.institution(),
        row.visit(),
        row.table().tableName(),
        row.key());
  }

  /// The rows of a person from a day on, in the order of their keys.
  List<ClaimRow> of(String person, int sinceDay) {
    List<ClaimRow> found = new ArrayList<>();
    Cursor<String, byte[]> cursor =
        rows.cursor(person + SEPARATOR, person + AFTER_SEPARATOR, false);
    while (cursor.hasNext()) {
      String key = cursor.next();
      byte[] kept = cursor.getValue();
      if (day(kept) >= sinceDay) {
        found.add(row(key.split(String.valueOf(SEPARATOR), PARTS), kept));
      }
    }
    return found;
  }

  /// Takes the rows of a visit, or those of a day that are nobody's.
  @FunctionalInterface
  interface VisitTaker {
    /// Takes them.
    void take(List<ClaimRow> rows) throws IOException, InterruptedException;
  }

  /// Hands out the rows of an institution from a day on.
  void each(int sinceDay, String institution, Consumer<ClaimRow> taker) {
    Cursor<String, byte[]> cursor = rows.cursor(null);
    while (cursor.hasNext()) {
      String[] key = cursor.next().split(String.valueOf(SEPARATOR), PARTS);
      if (key[1].equals(institution) && day(cursor.getValue()) >= sinceDay) {
        taker.accept(row(key, cursor.getValue()));
      }
    }
  }

  /// Hands out the visits of an institution of which a row is of one of the cells, whole.
  void visits(Set<FactTally.Cell> cells, String institution, VisitTaker taker)
      throws IOException, InterruptedException {
    List<ClaimRow> visit = new ArrayList<>();
    Cursor<String, byte[]> cursor = rows.cursor(null);
    while (cursor.hasNext()) {
      String[] key = cursor.next().split(String.valueOf(SEPARATOR), PARTS);
      if (key[1].equals(institution)) {
        ClaimRow row = row(key, cursor.getValue());
        if (!visit.isEmpty() && !isOfOneVisit(visit.getFirst(), row)) {
          take(visit, cells, taker);
          visit = new ArrayList<>();
        }
        visit.add(row);
      }
    }
    take(visit, cells, taker);
  }

  private static boolean isOfOneVisit(ClaimRow one, ClaimRow other) {
    return one.person().equals(other.person()) && one.visit().equals(other.visit());
  }

  /// What is nobody's is no visit: of that only the rows themselves.
  private static void take(List<ClaimRow> visit, Set<FactTally.Cell> cells, VisitTaker taker)
      throws IOException, InterruptedException {
    List<ClaimRow> meant =
        visit.stream().filter(row -> cells.contains(FactTally.Cell.of(row))).toList();
    if (!meant.isEmpty()) {
      taker.take(visit.getFirst().visit().isEmpty() ? meant : visit);
    }
  }

  private static ClaimRow row(String[] key, byte[] kept) {
    return new ClaimRow(
        ExtractTable.named(key[3]).orElseThrow(),
        key[1],
        key[0].equals(key[1] + "/") ? "" : key[0],
        key[2],
        key[4],
        day(kept),
        RowValues.read(Arrays.copyOfRange(kept, Integer.BYTES, kept.length)));
  }

  /// Forgets the rows before a day among the next from a key on; where to go on, empty at the end.
  Optional<String> forgetBefore(int day, String from) {
    List<String> old = new ArrayList<>();
    Cursor<String, byte[]> cursor = rows.cursor(from);
    Optional<String> next = Optional.empty();
    for (int i = 0; cursor.hasNext(); i++) {
      String key = cursor.next();
      if (i == ROWS_AT_A_TIME) {
        next = Optional.of(key);
        break;
      }
      if (day(cursor.getValue()) < day) {
        old.add(key);
      }
    }
    old.forEach(this::remove);
    return next;
  }

  private void remove(String key) {
    rows.remove(key);
    String[] parts = key.split(String.valueOf(SEPARATOR), PARTS);
    traces.remove(parts[1] + SEPARATOR + parts[4]);
  }

  /// How many rows there are.
  long count() {
    return rows.sizeAsLong();
  }
}
