package org.mingjian.library.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.ReleaseArea;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.TableSchema.Column;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.knowledge.table.Point;
import org.mingjian.knowledge.table.WrittenTable;
import org.mingjian.library.LibraryError;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.PointText;
import org.mingjian.library.fold.EffectivePoint;
import org.mingjian.library.fold.Fold;
import org.mingjian.library.limits.LimitMappings;
import org.mingjian.library.store.LibraryFolder;
import org.mingjian.values.MingjianException;

/// Builds the release of an area from a library. The same request of the same library gives the
/// same release, whatever was recorded since.
public final class ReleaseBuild {
  private final LibraryFolder library;
  private final ReleaseRequest request;
  private final Fold fold;
  private final LimitMappings limits;
  private final List<WorkItem> workList = new ArrayList<>();

  private ReleaseBuild(LibraryFolder library, ReleaseRequest request) {
    this.library = library;
    this.request = request;
    this.fold = new Fold(library.areas().path(request.area()), request.knownAt(), request.strict());
    this.limits = library.limits(request.knownAt());
  }

  /// The release asked for.
  ///
  /// @throws MingjianException [LibraryError#GATE] if a rule is not fit, [LibraryError#PUBLICATION]
  ///   if a strict release meets records of unknown publication
  public static BuiltRelease run(LibraryFolder library, ReleaseRequest request) {
    return new ReleaseBuild(library, request).build();
  }

  private BuiltRelease build() {
    AreaRules rules = new AreaRules(library, request, fold);
    List<RuleDefinition> fit = rules.rules();
    SortedMap<String, KnowledgeTable> tables = new TreeMap<>();
    for (TableSchema schema : rules.schemas().values()) {
      tables.put(schema.name(), table(schema));
    }
    RulePack pack = new RulePack(rules.schemas(), fit, tables);
    ReleaseArea area = library.areas().releaseArea(request.area());
    return new BuiltRelease(new ReleaseBuilder(pack).of(area).build(), request, workList);
  }

  private KnowledgeTable table(TableSchema schema) {
    List<LibraryRecord> records = library.records(schema);
    if (request.strict()) {
      refuseUndated(records);
    }
    WrittenTable points = new WrittenTable(schema);
    for (EffectivePoint effective : fold.effective(records)) {
      Point point = point(schema, effective);
      if (isComplete(schema, point, effective)) {
        points.add(point);
      }
    }
    return points.table();
  }

  private Point point(TableSchema schema, EffectivePoint effective) {
    PointText text = effective.record().point();
    return new Point(
        effective.id(),
        text.object(),
        String.join(";", text.codes()),
        values(schema, effective),
        origin(effective.record()),
        effective.period());
  }

  private Point.Origin origin(LibraryRecord record) {
    PointText.Origin origin = record.point().origin();
    String limit = origin.limitText().isEmpty() ? "" : "：" + origin.limitText();
    String published = record.published().map(day -> day + " 公布").orElse("公布日不详");
    String source = origin.source().isEmpty() ? published : origin.source() + "，" + published;
    return new Point.Origin(origin.basis() + limit, source, library.areas().layer(record.area()));
  }

  private void refuseUndated(List<LibraryRecord> records) {
    Set<String> sources = new HashSet<>();
    for (LibraryRecord record : fold.counting(records)) {
      if (record.published().isEmpty() && !record.kind().isOverride()) {
        sources.add(record.table().name() + "：" + record.point().origin().source());
      }
    }
    if (!sources.isEmpty()) {
      throw new MingjianException(
          LibraryError.PUBLICATION,
          "公布日不详，不能按公布日生效 publication unknown: " + sources.stream().sorted().limit(5).toList());
    }
  }

  private List<String> values(TableSchema schema, EffectivePoint point) {
    PointText text = point.record().point();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < schema.columns().size(); i++) {
      String own = text.values().get(i);
      String column = schema.columns().get(i).name();
      String limit = text.origin().limitText();
      values.add(own.isEmpty() ? limits.value(schema.name(), limit, column) : own);
    }
    return values;
  }

  /// Whether the point can be in a release; what it lacks goes to the work list.
  private boolean isComplete(TableSchema schema, Point point, EffectivePoint effective) {
    List<Column> blank = new ArrayList<>();
    for (int i = 0; i < schema.columns().size(); i++) {
      Column column = schema.columns().get(i);
      boolean undetermined = column.required() || isMapped(column);
      if (point.values().get(i).isEmpty() && undetermined) {
        blank.add(column);
      }
    }
    boolean leftOut = blank.stream().anyMatch(Column::required);
    if (!blank.isEmpty()) {
      PointText text = effective.record().point();
      workList.add(work(schema, point.id(), text, blank));
    }
    return !leftOut;
  }

  private static WorkItem work(TableSchema schema, String id, PointText text, List<Column> blank) {
    return new WorkItem(
        id,
        schema.name(),
        text.object(),
        text.codes(),
        text.origin().limitText(),
        blank.stream().map(Column::name).toList(),
        blank.stream().anyMatch(Column::required));
  }

  /// Columns that a person maps; a blank one makes judgements undetermined.
  private static boolean isMapped(Column column) {
    return column.name().equals("icd") || column.name().equals("group");
  }
}
