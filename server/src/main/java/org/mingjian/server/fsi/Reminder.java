package org.mingjian.server.fsi;

import java.util.Comparator;

/// What a reminder is about: a rule and an item, which is empty for a whole visit.
public record Reminder(String rule, String item) implements Comparable<Reminder> {
  private static final Comparator<Reminder> ORDER =
      Comparator.comparing(Reminder::rule).thenComparing(Reminder::item);

  @Override
  public int compareTo(Reminder other) {
    return ORDER.compare(this, other);
  }
}
