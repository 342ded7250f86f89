package org.mingjian.claims;

import java.util.function.Consumer;

/// Something that hands out all its persons as batches: a lake, an extract, a test.
public interface BatchSource {
  /// The dictionaries all its batches share.
  Dictionaries dictionaries();

  /// Which optional facts the source holds at all.
  FieldPresence fields();

  /// Calls `consumer` with every batch, netted, from up to `threads` threads at once, each batch
  /// once and each person in one batch only, in no particular order. Returns when all are done;
  /// rethrows the first failure.
  void forEach(int threads, Consumer<PersonBatch> consumer);
}
