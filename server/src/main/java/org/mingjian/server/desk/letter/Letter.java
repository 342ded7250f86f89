package org.mingjian.server.desk.letter;

import java.util.List;

/// What stands in a letter, as it is kept; how it looks follows from this alone.
///
/// @param title in the middle
/// @param document its number
/// @param bureau who sends it
/// @param to whom it is for
/// @param parts paragraphs and tables, in order
/// @param date in words, below the bureau
public record Letter(
    String title, String document, String bureau, String to, List<Part> parts, String date) {
  /// Copies in.
  public Letter {
    parts = List.copyOf(parts);
  }

  /// A paragraph or a table.
  ///
  /// @param text of a paragraph
  /// @param rows of a table, the first its heads; empty for a paragraph
  public record Part(String text, List<List<String>> rows) {
    /// Copies in.
    public Part {
      rows = rows.stream().map(List::copyOf).toList();
    }

    static Part paragraph(String text) {
      return new Part(text, List.of());
    }

    static Part table(List<List<String>> rows) {
      return new Part("", rows);
    }

    boolean isTable() {
      return !rows.isEmpty();
    }
  }
}
