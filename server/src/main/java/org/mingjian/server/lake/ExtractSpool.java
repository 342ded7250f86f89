package org.mingjian.server.lake;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.wire.fact.ClaimRow;

/// Rows on their way into CSV files, one a table and month. Which columns are used is known at the
/// end only: a column nobody fills is none that was reported.
final class ExtractSpool {
  private static final char BETWEEN = '\u001f';

  private final Path folder;
  private final Map<Place, BufferedWriter> spools = new TreeMap<>();
  private final Map<ExtractTable, BitSet> filled = new EnumMap<>(ExtractTable.class);

  ExtractSpool(Path folder) {
    this.folder = folder;
  }

  /// A table's rows of a month, such as 2025-03.
  record Place(String month, ExtractTable table) implements Comparable<Place> {
    String fileName() {
      return table.tableName() + "_" + month.replace('-', '_') + ".csv";
    }

    @Override
    public int compareTo(Place other) {
      int months = month.compareTo(other.month);
      return months != 0 ? months : table.compareTo(other.table);
    }
  }

  void add(String month, ClaimRow row) throws IOException {
    BufferedWriter spool = spool(new Place(month, row.table()));
    BitSet used = filled.computeIfAbsent(row.table(), unused -> new BitSet());
    for (ExtractColumn column : row.table().columns()) {
      String value = column.name().equals("psn_no") ? row.person() : row.value(column.name());
      if (!value.isEmpty()) {
        used.set(column.index());
      }
      spool.write(flat(value));
      spool.write(BETWEEN);
    }
    spool.newLine();
  }

  private BufferedWriter spool(Place place) throws IOException {
    BufferedWriter known = spools.get(place);
    if (known != null) {
      return known;
    }
    BufferedWriter made = Files.newBufferedWriter(folder.resolve(place.fileName() + ".spool"));
    spools.put(place, made);
    return made;
  }

  private static String flat(String value) {
    return value.chars().anyMatch(c -> c < ' ') ? value.replaceAll("\\p{Cntrl}+", " ") : value;
  }

  /// Writes the files and returns them by month and table.
  Map<Place, Path> finish() throws IOException {
    Map<Place, Path> files = new TreeMap<>();
    for (Map.Entry<Place, BufferedWriter> spool : spools.entrySet()) {
      spool.getValue().close();
      files.put(spool.getKey(), finish(spool.getKey()));
    }
    return files;
  }

  private Path finish(Place place) throws IOException {
    Path spool = folder.resolve(place.fileName() + ".spool");
    Path file = folder.resolve(place.fileName());
    List<ExtractColumn> columns = columns(place.table);
    try (BufferedReader rows = Files.newBufferedReader(spool);
        BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(columns.stream().map(ExtractColumn::name).collect(Collectors.joining(",")));
      out.newLine();
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        String[] values = row.split(String.valueOf(BETWEEN), -1);
        out.write(
            columns.stream()
                .map(column -> quoted(values[column.index()]))
                .collect(Collectors.joining(",")));
        out.newLine();
      }
    }
    Files.delete(spool);
    return file;
  }

  private List<ExtractColumn> columns(ExtractTable table) {
    BitSet used = filled.getOrDefault(table, new BitSet());
    return table.columns().stream()
        .filter(column -> used.get(column.index()) || column.need() == ExtractColumn.Need.MANDATORY)
        .toList();
  }

  private static String quoted(String value) {
    boolean plain = value.indexOf(',') < 0 && value.indexOf('"') < 0;
    return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "ExtractSpool[%d]", spools.size());
  }
}
