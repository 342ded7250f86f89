package org.mingjian.engine.kernel;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.Identities;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.engine.frame.Slot;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Tally;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Values;

/// `required-companion`: the item goes with another that was not charged in the visit, or within
/// some days.
final class RequiredCompanion implements Kernel {
  private static final int NOT_CODED = LineTest.undetermined(UndeterminedReason.LIMIT_NOT_CODED);
  private static final long SAME_VISIT = -1;
  private static final int SHOWN = 3;

  private final KnowledgeTable table;
  private final long[] days;
  private final int[] window;
  private final BitSet coded = new BitSet();

  private RequiredCompanion(Blueprint blueprint) {
    table = blueprint.table(0);
    days = blueprint.numbers(table, "days", "days", SAME_VISIT);
    Values companions = table.values("with_codes");
    window = new int[days.length];
    for (int row = 0; row < days.length; row++) {
      window[row] = days[row] == SAME_VISIT ? CountWindow.VISIT : 1;
      coded.set(row, !companions.text(companions.number(row)).isEmpty());
    }
  }

  static Kernel of(Blueprint blueprint) {
    return new RequiredCompanion(blueprint);
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.judged(table), Slot.anyDay(table, "with_codes"));
  }

  @Override
  public Says says() {
    return Says.OF_CANDIDATES;
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    Candidates all = candidates.get(0);
    Answers answers = new Answers(all, LineTest.HIT);
    CountUnits units = new CountUnits(view, window);
    LineGroups groups = LineGroups.of(view, all, units);
    LineGroups companionGroups = LineGroups.of(view, candidates.get(1), units);
    int other = 0;
    for (int g = 0; g < groups.count; g++) {
      other = companionGroups.seek(other, groups, g);
      boolean found = companionGroups.matches(other, groups, g);
      TimedLines companions =
          found
              ? TimedLines.of(view, candidates.get(1), companionGroups, other)
              : new TimedLines(view, new int[0]);
      for (int i = groups.from(g); i < groups.to(g); i++) {
        int candidate = groups.candidate[i];
        int day = view.day(all.line[candidate]);
        answers.answer[candidate] = answer(groups.key(g), day, found, companions);
      }
    }
    answers.report(all, i -> hit(view, all.line[i], all.point[i]), outcomes);
  }

  private int answer(int point, int day, boolean inUnit, TimedLines companions) {
    if (!coded.get(point)) {
      return NOT_CODED;
    }
    int reach = (int) days[point];
    boolean accompanied =
        days[point] == SAME_VISIT ? inUnit : companions.isOnDays(day - reach, day + reach);
    return accompanied ? LineTest.CLEAR : LineTest.HIT;
  }

  private static Hit hit(View view, int line, int point) {
    return Hit.onLine(view, line, point, Hit.Measure.NONE, view.lines.netInScope[line]);
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    Facts facts = new Facts(view, texts);
    return new Explanation(
        new Evidence(
            List.of(facts.line(hit.line), facts.visit(hit.visit)),
            Facts.point(table, hit.point),
            Tally.given("hilist_code"),
            new Comparison(Comparison.Operator.NONE_AMONG, List.of(), List.of(), "")),
        Map.of("related", companions(view, hit.point)));
  }

  /// What it goes with, by name where the claims have one, a few of many.
  private String companions(View view, int point) {
    CodeDictionary items = view.codes.dictionaries.items();
    List<String> codes = CodeSets.ordered(table.set(point, "with_codes"));
    String shown = CodeSets.worded(codes.stream().limit(SHOWN).toList(), code -> name(items, code));
    return codes.size() > SHOWN ? shown + "等" + codes.size() + "项" : shown;
  }

  private static String name(CodeDictionary items, String code) {
    int id = items.find(code);
    String name = id < 0 ? "" : items.name(id);
    return name.isEmpty() ? code : name;
  }
}
