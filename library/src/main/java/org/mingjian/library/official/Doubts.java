package org.mingjian.library.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Collects the doubts of one workbook. What is doubtful is left out by whoever finds it; whether
/// the rest may be taken depends on whether a person accepted that.
final class Doubts {
  private final String file;
  private final Accepted accepted;
  private final List<Doubt> open = new ArrayList<>();
  private final Set<String> skipped = new TreeSet<>();

  Doubts(String file, Accepted accepted) {
    this.file = file;
    this.accepted = accepted;
  }

  void add(int sheet, int row, String problem) {
    Doubt doubt = new Doubt(file, sheet, row, problem);
    if (accepted.contains(doubt)) {
      skipped.add(doubt.place());
    } else {
      open.add(doubt);
    }
  }

  List<Doubt> open() {
    return open;
  }

  /// Places that were doubtful and accepted to be left out.
  Set<String> skipped() {
    return skipped;
  }
}
