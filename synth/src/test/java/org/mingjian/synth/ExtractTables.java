package org.mingjian.synth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads back what the city wrote, rows by column name.
final class ExtractTables {
  private final Path folder;

  ExtractTables(Path folder) {
    this.folder = folder;
  }

  List<Map<String, String>> rows(String file) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(file));
      String[] header = lines.get(0).split(",", -1);
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] fields = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
          row.put(header[i], fields[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long fen(String yuan) {
    return new java.math.BigDecimal(yuan).movePointRight(2).longValueExact();
  }
}
