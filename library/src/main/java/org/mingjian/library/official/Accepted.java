package org.mingjian.library.official;

import java.util.Set;

/// Doubtful places that a person said to leave out: `FILE:SHEET:ROW`, or `FILE:*` for all of a
/// file.
public record Accepted(Set<String> places) {
  /// Copies in.
  public Accepted {
    places = Set.copyOf(places);
  }

  /// Nothing is accepted.
  public static Accepted none() {
    return new Accepted(Set.of());
  }

  /// Whether a doubt is among them.
  public boolean contains(Doubt doubt) {
    return places.contains(doubt.place()) || places.contains(doubt.file() + ":*");
  }
}
