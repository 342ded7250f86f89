package org.mingjian.cases.decision;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The seats of a panel.
///
/// @param seats by member
public record Bench(SortedMap<String, Seat> seats) {
  static final Bench EMPTY = new Bench(new TreeMap<>());

  /// Copies in.
  public Bench {
    seats = Collections.unmodifiableSortedMap(new TreeMap<>(seats));
  }

  /// The seat of a member.
  public Optional<Seat> seat(String member) {
    return Optional.ofNullable(seats.get(member));
  }

  /// How many members gave this outcome.
  public long voices(String outcome) {
    return seats.values().stream()
        .filter(seat -> seat.outcome().filter(outcome::equals).isPresent())
        .count();
  }

  Bench seated(Collection<String> members) {
    SortedMap<String, Seat> more = new TreeMap<>(seats);
    members.forEach(member -> more.putIfAbsent(member, new Seat(false, Optional.empty())));
    return new Bench(more);
  }

  Bench left(String member) {
    SortedMap<String, Seat> fewer = new TreeMap<>(seats);
    fewer.remove(member);
    return new Bench(fewer);
  }

  Bench with(String member, Seat seat) {
    SortedMap<String, Seat> changed = new TreeMap<>(seats);
    changed.put(member, seat);
    return new Bench(changed);
  }

  /// A member's seat.
  ///
  /// @param noConflict whether the member declared to have no conflict of interest
  /// @param outcome the opinion; empty until it is given
  public record Seat(boolean noConflict, Optional<String> outcome) {}
}
