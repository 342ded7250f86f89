package org.mingjian.audit.replacement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;
import org.mingjian.audit.area.AreaProgram;
import org.mingjian.audit.area.UncoveredCounter;
import org.mingjian.audit.summary.ReleaseMark;
import org.mingjian.claims.BatchSource;
import org.mingjian.claims.PersonBatch;
import org.mingjian.engine.Judge;
import org.mingjian.engine.Judgement;
import org.mingjian.engine.Program;
import org.mingjian.engine.RuleState;
import org.mingjian.engine.census.Conclusion;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.finding.Phase;
import org.mingjian.knowledge.AreaReleases;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleStage;

/// Judges a history by two releases at once. A finding of a batch never reaches beyond its person,
/// so batches are compared one by one and only sums and samples are kept; what rules conclude from
/// all batches is compared at the end.
public final class ReleaseComparison {
  private final BatchSource batches;
  private final SideJudge before;
  private final SideJudge after;
  private final Queue<Pair> idle = new ConcurrentLinkedQueue<>();

  private ReleaseComparison(BatchSource batches, Release before, Release after) {
    this.batches = batches;
    this.before = SideJudge.of(before, batches);
    this.after = SideJudge.of(after, batches);
  }

  /// One of the two releases, judging the claims of its area.
  private record SideJudge(AreaReleases release, AreaProgram area, BatchSource source) {
    static SideJudge of(Release release, BatchSource source) {
      AreaReleases one = AreaReleases.of(List.of(release));
      return new SideJudge(one, AreaProgram.of(one, source, DayRange.ALL).getFirst(), source);
    }

    Judge judge() {
      return area.judge(Phase.AFTER);
    }

    UncoveredCounter uncovered() {
      return UncoveredCounter.of(release, source, DayRange.ALL);
    }

    List<Conclusion> conclude(List<Judge> judges) {
      return area.program().conclude(judges);
    }

    ReleaseChange.Side side(List<UncoveredCounter> counters) {
      UncoveredCounter sum = UncoveredCounter.none();
      counters.forEach(sum::add);
      return new ReleaseChange.Side(ReleaseMark.of(area.program().release()), sum.all());
    }
  }

  /// What changes on `batches` if `after` replaces `before`; `judged` is told how many more lines
  /// are done, by several threads at once.
  public static ReleaseChange run(
      BatchSource batches, Release before, Release after, int threads, LongConsumer judged) {
    return new ReleaseComparison(batches, before, after).run(threads, judged);
  }

  private ReleaseChange run(int threads, LongConsumer judged) {
    batches.forEach(
        threads,
        batch -> {
          Pair polled = idle.poll();
          Pair pair = polled == null ? new Pair() : polled;
          pair.judge(batch);
          idle.add(pair);
          judged.accept(batch.lines.count);
        });
    ChangeTally tally = new ChangeTally();
    idle.forEach(pair -> tally.add(pair.tally));
    tally.addConclusions(
        before.conclude(idle.stream().map(pair -> pair.judgeBefore).toList()),
        after.conclude(idle.stream().map(pair -> pair.judgeAfter).toList()));
    return result(tally);
  }

  private ReleaseChange result(ChangeTally tally) {
    ChangeSums sums = new ChangeSums();
    tally.byRule.values().forEach(sums::add);
    return new ReleaseChange(
        before.side(idle.stream().map(pair -> pair.uncoveredBefore).toList()),
        after.side(idle.stream().map(pair -> pair.uncoveredAfter).toList()),
        tally.persons,
        tally.lines,
        sums,
        rules(tally),
        places(tally.byInstitution),
        places(tally.byDepartment));
  }

  private List<RuleChange> rules(ChangeTally tally) {
    SortedMap<String, RuleDefinition> rules = new TreeMap<>();
    before.area().program().states().forEach(state -> rules.put(state.rule().code(), state.rule()));
    after.area().program().states().forEach(state -> rules.put(state.rule().code(), state.rule()));
    return rules.values().stream()
        .map(rule -> change(rule, tally))
        .sorted(
            Comparator.comparingLong((RuleChange rule) -> rule.sums().movedFen())
                .reversed()
                .thenComparing(rule -> rule.rule().code()))
        .toList();
  }

  private RuleChange change(RuleDefinition rule, ChangeTally tally) {
    String code = rule.code();
    return new RuleChange(
        rule,
        standing(before.area().program(), code, tally.before(code)),
        standing(after.area().program(), code, tally.after(code)),
        tally.byRule.getOrDefault(code, new ChangeSums()),
        tally.samples.getOrDefault(code, new Samples()).all());
  }

  private static RuleChange.Standing standing(Program program, String code, RuleCount count) {
    return program.states().stream()
        .filter(some -> some.rule().code().equals(code))
        .map(some -> count.standing(state(some), some.rule().isEver(RuleStage.SHADOW)))
        .findFirst()
        .orElseGet(() -> count.standing(RuleChange.State.ABSENT, false));
  }

  private static RuleChange.State state(RuleState state) {
    return switch (state) {
      case RuleState.Assessable assessable -> RuleChange.State.ASSESSABLE;
      case RuleState.NotAssessable not -> RuleChange.State.NOT_ASSESSABLE;
    };
  }

  private static List<PlaceChange> places(Map<PlaceChange.Key, ChangeSums> sums) {
    return sums.entrySet().stream()
        .filter(entry -> !entry.getValue().isUnchanged())
        .map(entry -> new PlaceChange(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong((PlaceChange place) -> place.sums().movedFen())
                .reversed()
                .thenComparing(PlaceChange::place))
        .toList();
  }

  /// The two judges of a thread, and what they found different.
  private final class Pair {
    private final Judge judgeBefore = before.judge();
    private final Judge judgeAfter = after.judge();
    private final UncoveredCounter uncoveredBefore = before.uncovered();
    private final UncoveredCounter uncoveredAfter = after.uncovered();
    private final ChangeTally tally = new ChangeTally();

    void judge(PersonBatch batch) {
      tally.persons += batch.personCount;
      tally.lines += batch.lines.count;
      uncoveredBefore.add(batch);
      uncoveredAfter.add(batch);
      Judgement first = judgeBefore.judge(batch);
      Judgement second = judgeAfter.judge(batch);
      tally.addAsked(first, second);
      FindingPairs pairs = new FindingPairs(tally);
      first.findings(pairs::before);
      second.findings(pairs::after);
      pairs.close();
    }
  }
}
