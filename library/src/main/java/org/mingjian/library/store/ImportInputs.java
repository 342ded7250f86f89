package org.mingjian.library.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What an import was given.
final class ImportInputs {
  private ImportInputs() {}

  /// Whether a file is not CSV.
  static boolean isWorkbook(Path file) {
    return !String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /// The files asked for, folders replaced by the workbooks and CSV files in them, in the order of
  /// names.
  static List<Path> files(List<Path> inputs) {
    List<Path> files = new ArrayList<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        files.addAll(inFolder(input));
      } else {
        files.add(input);
      }
    }
    return files;
  }

  private static List<Path> inFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).matches("(?i)[^.~].*\\.(xlsx|csv)"))
          .filter(file -> !file.endsWith("index.csv"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
