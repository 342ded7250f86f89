package org.mingjian.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// A generated extract, and the same rows laid out in other ways. No value of it holds a comma or a
/// quote.
record SyntheticExtract(Path folder, Map<String, List<String>> lines) {
  private static final List<String> CLAIMS =
      List.of(
          "setl_d", "mdtrt_d", "fee_list_d", "setl_list_diag_d", "setl_list_oprn_d", "setl_list_d");

  private static final List<String> REGISTERS = List.of("fixmedins_b", "doctor_b", "invt_d");

  /// Generates one of a few persons over three months.
  static SyntheticExtract generate(Path folder) {
    CommandRun.of(
            "synth", "--persons", "60", "--months", "3", "--seed", "11", "--out", folder.toString())
        .done();
    Map<String, List<String>> lines = new HashMap<>();
    tables().forEach(table -> lines.put(table, linesOf(folder.resolve(table + ".csv"))));
    return new SyntheticExtract(folder, lines);
  }

  /// The same files with their rows in another order.
  Path shuffled(Path target, long seed) {
    Random random = new Random(seed);
    for (String table : tables()) {
      List<String> rows = rows(table);
      Collections.shuffle(rows, random);
      write(target, table + ".csv", table, rows);
    }
    return withLocalTables(target);
  }

  /// The same rows, dealt out to several files a table.
  Path scattered(Path target, int files) {
    for (String table : tables()) {
      Map<Integer, List<String>> piles = new TreeMap<>();
      for (String row : rows(table)) {
        piles.computeIfAbsent(row.hashCode() % files, any -> new ArrayList<>()).add(row);
      }
      piles.forEach((pile, rows) -> write(target, table + "_" + pile + ".csv", table, rows));
    }
    return withLocalTables(target);
  }

  /// A folder a month of settlement, in the order of the months. Rows of a visit that was settled
  /// in several months lie with the settlement they name, the visit itself with its first.
  List<Path> byMonth(Path target) {
    return split(target, settlementMonths());
  }

  /// Two folders: first all but some settlements with what they name, then those.
  List<Path> withLatePart(Path target) {
    Map<String, String> parts = new HashMap<>();
    settlementMonths().forEach((id, month) -> parts.put(id, id.hashCode() % 5 == 0 ? "2" : "1"));
    return split(target, parts);
  }

  /// Two folders: first all but some lines, then those lines and no other table.
  List<Path> withLateLines(Path target) {
    for (String table : tables()) {
      boolean lines = table.equals("fee_list_d");
      deal(target, table, row -> lines && row.hashCode() % 5 == 0 ? "2" : "1");
    }
    return List.of(target.resolve("1"), target.resolve("2"));
  }

  private List<Path> split(Path target, Map<String, String> partOfSettlement) {
    Map<String, String> partOfVisit = new HashMap<>();
    for (String row : rows("setl_d")) {
      String part = partOfSettlement.get(value("setl_d", row, "setl_id"));
      partOfVisit.merge(
          value("setl_d", row, "mdtrt_id"), part, (a, b) -> a.compareTo(b) < 0 ? a : b);
    }
    for (String table : CLAIMS) {
      boolean settled = !table.equals("mdtrt_d");
      Map<String, String> parts = settled ? partOfSettlement : partOfVisit;
      String key = settled ? "setl_id" : "mdtrt_id";
      deal(target, table, row -> parts.getOrDefault(value(table, row, key), "1"));
    }
    List<Path> folders =
        partOfSettlement.values().stream().distinct().sorted().map(target::resolve).toList();
    REGISTERS.forEach(table -> write(folders.getFirst(), table + ".csv", table, rows(table)));
    return folders;
  }

  private void deal(Path target, String table, Function<String, String> partOfRow) {
    Map<String, List<String>> parts = new TreeMap<>();
    for (String row : rows(table)) {
      parts.computeIfAbsent(partOfRow.apply(row), any -> new ArrayList<>()).add(row);
    }
    parts.forEach((part, rows) -> write(target.resolve(part), table + ".csv", table, rows));
  }

  private Map<String, String> settlementMonths() {
    Map<String, String> months = new HashMap<>();
    for (String row : rows("setl_d")) {
      months.put(
          value("setl_d", row, "setl_id"), value("setl_d", row, "setl_time").substring(0, 7));
    }
    return months;
  }

  private String value(String table, String row, String column) {
    return row.split(",", -1)[List.of(header(table).split(",")).indexOf(column)];
  }

  private static List<String> tables() {
    return Stream.concat(CLAIMS.stream(), REGISTERS.stream()).toList();
  }

  private String header(String table) {
    return lines.get(table).getFirst();
  }

  private List<String> rows(String table) {
    List<String> all = lines.get(table);
    return new ArrayList<>(all.subList(1, all.size()));
  }

  private static List<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path target, String file, String table, List<String> rows) {
    SmallExtract.write(target, file, header(table) + "\n" + String.join("\n", rows) + "\n");
  }

  private Path withLocalTables(Path target) {
    try (Stream<Path> files = Files.list(folder.resolve("local"))) {
      for (Path file : files.toList()) {
        SmallExtract.write(
            target.resolve("local"), file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target;
  }
}
