package org.mingjian.library.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.PointKey;
import org.mingjian.library.RecordKind;
import org.mingjian.library.fold.EffectivePoint;
import org.mingjian.library.fold.Fold;
import org.mingjian.library.release.ReleaseRequest;
import org.mingjian.library.review.Remark.Kind;
import org.mingjian.library.store.Areas;
import org.mingjian.library.store.LibraryFolder;
import org.mingjian.library.store.LibraryTables;
import org.mingjian.values.AreaCode;
import org.mingjian.values.EffectivePeriod;

/// Looks through what an area has for what a person should see.
public final class LibraryCheck {
  private final LibraryFolder library;
  private final Fold fold;
  private final Set<String> catalogue;
  private final RulePack national;
  private final List<RuleDefinition> rules;
  private final List<Remark> remarks = new ArrayList<>();

  private LibraryCheck(LibraryFolder library, ReleaseRequest request, Set<String> catalogue) {
    this.library = library;
    this.fold = new Fold(library.areas().path(request.area()), request.knownAt(), request.strict());
    this.catalogue = Set.copyOf(catalogue);
    this.national = RulePack.read(library.nationalRules(request.knownAt()));
    this.rules = rules(request);
  }

  /// The rules of the area and of those it lies in.
  private List<RuleDefinition> rules(ReleaseRequest request) {
    List<RuleDefinition> found = new ArrayList<>(national.rules());
    library
        .ruleFiles(request.knownAt())
        .forEach((area, files) -> {
          if (!area.equals(Areas.NATION) && fold.path().contains(area)) {
            found.addAll(RulePack.read(files).rules());
          }
        });
    return found;
  }

  /// The remarks on what a request would build. Codes are held against the catalogue unless it is
  /// empty.
  public static List<Remark> run(
      LibraryFolder library, ReleaseRequest request, Set<String> catalogue) {
    return new LibraryCheck(library, request, catalogue).all();
  }

  private List<Remark> all() {
    Set<String> empty = new HashSet<>();
    for (TableSchema table : national.schemas().values()) {
      List<LibraryRecord> records = fold.counting(library.records(table));
      List<EffectivePoint> points = fold.effective(records);
      layers(records);
      undated(records);
      notRestated(records);
      overlaps(points);
      codes(points);
      nameless(table, points);
      if (points.isEmpty()) {
        empty.add(table.name());
      }
    }
    aboutRules();
    neverFire(empty);
    return remarks;
  }

  /// Points that name nothing an audit could find.
  private void nameless(TableSchema table, List<EffectivePoint> points) {
    boolean namedOtherwise =
        table.columns().stream().anyMatch(column -> column.type() == TableSchema.Type.SET);
    for (EffectivePoint point : namedOtherwise ? List.<EffectivePoint>of() : points) {
      if (point.record().point().codes().isEmpty()) {
        add(Kind.DEAD, point.record(), "没有代码，不会命中任何费用");
      }
    }
  }

  /// States and parameters of rules that are not there.
  private void aboutRules() {
    Map<String, Set<String>> parameters = new HashMap<>();
    rules.forEach(rule -> parameters.put(rule.code(), rule.parameters().byName().keySet()));
    for (LibraryRecord record : fold.counting(library.records(LibraryTables.STATES))) {
      String rule = record.point().values().getFirst();
      if (!parameters.containsKey(rule)) {
        add(Kind.DEAD, record, "没有规则 " + rule);
      }
    }
    for (LibraryRecord record : fold.counting(library.records(LibraryTables.PARAMETERS))) {
      List<String> values = record.point().values();
      Set<String> known = parameters.getOrDefault(values.get(0), Set.of());
      if (!known.contains(values.get(1))) {
        add(Kind.DEAD, record, "没有规则 " + values.get(0) + " 的参数 " + values.get(1));
      }
    }
  }

  /// Overrides and switch-offs of nothing, and publications of what stands above.
  private void layers(List<LibraryRecord> records) {
    Map<PointKey, Set<AreaCode>> publishing = new HashMap<>();
    for (LibraryRecord record : records) {
      if (!record.kind().isOverride() && !record.kind().isNothing()) {
        publishing.computeIfAbsent(record.key(), key -> new HashSet<>()).add(record.area());
      }
    }
    for (LibraryRecord record : records) {
      Set<AreaCode> areas = publishing.getOrDefault(record.key(), Set.of());
      boolean above = areas.stream().anyMatch(area -> isAbove(area, record.area()));
      boolean own = areas.contains(record.area());
      if (record.kind().isOverride() && !above && !own) {
        add(Kind.DEAD, record, record.kind().zh() + "的知识点不存在");
      } else if (record.kind() == RecordKind.REPEAL && !own) {
        add(Kind.DEAD, record, "废止的知识点不存在");
      } else if (record.kind() == RecordKind.PUBLISH && above) {
        add(Kind.CONTRADICTION, record, "上层已有同一知识点；如要改变它请用 kind=OVERRIDE 并写明依据和有效期");
      }
    }
  }

  private boolean isAbove(AreaCode upper, AreaCode lower) {
    return !upper.equals(lower) && library.areas().path(lower).contains(upper);
  }

  private void undated(List<LibraryRecord> records) {
    for (LibraryRecord record : records) {
      if (record.published().isEmpty() && !record.kind().isOverride()) {
        add(Kind.UNDATED, record, record.point().origin().source());
      }
    }
  }

  /// Points that the last publication which restated others of their table left out.
  private void notRestated(List<LibraryRecord> records) {
    Map<PointKey, List<LocalDate>> published = published(records);
    Optional<LocalDate> revision =
        published.values().stream()
            .filter(days -> days.size() > 1)
            .map(Collections::max)
            .max(LocalDate::compareTo);
    for (LibraryRecord record : records) {
      List<LocalDate> days = published.getOrDefault(record.key(), List.of());
      boolean once = days.size() == 1 && record.area().equals(Areas.NATION);
      if (once && revision.isPresent() && days.getFirst().isBefore(revision.get())) {
        add(Kind.NOT_RESTATED, record, revision.get() + " 的公布没有重述，继续有效，请确认");
      }
    }
  }

  /// The days on which the nation published each point.
  private static Map<PointKey, List<LocalDate>> published(List<LibraryRecord> records) {
    Map<PointKey, List<LocalDate>> published = new HashMap<>();
    records.stream()
        .filter(record -> record.area().equals(Areas.NATION) && !record.kind().isOverride())
        .forEach(record ->
            record
                .published()
                .ifPresent(day ->
                    published.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(day)));
    return published;
  }

  /// Codes that two points name on common days with other values.
  private void overlaps(List<EffectivePoint> points) {
    Map<String, List<EffectivePoint>> byCode = new HashMap<>();
    for (EffectivePoint point : points) {
      for (String code : point.record().point().codes()) {
        for (EffectivePoint other : byCode.computeIfAbsent(code, c -> new ArrayList<>())) {
          if (isOverlap(point, other)) {
            remarks.add(overlap(code, point, other));
          }
        }
        byCode.get(code).add(point);
      }
    }
  }

  private static Remark overlap(String code, EffectivePoint point, EffectivePoint other) {
    return new Remark(
        Kind.OVERLAP,
        point.id(),
        code
            + " 同时见于 “"
            + point.record().point().object()
            + "” 和 “"
            + other.record().point().object()
            + "”，取值不同");
  }

  private static boolean isOverlap(EffectivePoint a, EffectivePoint b) {
    EffectivePeriod one = a.period();
    EffectivePeriod two = b.period();
    boolean common = one.fromDay() <= two.toDay() && two.fromDay() <= one.toDay();
    List<String> values = a.record().point().values();
    boolean manyPerCode = a.record().table().key().size() > 1;
    return common && !manyPerCode && !values.equals(b.record().point().values());
  }

  private void codes(List<EffectivePoint> points) {
    for (EffectivePoint point : catalogue.isEmpty() ? List.<EffectivePoint>of() : points) {
      for (String code : point.record().point().codes()) {
        if (!catalogue.contains(code)) {
          remarks.add(
              new Remark(
                  Kind.UNKNOWN_CODE, point.id(), code + " " + point.record().point().object()));
        }
      }
    }
  }

  private void neverFire(Set<String> empty) {
    for (RuleDefinition rule : rules) {
      if (!rule.tables().isEmpty() && rule.tables().stream().anyMatch(empty::contains)) {
        List<String> missing = rule.tables().stream().filter(empty::contains).toList();
        remarks.add(
            new Remark(
                Kind.NEVER_FIRES,
                rule.code(),
                rule.text().name().zh() + "：知识表 " + String.join("、", missing) + " 没有知识点"));
      }
    }
  }

  private void add(Kind kind, LibraryRecord record, String text) {
    remarks.add(
        new Remark(
            kind,
            record.key().idPrefix(),
            record.point().object() + "（" + record.area() + "）：" + text));
  }
}
