package org.mingjian.audit.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.audit.summary.Uncovered;
import org.mingjian.claims.BatchSource;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.PersonBatch;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.knowledge.AreaReleases;
import org.mingjian.knowledge.RuleScope;
import org.mingjian.knowledge.RuleScope.Follows;
import org.mingjian.values.CivilTime;

/// Adds up the claims no release judges, by area. Used by one thread.
public final class UncoveredCounter {
  private static final int VISITS = 0;
  private static final int LINES = 1;
  private static final int FEN = 2;
  private static final int SUMS = 3;

  private final Map<Integer, String> names;
  private final Set<Follows> asked;
  private final DayRange days;
  private final CodeDictionary areas;
  private final SortedMap<Key, long[]> sums =
      new TreeMap<>(Comparator.comparing(Key::follows).thenComparing(Key::area));

  private record Key(Follows follows, String area, String name) {}

  private UncoveredCounter(
      Map<Integer, String> names, Set<Follows> asked, DayRange days, CodeDictionary areas) {
    this.names = names;
    this.asked = asked;
    this.days = days;
    this.areas = areas;
  }

  /// One that counts nothing itself, to add others to.
  public static UncoveredCounter none() {
    return new UncoveredCounter(Map.of(), Set.of(), DayRange.ALL, new CodeDictionary());
  }

  /// One for the releases and source of a run. Only places that a rule follows count.
  public static UncoveredCounter of(AreaReleases releases, BatchSource source, DayRange days) {
    CodeDictionary areas = source.dictionaries().areas();
    Map<Integer, String> names = new TreeMap<>();
    for (int id = 0; id < areas.size(); id++) {
      if (releases.judging(areas.code(id)) == AreaReleases.NONE) {
        names.put(id, releases.name(areas.code(id)));
      }
    }
    Set<Follows> asked = EnumSet.noneOf(Follows.class);
    releases.all().stream()
        .flatMap(release -> release.rules().stream())
        .map(rule -> rule.scope().follows())
        .forEach(asked::add);
    return new UncoveredCounter(names, asked, days, areas);
  }

  /// Counts a batch.
  public void add(PersonBatch batch) {
    if (names.isEmpty()) {
      return;
    }
    for (int visit = 0; visit < batch.visits.count; visit++) {
      add(batch, visit, Follows.TREATMENT, batch.visits.treatmentArea[visit]);
      add(batch, visit, Follows.INSURANCE, batch.visits.insuredArea[visit]);
    }
  }

  private void add(PersonBatch batch, int visit, RuleScope.Follows follows, int area) {
    String name = names.get(area);
    if (name == null || !asked.contains(follows)) {
      return;
    }
    long lines = 0;
    long fen = 0;
    int to = batch.visits.firstLine[visit + 1];
    for (int i = batch.visits.firstLine[visit]; i < to; i++) {
      if (days.contains(CivilTime.dayOf(batch.lines.time[i]))) {
        lines++;
        fen += batch.lines.netInScope[i];
      }
    }
    if (lines > 0) {
      add(new Key(follows, areas.code(area), name), new long[] {1, lines, fen});
    }
  }

  private void add(Key key, long... more) {
    long[] known = sums.computeIfAbsent(key, unused -> new long[SUMS]);
    for (int i = 0; i < SUMS; i++) {
      known[i] += more[i];
    }
  }

  /// Adds what another counted.
  public void add(UncoveredCounter other) {
    other.sums.forEach(this::add);
  }

  /// What was counted, by place followed and area.
  public List<Uncovered> all() {
    List<Uncovered> all = new ArrayList<>();
    sums.forEach((key, sum) ->
        all.add(new Uncovered(key.follows, key.area, key.name, sum[VISITS], sum[LINES], sum[FEN])));
    return all;
  }
}
