package org.mingjian.lake;

/// The persons with hashes from `first` to `last`.
record PersonRange(long first, long last) {
  /// All persons.
  static final PersonRange ALL = new PersonRange(Long.MIN_VALUE, Long.MAX_VALUE);

  boolean meets(Manifest.Part part) {
    return part.first() <= last && first <= part.last();
  }
}
