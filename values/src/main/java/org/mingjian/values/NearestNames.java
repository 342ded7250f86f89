package org.mingjian.values;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds what somebody may have meant.
public record NearestNames(List<String> known) {
  private static final int SHOWN = 3;

  /// Copies in.
  public NearestNames {
    known = List.copyOf(known);
  }

  /// The known names that take the fewest changes to become `name`, nearest first, as a list to
  /// read. Upper and lower case count as the same.
  public String to(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    return String.join(
        "、",
        known.stream()
            .sorted(
                Comparator.comparingInt(
                    candidate -> distance(wanted, candidate.toUpperCase(Locale.ROOT))))
            .limit(SHOWN)
            .toList());
  }

  /// How many characters must be added, dropped or replaced.
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
