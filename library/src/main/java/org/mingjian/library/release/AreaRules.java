package org.mingjian.library.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.knowledge.Parameters;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleStage;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.library.LibraryError;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.fold.EffectivePoint;
import org.mingjian.library.fold.Fold;
import org.mingjian.library.store.Areas;
import org.mingjian.library.store.LibraryFolder;
import org.mingjian.library.store.LibraryTables;
import org.mingjian.values.AreaCode;
import org.mingjian.values.CivilTime;
import org.mingjian.values.MingjianException;

/// The rules of an area: those of the nation and of each layer, with the parameters and at the
/// stage in force, less those switched off.
final class AreaRules {
  private final LibraryFolder library;
  private final ReleaseRequest request;
  private final Fold fold;
  private final PackFiles national;
  private final RulePack nationalPack;

  AreaRules(LibraryFolder library, ReleaseRequest request, Fold fold) {
    this.library = library;
    this.request = request;
    this.fold = fold;
    this.national = library.nationalRules(request.knownAt());
    this.nationalPack = RulePack.read(national);
  }

  /// The tables of the rules.
  SortedMap<String, TableSchema> schemas() {
    return nationalPack.schemas();
  }

  /// The rules.
  ///
  /// @throws MingjianException [LibraryError#GATE] naming each rule that is not fit, and what it
  ///   lacks
  List<RuleDefinition> rules() {
    List<String> unfit = new ArrayList<>();
    SortedMap<String, RuleDefinition> rules = new TreeMap<>();
    add(nationalPack.rules(), new RuleGate(national, Areas.NATION), rules, unfit);
    Map<AreaCode, PackFiles> ofAreas = library.ruleFiles(request.knownAt());
    for (AreaCode area : fold.path().reversed()) {
      if (!area.equals(Areas.NATION) && ofAreas.containsKey(area)) {
        PackFiles files = ofAreas.get(area);
        add(RulePack.read(files).rules(), new RuleGate(files, area), rules, unfit);
      }
    }
    Map<String, RuleStage> stages = stages();
    switchedOff(stages.keySet()).forEach(rules::remove);
    unfit.removeIf(problem -> !rules.containsKey(problem.substring(0, problem.indexOf(' '))));
    if (!unfit.isEmpty()) {
      throw new MingjianException(
          LibraryError.GATE, "规则不具备发布条件 not fit for a release:\n" + String.join("\n", unfit));
    }
    stages.forEach((code, stage) -> rules.computeIfPresent(code, (same, rule) -> rule.at(stage)));
    return withParameters(rules);
  }

  private static void add(
      List<RuleDefinition> pack,
      RuleGate gate,
      Map<String, RuleDefinition> rules,
      List<String> unfit) {
    for (RuleDefinition rule : pack) {
      List<String> missing = gate.missing(rule);
      if (!missing.isEmpty()) {
        unfit.add(rule.code() + " " + rule.text().name().zh() + "：缺 " + String.join("、", missing));
      }
      rules.put(rule.code(), rule);
    }
  }

  /// The stage of each rule that a layer states one for on the day; the innermost layer decides.
  private Map<String, RuleStage> stages() {
    Map<String, RuleStage> stages = new TreeMap<>();
    for (EffectivePoint point : fold.effective(library.records(LibraryTables.STATES))) {
      if (holds(point)) {
        List<String> values = point.record().point().values();
        boolean shadow = values.get(1).equals(RuleStage.SHADOW.name());
        stages.put(values.getFirst(), shadow ? RuleStage.SHADOW : RuleStage.ON);
      }
    }
    return stages;
  }

  /// Rules that are off on the day: a layer says SWITCH_OFF, and none inside it says otherwise.
  private List<String> switchedOff(Set<String> stated) {
    return fold.counting(library.records(LibraryTables.STATES)).stream()
        .filter(record -> record.kind().isNothing() && isStated(record))
        .map(record -> record.point().values().getFirst())
        .filter(rule -> !stated.contains(rule))
        .toList();
  }

  private boolean isStated(LibraryRecord record) {
    return record.valid().from().map(day -> !day.isAfter(request.day())).orElse(true)
        && record.valid().to().map(day -> !day.isBefore(request.day())).orElse(true);
  }

  private List<RuleDefinition> withParameters(Map<String, RuleDefinition> rules) {
    Map<String, Map<String, EffectivePoint>> changed = new TreeMap<>();
    for (EffectivePoint point : fold.effective(library.records(LibraryTables.PARAMETERS))) {
      List<String> values = point.record().point().values();
      if (holds(point)) {
        changed.computeIfAbsent(values.get(0), rule -> new TreeMap<>()).put(values.get(1), point);
      }
    }
    return rules.values().stream()
        .map(rule ->
            changed.containsKey(rule.code())
                ? withParameters(rule, changed.get(rule.code()))
                : rule)
        .toList();
  }

  private RuleDefinition withParameters(RuleDefinition rule, Map<String, EffectivePoint> changed) {
    Map<String, Parameters.Parameter> byName = new TreeMap<>(rule.parameters().byName());
    changed.forEach((name, point) -> {
      if (!byName.containsKey(name)) {
        throw new MingjianException(
            LibraryError.GATE, "规则 " + rule.code() + " 没有参数 “" + name + "”，可用 " + byName.keySet());
      }
      byName.put(name, parameter(point, byName.get(name)));
    });
    return rule.with(new Parameters(byName));
  }

  /// The value of an area, with the layer it comes from as its source.
  private Parameters.Parameter parameter(EffectivePoint point, Parameters.Parameter before) {
    LibraryRecord record = point.record();
    List<String> values = record.point().values();
    String layer = library.areas().layer(record.area()) + " " + library.areas().name(record.area());
    String unit = values.get(3).isEmpty() ? before.unit() : values.get(3);
    return new Parameters.Parameter(
        values.get(2), unit, layer + "：" + record.point().origin().basis());
  }

  private boolean holds(EffectivePoint point) {
    return point.period().contains(CivilTime.day(request.day()));
  }
}
