package org.mingjian.library.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.knowledge.Parameters;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleTerm;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.fold.Fold;
import org.mingjian.library.fold.PlainFold;
import org.mingjian.library.fold.RandomHistory;
import org.mingjian.library.store.Areas;
import org.mingjian.library.store.LibraryBench;
import org.mingjian.library.store.LibraryTables;
import org.mingjian.values.AreaCode;
import org.mingjian.values.CivilTime;

/// How a rule stands in a release on any day, as known at any time, is what a plain fold says that
/// asks for one day and one thing: its state and each of its parameters.
class RuleTermsProperties {
  private static final int HISTORIES = 60;
  private static final int QUESTIONS = 40;
  private static final String RULE = "GZ10000204002000";
  private static final List<String> NAMES = List.of("perDay", "perMonth");
  private static final List<List<String>> PARAMETERS =
      List.of(
          List.of(RULE, "perDay", "2", ""),
          List.of(RULE, "perDay", "4", ""),
          List.of(RULE, "perMonth", "9", ""),
          List.of(RULE, "perMonth", "20", "次"));
  private static final List<List<String>> STATES =
      List.of(List.of(RULE, "ON"), List.of(RULE, "SHADOW"), List.of(RULE, ""));

  @TempDir static Path folder;
  private static List<Areas> areas = List.of();
  private static RuleDefinition rule = RulePack.builtIn().rules().getFirst();

  @BeforeAll
  static void takeTheRule() {
    LibraryBench bench = new LibraryBench(folder);
    bench.add("000000", "drug_sex.csv", "published,object,codes,sex\n2025-05-23,甲,X1,1\n");
    areas = List.of(bench.open().areas());
    rule =
        RulePack.builtIn().rules().stream()
            .filter(one -> one.code().equals(RULE))
            .findFirst()
            .orElseThrow();
  }

  /// What was recorded, and who asks when.
  private record History(
      List<LibraryRecord> parameters,
      List<LibraryRecord> states,
      List<AreaCode> path,
      Instant knownAt) {
    static History of(Random dice) {
      return new History(
          RandomHistory.ofRule(dice, LibraryTables.PARAMETERS, PARAMETERS),
          RandomHistory.ofRule(dice, LibraryTables.STATES, STATES),
          RandomHistory.path(dice),
          RandomHistory.time(dice));
    }

    RuleTerms terms() {
      Fold fold = new Fold(path, knownAt, false);
      return new RuleTerms(fold, parameters, states, areas.getFirst());
    }

    PlainFold plain(List<LibraryRecord> records) {
      return new PlainFold(records, path, knownAt, false);
    }

    History shuffled(Random dice) {
      List<LibraryRecord> moved = new ArrayList<>(parameters);
      List<LibraryRecord> others = new ArrayList<>(states);
      Collections.shuffle(moved, dice);
      Collections.shuffle(others, dice);
      return new History(moved, others, path, knownAt);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aRuleStandsOnADayAsAPlainFoldSays(long seed) {
    Random dice = new Random(seed);
    for (int i = 0; i < HISTORIES; i++) {
      History history = History.of(dice);
      Optional<RuleDefinition> inForce = history.terms().inForce(rule, Optional.empty());
      for (int question = 0; question < QUESTIONS; question++) {
        LocalDate day = RandomHistory.day(dice);
        assertEquals(plain(history, day), on(inForce, day), () -> "seed " + seed + " on " + day);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void aReleaseFixedToADayHasForAllDaysWhatHoldsOnThatDay(long seed) {
    Random dice = new Random(seed);
    for (int i = 0; i < HISTORIES; i++) {
      History history = History.of(dice);
      LocalDate day = RandomHistory.day(dice);
      Optional<RuleDefinition> fixed = history.terms().inForce(rule, Optional.of(day));
      assertEquals(plain(history, day), on(fixed, RandomHistory.day(dice)));
      assertEquals(List.of(), fixed.map(RuleDefinition::terms).orElse(List.of()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void theOrderOfRecordsChangesNothingAndTermsFollowOneAnother(long seed) {
    Random dice = new Random(seed);
    for (int i = 0; i < HISTORIES; i++) {
      History history = History.of(dice);
      Optional<RuleDefinition> inForce = history.terms().inForce(rule, Optional.empty());
      assertEquals(
          inForce, history.shuffled(dice).terms().inForce(rule, Optional.empty()), "seed " + seed);
      long last = Long.MIN_VALUE;
      for (RuleTerm term : inForce.map(RuleDefinition::terms).orElse(List.of())) {
        assertEquals(true, term.period().fromDay() > last, "seed " + seed);
        last = term.period().toDay();
      }
    }
  }

  /// State and values on a day, empty where the rule is off.
  private static Map<String, String> on(Optional<RuleDefinition> rule, LocalDate day) {
    Map<String, String> standing = new TreeMap<>();
    rule.stream()
        .flatMap(one -> one.variants().stream())
        .filter(it -> it.periods().stream().anyMatch(one -> one.contains(CivilTime.day(day))))
        .forEach(it -> {
          Parameters values = it.rule().parameters();
          assertEquals(null, standing.put("state", it.rule().stage().name()), "twice on " + day);
          NAMES.forEach(name -> standing.put(name, values.text(name)));
        });
    return standing;
  }

  private static Map<String, String> plain(History history, LocalDate day) {
    PlainFold states = history.plain(history.states());
    if (states.isOff(RULE, day)) {
      return Map.of();
    }
    Map<String, String> standing = new TreeMap<>();
    String state =
        states.decided(RULE, day).map(record -> record.point().values().get(1)).orElse("ON");
    standing.put("state", state.equals("SHADOW") ? "SHADOW" : "ON");
    PlainFold values = history.plain(history.parameters());
    for (String name : NAMES) {
      String own = rule.parameters().text(name);
      Optional<LibraryRecord> said = values.decided(RULE + " " + name, day);
      standing.put(name, said.map(record -> record.point().values().get(2)).orElse(own));
    }
    return standing;
  }
}
