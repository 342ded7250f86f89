package org.mingjian.cases.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mingjian.cases.calendar.Pause;
import org.mingjian.cases.calendar.Term;

/// What happened since a case came to the step it stands at.
///
/// @param entered the day it came there, was escalated there or was closed, or the later one on
///   which the letter went out that tells of an open step: limits run from it
/// @param letter what tells of it and has not gone out yet; empty if nothing does
/// @param stops when its clock was stopped and went on
/// @param extensions what was added to its limit
/// @param assignment who has it
/// @param materials the kinds attached since
/// @param bench the panel
public record Stay(
    LocalDate entered,
    Optional<String> letter,
    Stops stops,
    List<Term> extensions,
    Optional<Assignment> assignment,
    SortedSet<String> materials,
    Bench bench) {
  /// Copies in.
  public Stay {
    extensions = List.copyOf(extensions);
    materials = Collections.unmodifiableSortedSet(new TreeSet<>(materials));
  }

  static Stay from(LocalDate day) {
    return new Stay(
        day,
        Optional.empty(),
        Stops.NONE,
        List.of(),
        Optional.empty(),
        new TreeSet<>(),
        Bench.EMPTY);
  }

  /// The same stay under a superior, with a clock of its own.
  Stay escalated(LocalDate day) {
    return new Stay(
        day, Optional.empty(), Stops.NONE, List.of(), Optional.empty(), materials, bench);
  }

  /// The same stay, which a letter is to tell of.
  Stay toldBy(String due) {
    return new Stay(entered, Optional.of(due), stops, extensions, assignment, materials, bench);
  }

  /// The same stay once its letter went out; a letter of an earlier step changes nothing.
  Stay told(String issued, LocalDate day) {
    return letter.filter(issued::equals).isPresent()
        ? new Stay(day, Optional.empty(), stops, extensions, assignment, materials, bench)
        : this;
  }

  Stay with(Stops other) {
    return new Stay(entered, letter, other, extensions, assignment, materials, bench);
  }

  Stay with(Assignment other) {
    return new Stay(entered, letter, stops, extensions, Optional.of(other), materials, bench);
  }

  Stay with(Bench other) {
    return new Stay(entered, letter, stops, extensions, assignment, materials, other);
  }

  Stay extended(Term by) {
    List<Term> more = new ArrayList<>(extensions);
    more.add(by);
    return new Stay(entered, letter, stops, more, assignment, materials, bench);
  }

  Stay attached(String kind) {
    SortedSet<String> more = new TreeSet<>(materials);
    more.add(kind);
    return new Stay(entered, letter, stops, extensions, assignment, more, bench);
  }

  /// Stops of the clock.
  ///
  /// @param over those that ended
  /// @param since when it was stopped and did not go on by anybody's word
  public record Stops(List<Pause> over, Optional<LocalDate> since) {
    static final Stops NONE = new Stops(List.of(), Optional.empty());

    /// Copies in.
    public Stops {
      over = List.copyOf(over);
    }

    /// How often it was stopped.
    public int times() {
      return over.size() + (since.isPresent() ? 1 : 0);
    }

    Stops stopped(LocalDate day) {
      return new Stops(resumed(day).over, Optional.of(day));
    }

    Stops resumed(LocalDate day) {
      List<Pause> more = new ArrayList<>(over);
      since.ifPresent(from -> more.add(new Pause(from, day)));
      return new Stops(more, Optional.empty());
    }
  }
}
