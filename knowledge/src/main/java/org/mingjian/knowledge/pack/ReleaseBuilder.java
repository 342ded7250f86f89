package org.mingjian.knowledge.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.ReleaseArea;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.table.ColumnarTable;
import org.mingjian.values.MingjianException;

/// Binds a pack and an area's own tables into a release. The release's name does not depend on the
/// order of files or rows.
public final class ReleaseBuilder {
  private final RulePack pack;
  private final Map<String, List<KnowledgeTable>> layers = new HashMap<>();
  private final List<RuleDefinition> rules = new ArrayList<>();
  private ReleaseArea area = ReleaseArea.NATION;

  /// Begins with the rules and points of a pack.
  public ReleaseBuilder(RulePack pack) {
    this.pack = pack;
    rules.addAll(pack.rules());
    addAll(pack.tables());
  }

  /// Says whose the release is; the nation's where nothing is said.
  public ReleaseBuilder of(ReleaseArea whose) {
    area = whose;
    return this;
  }

  /// Adds an area's points to those of the pack.
  public ReleaseBuilder with(LocalTables local) {
    addAll(local.tables());
    return this;
  }

  /// Adds an area's rules to those of the pack; one of the same code takes the place of the other.
  public ReleaseBuilder with(LocalRules local) {
    for (LocalRules.Rule rule : local.rules()) {
      rules.removeIf(other -> other.code().equals(rule.definition().code()));
      rules.add(rule.definition());
    }
    return this;
  }

  /// The release. Its tables are all those the pack knows, empty ones too.
  ///
  /// @throws MingjianException [KnowledgeError#TABLE_FILE] if two points have one id
  public Release build() {
    SortedMap<String, KnowledgeTable> tables = new TreeMap<>();
    List<ColumnarTable> columnar = new ArrayList<>();
    for (TableSchema schema : pack.schemas().values()) {
      List<KnowledgeTable> parts = layers.getOrDefault(schema.name(), List.of());
      ColumnarTable table = ColumnarTable.joined(schema, parts);
      columnar.add(table);
      tables.put(schema.name(), table);
    }
    refuseSharedIds(columnar);
    ReleaseContent content = new ReleaseContent(area, rules, tables);
    return new Release(ReleaseContent.hash(content.sections()), area, content.rules(), tables);
  }

  private void addAll(Map<String, KnowledgeTable> tables) {
    tables.forEach(
        (name, table) -> layers.computeIfAbsent(name, key -> new ArrayList<>()).add(table));
  }

  private static void refuseSharedIds(List<ColumnarTable> tables) {
    long[] prints =
        tables.stream().flatMapToLong(table -> Arrays.stream(table.idFingerprints())).toArray();
    Arrays.sort(prints);
    for (int i = 1; i < prints.length; i++) {
      if (prints[i] == prints[i - 1]) {
        refuse(tables, prints[i]);
      }
    }
  }

  private static void refuse(List<ColumnarTable> tables, long print) {
    Map<String, String> tableById = new HashMap<>();
    for (ColumnarTable table : tables) {
      long[] prints = table.idFingerprints();
      for (int row = 0; row < prints.length; row++) {
        String id = prints[row] == print ? table.id(row) : "";
        String other = id.isEmpty() ? "" : tableById.merge(id, table.schema().name(), (a, b) -> a);
        if (!other.isEmpty() && !other.equals(table.schema().name())) {
          throw new MingjianException(
              KnowledgeError.TABLE_FILE,
              "point_id “" + id + "” 在 " + other + " 和 " + table.schema().name() + " 中重复");
        }
      }
    }
  }
}
