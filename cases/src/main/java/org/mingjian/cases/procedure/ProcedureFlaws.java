package org.mingjian.cases.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingjian.finding.Verdict;

/// Looks at every state a case can come to under a procedure, with three officers who hold every
/// role, and says what no procedure may allow. States are walked in breadth, so the way told is a
/// shortest one.
final class ProcedureFlaws {
  private static final List<String> OFFICERS = List.of("甲", "乙", "丙");
  private static final String INSTITUTION = "机构";

  private final Procedure procedure;
  private final Set<String> askedFor;
  private final Map<State, String> ways = new LinkedHashMap<>();
  private final Map<State, List<State>> sources = new LinkedHashMap<>();
  private final Map<String, Flaw> flaws = new LinkedHashMap<>();

  private ProcedureFlaws(Procedure procedure) {
    this.procedure = procedure;
    this.askedFor =
        procedure.steps().values().stream()
            .flatMap(step -> step.who().notBy().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Every kind of flaw once for each step, empty for a procedure that may be used.
  static List<Flaw> of(Procedure procedure) {
    ProcedureFlaws search = new ProcedureFlaws(procedure);
    search.walk();
    search.findUnreached();
    search.findUnclosed();
    search.findEndlessSilence();
    return List.copyOf(search.flaws.values());
  }

  /// How many states a case can come to.
  static int states(Procedure procedure) {
    ProcedureFlaws search = new ProcedureFlaws(procedure);
    search.walk();
    return search.ways.size();
  }

  private void walk() {
    Deque<State> open = new ArrayDeque<>();
    for (Verdict verdict : List.of(Verdict.VIOLATION, Verdict.SUSPECTED)) {
      State start = State.start(procedure, verdict);
      ways.put(start, "");
      open.add(start);
    }
    while (!open.isEmpty()) {
      State state = open.remove();
      for (Move move : moves(state)) {
        sources.computeIfAbsent(move.to(), to -> new ArrayList<>()).add(state);
        if (ways.putIfAbsent(move.to(), way(state, move)) == null) {
          open.add(move.to());
        }
      }
    }
  }

  private String way(State from, Move move) {
    String before = ways.getOrDefault(from, "");
    return before.isEmpty() ? move.name() : before + " → " + move.name();
  }

  private List<Move> moves(State state) {
    Optional<Step> at = state.position().step(procedure);
    if (at.isEmpty()) {
      return state.reopened().stream().toList();
    }
    Step step = at.get();
    List<Move> moves = new ArrayList<>();
    List<Outcome> outcomes = step.outcomes().values().stream().filter(state::isOpen).toList();
    for (Outcome outcome : outcomes) {
      persons(state, step).forEach(person -> moves.add(given(state, step, outcome, person)));
    }
    if (outcomes.stream().allMatch(state::leavesMoney)) {
      add(Flaw.Kind.NOTHING_TO_DECIDE, step, ways.getOrDefault(state, ""));
    }
    moves.add(expired(state, step));
    verdictChange(state, step).ifPresent(moves::add);
    payout(state, step).ifPresent(moves::add);
    noPayout(state, step).ifPresent(moves::add);
    return moves;
  }

  private List<String> persons(State state, Step step) {
    if (step.work().isOfInstitution() && !state.position().isEscalated()) {
      return List.of(INSTITUTION);
    }
    return OFFICERS.stream().filter(one -> !state.position().isBarred(step, one)).toList();
  }

  private Move given(State state, Step step, Outcome outcome, String person) {
    Position after =
        told(state.position().after(step, outcome, Collections.singleton(person), procedure));
    SortedSet<String> judges = new TreeSet<>(state.judges());
    if (step.work() instanceof Work.Review || step.work() instanceof Work.Panel) {
      judges.add(person);
    }
    Move move =
        new Move(
            step.id() + ":" + outcome.id(), state.after(step, outcome, after).judgedBy(judges));
    judge(state, step, outcome, move);
    if (judgesAppeal(state, step) && state.judges().contains(person)) {
      add(Flaw.Kind.JUDGE_AGAIN, step, way(state, move));
    }
    return move;
  }

  /// The position without actors no step asks for: they make no difference, and many states.
  private Position told(Position position) {
    SortedMap<String, SortedSet<String>> asked = new TreeMap<>(position.actors());
    asked.keySet().retainAll(askedFor);
    return new Position(position.stand(), position.burden(), position.hearing(), asked);
  }

  private static boolean judgesAppeal(State state, Step step) {
    return state.position().hearing() == Hearing.HEARD
        && (step.work() instanceof Work.Review || step.work() instanceof Work.Panel);
  }

  private Move expired(State state, Step step) {
    Position after = state.position().expired(step, procedure);
    String name = step.id() + ":expiry";
    if (after.stand() instanceof Stand.AtStep at && at.escalated()) {
      return new Move(name, state.at(after));
    }
    Move move = new Move(name, state.after(step, step.silence(), after));
    judge(state, step, step.silence(), move);
    if (state.money().paidOut() && step.silence().refusesPayment()) {
      add(Flaw.Kind.SILENCE_REFUSES_PAID, step, way(state, move));
    }
    if (step.silence().effect().burdens() && !step.work().isOfInstitution()) {
      add(Flaw.Kind.SILENCE_BURDENS, step, way(state, move));
    }
    return move;
  }

  /// Suspected findings may fall away at any time; they come only while the case gathers.
  private Optional<Move> verdictChange(State state, Step step) {
    if (state.verdict() == Verdict.VIOLATION && !step.gathers()) {
      return Optional.empty();
    }
    Verdict other = state.verdict() == Verdict.VIOLATION ? Verdict.SUSPECTED : Verdict.VIOLATION;
    return Optional.of(new Move(step.id() + ":" + other, state.with(other)));
  }

  /// It may become known at any time that the fund has paid.
  private static Optional<Move> payout(State state, Step step) {
    return state.money().paidOut()
        ? Optional.empty()
        : Optional.of(
            new Move(
                step.id() + ":PAID",
                state.at(state.position().paidOut()).with(state.money().afterPayout())));
  }

  /// That it has may turn out a mistake, until money was put somewhere by it.
  private static Optional<Move> noPayout(State state, Step step) {
    if (!state.money().paidOut() || state.money().disposal().isPresent()) {
      return Optional.empty();
    }
    Position position =
        state.money().wasRefused() ? state.position().notPaidOut() : state.position();
    State to = state.at(position).with(state.money().withoutPayout());
    return Optional.of(new Move(step.id() + ":NOT_PAID", to));
  }

  private void judge(State state, Step step, Outcome outcome, Move move) {
    Position after = move.to().position();
    boolean heard = after.hearing() == Hearing.HEARD;
    if (after.burden() == Burden.FINAL && !heard) {
      add(Flaw.Kind.UNHEARD_FINAL, step, way(state, move));
    }
    boolean taken = outcome.effect() == Effect.REFUSES || outcome.disposal().isPresent();
    if (taken && !heard && state.verdict() == Verdict.SUSPECTED) {
      add(Flaw.Kind.UNHEARD_REFUSAL, step, way(state, move));
    }
    boolean left = after.burden() == Burden.PROPOSED || after.burden() == Burden.REFUSED;
    if (left && after.stand() instanceof Stand.Closed) {
      add(Flaw.Kind.OPEN_BURDEN, step, way(state, move));
    }
  }

  private void findUnreached() {
    Set<String> reached = new HashSet<>();
    ways.keySet().forEach(s -> s.position().step(procedure).ifPresent(at -> reached.add(at.id())));
    procedure.steps().values().stream()
        .filter(step -> !reached.contains(step.id()))
        .forEach(step -> add(Flaw.Kind.UNREACHED, step, ""));
  }

  private void findUnclosed() {
    Set<State> closing = new HashSet<>();
    Deque<State> open = new ArrayDeque<>();
    ways.keySet().stream().filter(s -> s.position().step(procedure).isEmpty()).forEach(open::add);
    while (!open.isEmpty()) {
      State state = open.remove();
      if (closing.add(state)) {
        open.addAll(sources.getOrDefault(state, List.of()));
      }
    }
    ways.forEach((state, way) -> {
      if (!closing.contains(state)) {
        state.position().step(procedure).ifPresent(step -> add(Flaw.Kind.NEVER_CLOSED, step, way));
      }
    });
  }

  /// Follows silence from every step; a case nobody touches must end.
  private void findEndlessSilence() {
    for (Step step : procedure.steps().values()) {
      Set<String> passed = new HashSet<>();
      Optional<Step> at = Optional.of(step);
      while (at.isPresent() && passed.add(at.get().id())) {
        at = silent(at.get());
      }
      if (at.isPresent()) {
        add(Flaw.Kind.SILENCE_NEVER_ENDS, step, "");
      }
    }
  }

  private Optional<Step> silent(Step step) {
    return switch (step.silence().next()) {
      case Next.To to -> procedure.step(to.step());
      case Next.Close close -> Optional.empty();
    };
  }

  private void add(Flaw.Kind kind, Step step, String way) {
    flaws.putIfAbsent(kind + step.id(), new Flaw(kind, step.id(), way));
  }

  /// A state of a case: where it stands, its verdict, what is known of its money, the step that
  /// closed it where it can come back there (else empty), and the officers who judged it so far.
  private record State(
      Position position, Verdict verdict, Money money, String closedBy, SortedSet<String> judges) {
    static State start(Procedure procedure, Verdict verdict) {
      return new State(Position.start(procedure), verdict, Money.UNTOUCHED, "", new TreeSet<>());
    }

    State at(Position other) {
      return new State(other, verdict, money, "", judges);
    }

    State with(Verdict other) {
      return new State(position, other, money, closedBy, judges);
    }

    State with(Money other) {
      return new State(position, verdict, other, closedBy, judges);
    }

    State after(Step step, Outcome outcome, Position to) {
      Money left = money.after(outcome);
      boolean comesBack = left.reopens(to) && !left.paidOut();
      return new State(to, verdict, left, comesBack ? step.id() : "", judges);
    }

    State judgedBy(SortedSet<String> others) {
      return new State(position, verdict, money, closedBy, others);
    }

    /// What was closed as refused comes back to the step that closed it where it was paid after
    /// all.
    Optional<Move> reopened() {
      return closedBy.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Move(
                  closedBy + ":PAID", at(position.reopenedAt(closedBy)).with(money.afterPayout())));
    }

    /// Whether a person can give it now.
    boolean isOpen(Outcome outcome) {
      return !outcome.silent() && Position.isOpen(outcome, verdict) && money.allows(outcome);
    }

    /// Whether it is for cases without money alone: money that is final must be put somewhere.
    boolean leavesMoney(Outcome outcome) {
      return position.burden() == Burden.FINAL
          && outcome.next() instanceof Next.Close
          && outcome.disposal().isEmpty()
          && money.disposal().isEmpty();
    }
  }

  private record Move(String name, State to) {}
}
