package org.mingjian.bench.wire;

import java.nio.file.Path;

/// Where a run keeps what takes long to make.
///
/// @param work the benchmark's folder
record WireFolder(Path work) {
  Path local() {
    return work.resolve("local");
  }

  Path points(int points) {
    return work.resolve("points-" + points);
  }

  /// A release of so many points; the second has a few less.
  Path release(int points, boolean second) {
    return work.resolve("wire-" + points + (second ? "-b" : "") + ".release");
  }

  /// The data folder of the server for so many persons.
  Path data(int persons) {
    return work.resolve("wire-" + persons);
  }

  /// Stands in a data folder whose history is complete.
  Path loaded(int persons) {
    return data(persons).resolve("history.txt");
  }

  /// Rows on their way into the database.
  Path staged(int persons) {
    return work.resolve("wire-" + persons + ".staged");
  }
}
