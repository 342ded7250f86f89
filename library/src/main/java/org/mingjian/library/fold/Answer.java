package org.mingjian.library.fold;

import org.mingjian.library.LibraryRecord;

/// What a layer answers about a key on a day.
sealed interface Answer {
  /// The layer says this.
  record Says(LibraryRecord record) implements Answer {}

  /// The layer says that there is nothing, whatever stands above it.
  record Off(LibraryRecord record) implements Answer {}

  /// The layer has nothing to say; ask the one above.
  record Silent() implements Answer {}
}
