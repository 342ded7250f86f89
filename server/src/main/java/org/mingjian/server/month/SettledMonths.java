package org.mingjian.server.month;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.server.store.VisitMonth;
import org.mingjian.values.ContentHash;
import org.mingjian.wire.fact.ClaimRow;
import tools.jackson.databind.json.JsonMapper;

/// The facts of an extract by institution, month and visit, sorted in a file, so that an extract
/// may be larger than memory. Used by one thread.
final class SettledMonths implements AutoCloseable {
  private static final String SEPARATOR = "\u0000";
  private static final String AFTER_SEPARATOR = "\u0001";
  private static final JsonMapper JSON = JsonMapper.shared();

  /// Rows of one number are told apart by their order, which must not be that of the files.
  private static final Comparator<ExtractRow> BY_CONTENT =
      Comparator.comparing(ExtractRow::table).thenComparing(row -> row.values().toString());

  private final MVStore store;
  private final MVMap<String, String> rows;
  private final MVMap<String, String> facts;
  private final Set<Part> parts = new TreeSet<>();
  private long left;

  SettledMonths(Path file) {
    store = new MVStore.Builder().fileName(file.toString()).open();
    rows = store.openMap("rows");
    facts = store.openMap("facts");
  }

  /// A month of an institution.
  record Part(String institution, YearMonth month) implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
      int institutions = institution.compareTo(other.institution);
      return institutions != 0 ? institutions : month.compareTo(other.month);
    }

    private String prefix() {
      return institution + SEPARATOR + month + SEPARATOR;
    }

    private String end() {
      return institution + SEPARATOR + month + AFTER_SEPARATOR;
    }
  }

  /// A fact without what its key says.
  private record Kept(
      ExtractTable table,
      String visit,
      String person,
      String key,
      int day,
      SortedMap<String, String> values) {}

  /// Takes a row of the extract; registers are passed over.
  void add(ExtractRow row) {
    if (row.table() == ExtractTable.INSTITUTION_B || row.table() == ExtractTable.DOCTOR_B) {
      return;
    }
    boolean nobody = row.table() == ExtractTable.INVT_D || row.value("mdtrt_id").isEmpty();
    String group = nobody ? SEPARATOR + row.value("fixmedins_code") : row.value("mdtrt_id");
    rows.put(
        String.join(
            SEPARATOR,
            group,
            row.table().tableName(),
            Long.toString(1_000_000_000_000L + rows.sizeAsLong())),
        JSON.writeValueAsString(row));
  }

  /// Sorts what was added into visits and months.
  void sort() {
    String group = "";
    List<ExtractRow> visit = new ArrayList<>();
    Cursor<String, String> cursor = rows.cursor(null);
    while (cursor.hasNext()) {
      String key = cursor.next();
      String next = key.substring(0, key.indexOf(SEPARATOR, 1));
      if (!next.equals(group)) {
        put(group, visit);
        visit = new ArrayList<>();
        group = next;
      }
      visit.add(JSON.readValue(cursor.getValue(), ExtractRow.class));
    }
    put(group, visit);
    rows.clear();
  }

  private void put(String group, List<ExtractRow> visit) {
    boolean nobody = group.startsWith(SEPARATOR);
    visit.sort(BY_CONTENT);
    List<ClaimRow> made = SettledVisit.facts(nobody ? "" : group, visit);
    left += visit.size() - made.size();
    Set<String> institutions = new TreeSet<>();
    made.forEach(fact -> institutions.add(fact.institution()));
    for (String institution : institutions) {
      List<ClaimRow> own =
          made.stream().filter(fact -> fact.institution().equals(institution)).toList();
      YearMonth whole = nobody ? YearMonth.of(1, 1) : VisitMonth.of(own);
      own.forEach(fact -> put(nobody ? VisitMonth.of(fact) : whole, fact));
    }
  }

  private void put(YearMonth month, ClaimRow fact) {
    Part part = new Part(fact.institution(), month);
    parts.add(part);
    facts.put(
        part.prefix()
            + String.join(
                SEPARATOR, fact.visit(), fact.person(), fact.table().tableName(), fact.key()),
        JSON.writeValueAsString(
            new Kept(
                fact.table(), fact.visit(), fact.person(), fact.key(), fact.day(), values(fact))));
  }

  private static SortedMap<String, String> values(ClaimRow fact) {
    SortedMap<String, String> values = new TreeMap<>();
    for (ExtractColumn column : fact.table().columns()) {
      if (!fact.value(column.name()).isEmpty()) {
        values.put(column.name(), fact.value(column.name()));
      }
    }
    return values;
  }

  /// The months there are.
  Set<Part> parts() {
    return parts;
  }

  /// Rows of which nobody can tell whose they are.
  long left() {
    return left;
  }

  /// The same facts have the same hash, in whatever order they came.
  ContentHash hash(Part part) {
    MessageDigest digest = ContentHash.sha256();
    Cursor<String, String> cursor = facts.cursor(part.prefix(), part.end(), false);
    while (cursor.hasNext()) {
      digest.update(cursor.next().getBytes(StandardCharsets.UTF_8));
      digest.update(cursor.getValue().getBytes(StandardCharsets.UTF_8));
    }
    return new ContentHash(HexFormat.of().formatHex(digest.digest()));
  }

  /// The facts of each visit of a month, and of what is nobody's.
  Iterable<List<ClaimRow>> visits(Part part) {
    return () -> new Visits(part);
  }

  private final class Visits implements Iterator<List<ClaimRow>> {
    private final Part part;
    private final Cursor<String, String> cursor;
    private List<ClaimRow> next = List.of();
    private Optional<ClaimRow> read;

    Visits(Part part) {
      this.part = part;
      cursor = facts.cursor(part.prefix(), part.end(), false);
      read = read();
      next = readVisit();
    }

    private Optional<ClaimRow> read() {
      if (!cursor.hasNext()) {
        return Optional.empty();
      }
      cursor.next();
      Kept kept = JSON.readValue(cursor.getValue(), Kept.class);
      return Optional.of(
          new ClaimRow(
              kept.table,
              part.institution,
              kept.person,
              kept.visit,
              kept.key,
              kept.day,
              kept.values));
    }

    private List<ClaimRow> readVisit() {
      List<ClaimRow> visit = new ArrayList<>();
      while (read.isPresent()
          && (visit.isEmpty() || visit.getFirst().visit().equals(read.get().visit()))) {
        visit.add(read.get());
        read = read();
      }
      return visit;
    }

    @Override
    public boolean hasNext() {
      return !next.isEmpty();
    }

    @Override
    public List<ClaimRow> next() {
      if (next.isEmpty()) {
        throw new NoSuchElementException();
      }
      List<ClaimRow> result = next;
      next = readVisit();
      return result;
    }
  }

  @Override
  public void close() {
    store.closeImmediately();
  }
}
