package org.mingjian.lake;

/// The persons with hashes from `first` to `last`.
record PersonRange(long first, long last) {
  boolean meets(Manifest.Part part) {
    return part.first() <= last && first <= part.last();
  }
}
