package org.mingjian.testing.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The few codes a hostile extract is made of: some that published points name, some of our own.
final class CodePool {
  final List<String> drugs = new ArrayList<>();
  final List<String> pieces = new ArrayList<>();
  final List<String> services = new ArrayList<>();
  final List<String> consumables = new ArrayList<>();

  /// Prefixes of the consumables, nested in each other.
  final List<String> consumablePrefixes = new ArrayList<>();

  final List<String> diagnoses = new ArrayList<>();
  final List<String> operations = new ArrayList<>();

  CodePool(Dice dice, Path knowledge) throws IOException {
    invent(dice);
    try (Stream<Path> files = Files.list(knowledge)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
        pick(dice, file);
      }
    }
  }

  /// Codes of a sort of item as `tables.yaml` names it.
  List<String> named(String items) {
    return switch (items) {
      case "DRUG" -> drugs;
      case "PIECE" -> pieces;
      case "SERVICE" -> services;
      case "CONSUMABLE" -> consumablePrefixes;
      default -> drugs.subList(0, drugs.size() / 2);
    };
  }

  /// Any code that may be charged; now and then one that is not national, or has a local suffix.
  String charged(Dice dice) {
    if (dice.percent(3)) {
      return dice.of("LOCAL01", "X12", "T00", "00110", "C0101");
    }
    String code = dice.of(dice.of(List.of(drugs, pieces, services, consumables)));
    return dice.percent(2) ? code.toLowerCase(Locale.ROOT) + "-07" : code;
  }

  private void invent(Dice dice) {
    for (int i = 0; i < 8; i++) {
      drugs.add("XA01AAA00" + i / 2 + "A00101" + dice.digits(7));
      drugs.add("ZA01AAA000" + i / 2 + dice.digits(9));
      services.add("00" + dice.digits(13));
    }
    for (int i = 0; i < 40; i++) {
      pieces.add("T" + dice.digits(9));
    }
    for (int i = 0; i < 4; i++) {
      String stem = "C010" + i;
      consumables.add(stem + "11" + dice.digits(13));
      consumables.add(stem + "12" + dice.digits(20));
      consumablePrefixes.addAll(List.of(stem, stem + "1", stem + "11", stem + "12"));
    }
    diagnoses.addAll(List.of("C50.900", "N18.501", "O80.000", "P05.900", "J18.900", "J18.000"));
    diagnoses.addAll(List.of("I10.x00", "I10.x02", "Z51.100", "N40.x00", "N92.000", "M07800"));
    operations.addAll(List.of("47.0100", "68.4100", "60.2100", "74.1x00"));
  }

  private void pick(Dice dice, Path file) throws IOException {
    List<CsvRow> points = points(file);
    for (int i = 0; i < 2 && !points.isEmpty(); i++) {
      CsvRow point = dice.of(points);
      for (String column : List.of("codes", "with_codes", "part_codes")) {
        sort(dice, point.get(column));
      }
      boolean operation = "OPERATION".equals(point.get("subject"));
      extend(dice, point.get("icd"), operation ? operations : diagnoses);
      extend(dice, point.get("icd9"), operations);
    }
  }

  private void sort(Dice dice, String codes) {
    if (codes.isEmpty()) {
      return;
    }
    String code = dice.of(codes.split(";", -1));
    switch (code.charAt(0)) {
      case 'X', 'Z' -> drugs.add(code);
      case 'T' -> pieces.add(code);
      case 'C' -> consumablePrefixes.add(code);
      default -> services.add(code);
    }
  }

  private static void extend(Dice dice, String prefixes, List<String> codes) {
    if (!prefixes.isEmpty()) {
      codes.add(dice.of(prefixes.split(";", -1)) + dice.of("", "", "01"));
    }
  }

  private static List<CsvRow> points(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> header = List.of(lines.getFirst().replace("\uFEFF", "").split(",", -1));
    List<CsvRow> points = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",", -1);
      if (!line.contains("\"") && fields.length == header.size()) {
        CsvRow point = new CsvRow();
        for (int i = 0; i < fields.length; i++) {
          point.put(header.get(i), fields[i]);
        }
        points.add(point);
      }
    }
    return points;
  }
}
