package org.mingjian.library.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.LibraryRecord.Identity;
import org.mingjian.library.PointKey;
import org.mingjian.values.AreaCode;
import org.mingjian.values.EffectivePeriod;

/// Works out what holds on which day for an area. Nothing but the set of records decides: not the
/// order they came in. See `docs/designs/libraries.md` §4.
///
/// @param path the area and those that contain it, innermost first
/// @param knownAt records learned later do not count
/// @param strict whether publications hold from their publication days
public record Fold(List<AreaCode> path, Instant knownAt, boolean strict) {
  private static final Comparator<LibraryRecord> BY_RECORDING =
      Comparator.<LibraryRecord, Instant>comparing(record -> record.recordedAt())
          .thenComparing(r -> r.meaning().toString());

  /// Copies in.
  public Fold {
    path = List.copyOf(path);
  }

  /// All effective points of the records, by id.
  public List<EffectivePoint> effective(Iterable<LibraryRecord> records) {
    return runs(records).says;
  }

  /// The days on which a layer says SWITCH_OFF and none inside it says otherwise, by id of the
  /// record that says it.
  public List<EffectivePoint> switchedOff(Iterable<LibraryRecord> records) {
    return runs(records).off;
  }

  private Runs runs(Iterable<LibraryRecord> records) {
    Map<PointKey, Map<AreaCode, List<LibraryRecord>>> byKey = new LinkedHashMap<>();
    for (LibraryRecord record : counting(records)) {
      byKey
          .computeIfAbsent(record.key(), key -> new HashMap<>())
          .computeIfAbsent(record.area(), area -> new ArrayList<>())
          .add(record);
    }
    Runs all = new Runs();
    byKey.values().forEach(layers -> addRuns(layers, all));
    all.says.sort(Comparator.comparing(EffectivePoint::id));
    all.off.sort(Comparator.comparing(EffectivePoint::id));
    return all;
  }

  /// The records that count: known, on the path, the last of their identity, and without those
  /// whose day of publication was not known but is by now.
  public List<LibraryRecord> counting(Iterable<LibraryRecord> records) {
    Map<Identity, LibraryRecord> last = new LinkedHashMap<>();
    for (LibraryRecord record : records) {
      if (!record.recordedAt().isAfter(knownAt) && path.contains(record.area())) {
        last.merge(record.identity(), record, Fold::later);
      }
    }
    Set<List<Object>> dated = new HashSet<>();
    last.forEach((identity, record) -> {
      if (identity.published().isPresent()) {
        dated.add(said(identity, record));
      }
    });
    return last.entrySet().stream()
        .filter(entry ->
            entry.getKey().published().isPresent()
                || !dated.contains(said(entry.getKey(), entry.getValue())))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static List<Object> said(Identity identity, LibraryRecord record) {
    return List.of(identity.area(), identity.key(), identity.override(), record.meaning());
  }

  private static LibraryRecord later(LibraryRecord a, LibraryRecord b) {
    return BY_RECORDING.compare(a, b) >= 0 ? a : b;
  }

  private void addRuns(Map<AreaCode, List<LibraryRecord>> layers, Runs all) {
    List<LayerHistory> histories = new ArrayList<>();
    NavigableSet<Integer> turns = new TreeSet<>(Set.of(EffectivePeriod.ALWAYS.fromDay()));
    for (AreaCode area : path) {
      if (layers.containsKey(area)) {
        LayerHistory history = new LayerHistory(layers.get(area), strict);
        history.addTurns(turns);
        histories.add(history);
      }
    }
    all.add(turns, histories);
  }

  /// Joins the days with one answer, key by key.
  private static final class Runs {
    private final List<EffectivePoint> says = new ArrayList<>();
    private final List<EffectivePoint> off = new ArrayList<>();
    private final Map<LibraryRecord, Integer> runs = new HashMap<>();

    void add(NavigableSet<Integer> turns, List<LayerHistory> histories) {
      runs.clear();
      List<Integer> days = List.copyOf(turns);
      int begin = 0;
      for (int i = 1; i <= days.size(); i++) {
        Answer answer = answer(histories, days.get(begin));
        if (i == days.size()) {
          add(answer, days.get(begin), EffectivePeriod.ALWAYS.toDay());
        } else if (!answer.equals(answer(histories, days.get(i)))) {
          add(answer, days.get(begin), days.get(i) - 1);
          begin = i;
        }
      }
    }

    private void add(Answer answer, int from, int to) {
      switch (answer) {
        case Answer.Says it -> says.add(point(it.record(), from, to));
        case Answer.Off it -> off.add(point(it.record(), from, to));
        case Answer.Silent unused -> {}
      }
    }

    private EffectivePoint point(LibraryRecord record, int from, int to) {
      int run = runs.merge(record, 1, Integer::sum);
      return new EffectivePoint(record, new EffectivePeriod(from, to), run);
    }

    private static Answer answer(List<LayerHistory> innermostFirst, int day) {
      for (LayerHistory history : innermostFirst) {
        Answer answer = history.on(day);
        if (!(answer instanceof Answer.Silent)) {
          return answer;
        }
      }
      return new Answer.Silent();
    }
  }
}
