package org.mingjian.audit.replacement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The samples of one rule that move the most money, some of each change.
final class Samples {
  static final int EACH = 10;

  private final Map<Change, TreeSet<Sample>> samples = new EnumMap<>(Change.class);

  void add(Sample sample) {
    TreeSet<Sample> alike =
        samples.computeIfAbsent(sample.change(), change -> new TreeSet<>(Sample.LARGEST_FIRST));
    alike.add(sample);
    if (alike.size() > EACH) {
      alike.pollLast();
    }
  }

  void add(Samples other) {
    other.samples.values().forEach(some -> some.forEach(this::add));
  }

  /// The samples, gained ones first, each change by money.
  List<Sample> all() {
    List<Sample> all = new ArrayList<>();
    samples.values().forEach(all::addAll);
    return all;
  }
}
