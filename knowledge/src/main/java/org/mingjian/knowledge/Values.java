package org.mingjian.knowledge;

import java.util.List;

/// The texts of a column, each distinct one under a number from 0. Who has something to work out
/// for every point works it out once a number. Immutable, safe for all threads.
public interface Values {
  /// How many distinct ones there are.
  int count();

  /// The number of a row's.
  int number(int row);

  /// The text of a number; the members of a set are joined by `;`.
  String text(int number);

  /// The members of the set of a number; none where it is blank.
  default List<String> set(int number) {
    String text = text(number);
    return text.isEmpty() ? List.of() : List.of(text.split(";", -1));
  }
}
