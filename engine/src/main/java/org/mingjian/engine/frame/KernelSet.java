package org.mingjian.engine.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.PersonBatch;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.RuleScope;
import org.mingjian.values.EffectivePeriod;

/// Kernels with the index that deals lines out to their slots. Immutable, shared by threads; each
/// thread judges with its own [Worker].
public final class KernelSet {
  // Bits of what a slot takes lines for: as facts, of every visit, only where it may be blamed,
  // not.
  private static final int FACT = 1;
  private static final int OPEN = 2;
  private static final int BLAMED_ONLY = 4;
  private static final int NOT_CHOSEN = 8;

  private static final List<EffectivePeriod> ALWAYS = List.of(EffectivePeriod.ALWAYS);

  private final List<Kernel> kernels;
  private final List<RuleGate> gates;
  private final List<RuleScope.Follows> follows;
  private final List<List<EffectivePeriod>> periods;
  private final boolean[] standing;
  private final ItemIndex items = new ItemIndex();
  private final Prefixes prefixes;
  private final SlotIndex index;
  private final int[] kernelOfSlot;
  private final byte[] uses;
  private final Choice everything;

  /// A kernel with its gate.
  ///
  /// @param follows by whose area its happenings are judged
  /// @param periods the days whose happenings it judges
  public record Entry(
      Kernel kernel, RuleGate gate, RuleScope.Follows follows, List<EffectivePeriod> periods) {
    /// Copies in.
    public Entry {
      periods = List.copyOf(periods);
    }
  }

  /// Indexes the slots of the kernels.
  public KernelSet(List<Entry> entries, Prefixes prefixes) {
    this.kernels = entries.stream().map(Entry::kernel).toList();
    this.gates = entries.stream().map(Entry::gate).toList();
    this.follows = entries.stream().map(Entry::follows).toList();
    this.periods = entries.stream().map(Entry::periods).toList();
    this.standing = new boolean[kernels.size()];
    for (int k = 0; k < standing.length; k++) {
      standing[k] = periods.get(k).equals(ALWAYS);
    }
    this.prefixes = prefixes;
    List<Slot> slots = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int k = 0; k < kernels.size(); k++) {
      for (Slot slot : kernels.get(k).slots()) {
        slots.add(slot);
        owners.add(k);
      }
    }
    this.index = SlotIndex.of(slots, items);
    this.kernelOfSlot = owners.stream().mapToInt(Integer::intValue).toArray();
    this.uses = new byte[slots.size()];
    for (int s = 0; s < uses.length; s++) {
      Kernel kernel = kernels.get(kernelOfSlot[s]);
      uses[s] =
          (byte)
              ((slots.get(s).use() != Slot.Use.JUDGED ? FACT : 0)
                  | (gates.get(kernelOfSlot[s]).isOpen() ? OPEN : 0)
                  | (kernel.says() == Kernel.Says.LINE_BY_LINE ? BLAMED_ONLY : 0));
    }
    this.everything = choice(k -> true);
  }

  /// Some of the kernels; the others say nothing. Immutable, shared by threads.
  public static final class Choice {
    private final boolean[] kernels;
    private final byte[] uses;

    private Choice(boolean[] kernels, byte... uses) {
      this.kernels = kernels;
      this.uses = uses;
    }
  }

  /// The kernels at the places that are `wanted`.
  public Choice choice(IntPredicate wanted) {
    boolean[] chosen = new boolean[kernels.size()];
    for (int k = 0; k < chosen.length; k++) {
      chosen[k] = wanted.test(k);
    }
    byte[] own = uses.clone();
    for (int s = 0; s < own.length; s++) {
      own[s] |= chosen[kernelOfSlot[s]] ? 0 : NOT_CHOSEN;
    }
    return new Choice(chosen, own);
  }

  /// All kernels.
  public Choice everything() {
    return everything;
  }

  /// What a source's codes mean to these kernels.
  public BoundCodes bind(Dictionaries dictionaries) {
    return new BoundCodes(dictionaries, items, prefixes);
  }

  /// The kernel at this place.
  public Kernel kernel(int k) {
    return kernels.get(k);
  }

  /// A worker for one thread.
  public Worker worker(BoundCodes codes, Asked asked, Choice choice) {
    return new Worker(codes, asked, choice);
  }

  /// Judges batches one after another, reusing its lists.
  public final class Worker {
    private final BoundCodes codes;
    private final List<JudgedDays> days;
    private final Asked asked;
    private final Choice choice;
    private final Candidates[] candidates = new Candidates[uses.length];
    private final RuleGate.Answer[] answers = new RuleGate.Answer[uses.length];
    private final int[] answeredVisit = new int[uses.length];
    private final int[] reportedLine = new int[kernels.size()];
    private int passedOver;

    private Worker(BoundCodes codes, Asked asked, Choice choice) {
      this.codes = codes;
      this.asked = asked;
      this.choice = choice;
      this.days = judgedDays(asked.range());
      for (int s = 0; s < candidates.length; s++) {
        candidates[s] = new Candidates();
      }
    }

    /// Most rules stand alike on all days and share one; a worker may live for one order only.
    private List<JudgedDays> judgedDays(DayRange range) {
      JudgedDays whole = new JudgedDays(range, ALWAYS);
      List<JudgedDays> judged = new ArrayList<>(periods.size());
      for (int k = 0; k < standing.length; k++) {
        judged.add(standing[k] ? whole : new JudgedDays(range, periods.get(k)));
      }
      return judged;
    }

    /// One outcome a kernel, in the kernels' order.
    public List<Outcomes> judge(PersonBatch batch) {
      View view = new View(batch, codes);
      JudgedVisits visits = new JudgedVisits(view, asked.areas(), asked.visits());
      passedOver = visits.areAll() ? NOT_CHOSEN : NOT_CHOSEN | BLAMED_ONLY;
      List<Outcomes> outcomes = new ArrayList<>(kernels.size());
      for (int k = 0; k < kernels.size(); k++) {
        outcomes.add(new Outcomes(view, days.get(k), visits.of(follows.get(k))));
      }
      deal(view, outcomes);
      List<Candidates> all = List.of(candidates);
      int slot = 0;
      for (int k = 0; k < kernels.size(); k++) {
        int next = slot + kernels.get(k).slots().size();
        if (choice.kernels[k] && isConcerned(k, slot, view, outcomes.get(k))) {
          kernels.get(k).judge(view, all.subList(slot, next), outcomes.get(k));
        }
        slot = next;
      }
      return outcomes;
    }

    private boolean isConcerned(int k, int slot, View view, Outcomes outcomes) {
      return !days.get(k).isEmpty()
          && (kernels.get(k).says() == Kernel.Says.ANYTHING
              || mayBlame(candidates[slot], view, outcomes));
    }

    /// What is asked about mostly comes last.
    private static boolean mayBlame(Candidates candidates, View view, Outcomes outcomes) {
      for (int i = candidates.size - 1; i >= 0; i--) {
        if (outcomes.mayBlame(view.lines.visit[candidates.line[i]])) {
          return true;
        }
      }
      return false;
    }

    private void deal(View view, List<Outcomes> outcomes) {
      for (int s = 0; s < candidates.length; s++) {
        candidates[s].clear();
        answeredVisit[s] = -1;
      }
      Arrays.fill(reportedLine, -1);
      LineColumns lines = view.lines;
      for (int line = 0; line < lines.count; line++) {
        int item = codes.item(lines.item[line]);
        if (index.from(item) != index.to(item) && lines.netQuantity[line] > 0) {
          dealLine(view, line, item, outcomes);
        }
      }
    }

    private void dealLine(View view, int line, int item, List<Outcomes> outcomes) {
      int day = view.day(line);
      int visit = view.lines.visit[line];
      boolean judged = view.lines.isJudged(line);
      boolean scopeUnknown = (view.lines.flags[line] & LineColumns.SCOPE_UNKNOWN) != 0;
      int to = index.to(item);
      for (int e = index.from(item); e < to; e++) {
        long entry = index.entry(e);
        int slot = SlotIndex.slot(entry);
        int use = choice.uses[slot];
        if (!index.isInForce(entry, day)
            || (use & passedOver) != 0 && isPassedOver(use, slot, visit, outcomes)) {
          continue;
        }
        if ((use & FACT) != 0 || (judged && (use & OPEN) != 0 && !scopeUnknown)) {
          candidates[slot].add(line, SlotIndex.point(entry));
        } else if (judged || scopeUnknown) {
          dealJudged(view, line, entry, outcomes);
        }
      }
    }

    private boolean isPassedOver(int use, int slot, int visit, List<Outcomes> outcomes) {
      return (use & NOT_CHOSEN) != 0 || !outcomes.get(kernelOfSlot[slot]).mayBlame(visit);
    }

    private void dealJudged(View view, int line, long entry, List<Outcomes> outcomes) {
      int slot = SlotIndex.slot(entry);
      boolean scopeUnknown = (view.lines.flags[line] & LineColumns.SCOPE_UNKNOWN) != 0;
      RuleGate.Answer answer = ask(view, slot, view.lines.visit[line]);
      if (answer == RuleGate.Answer.YES && !scopeUnknown) {
        candidates[slot].add(line, SlotIndex.point(entry));
      } else if (answer == RuleGate.Answer.YES) {
        report(line, slot, UndeterminedReason.SCOPE_UNKNOWN, outcomes);
      } else if (answer != RuleGate.Answer.NO) {
        report(line, slot, answer.reason(), outcomes);
      }
    }

    private void report(int line, int slot, UndeterminedReason reason, List<Outcomes> outcomes) {
      int kernel = kernelOfSlot[slot];
      if (reportedLine[kernel] != line) {
        reportedLine[kernel] = line;
        outcomes.get(kernel).undeterminedLine(line, reason);
      }
    }

    private RuleGate.Answer ask(View view, int slot, int visit) {
      if (answeredVisit[slot] != visit) {
        answeredVisit[slot] = visit;
        answers[slot] = gates.get(kernelOfSlot[slot]).ask(view, visit);
      }
      return answers[slot];
    }
  }
}
