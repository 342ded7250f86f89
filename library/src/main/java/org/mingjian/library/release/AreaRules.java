package org.mingjian.library.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.library.LibraryError;
import org.mingjian.library.fold.Fold;
import org.mingjian.library.store.Areas;
import org.mingjian.library.store.LibraryFolder;
import org.mingjian.library.store.LibraryTables;
import org.mingjian.values.AreaCode;
import org.mingjian.values.MingjianException;

/// The rules of an area: those of the nation and of each layer, on each day with the parameters and
/// at the stage in force, less those that are never in force.
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
    List<RuleDefinition> inForce = inForce(byCode(unfit).values());
    Set<String> codes = inForce.stream().map(RuleDefinition::code).collect(Collectors.toSet());
    unfit.removeIf(problem -> !codes.contains(problem.substring(0, problem.indexOf(' '))));
    if (!unfit.isEmpty()) {
      throw new MingjianException(
          LibraryError.GATE, "规则不具备发布条件 not fit for a release:\n" + String.join("\n", unfit));
    }
    return inForce;
  }

  /// Every rule as the nearest layer writes it; to `unfit` goes what those lack that are not fit.
  private SortedMap<String, RuleDefinition> byCode(List<String> unfit) {
    SortedMap<String, RuleDefinition> rules = new TreeMap<>();
    add(nationalPack, gate(national, Areas.NATION), rules, unfit);
    Map<AreaCode, PackFiles> ofAreas = library.ruleFiles(request.knownAt());
    for (AreaCode area : fold.path().reversed()) {
      if (!area.equals(Areas.NATION) && ofAreas.containsKey(area)) {
        PackFiles files = ofAreas.get(area);
        add(RulePack.read(files), gate(files, area), rules, unfit);
      }
    }
    return rules;
  }

  private RuleGate gate(PackFiles files, AreaCode area) {
    return new RuleGate(files, area, request.knownOn());
  }

  private List<RuleDefinition> inForce(Collection<RuleDefinition> rules) {
    RuleTerms terms =
        new RuleTerms(
            fold,
            library.records(LibraryTables.PARAMETERS),
            library.records(LibraryTables.STATES),
            library.areas());
    return rules.stream().flatMap(rule -> terms.inForce(rule, request.on()).stream()).toList();
  }

  private static void add(
      RulePack pack, RuleGate gate, Map<String, RuleDefinition> rules, List<String> unfit) {
    for (RuleDefinition rule : pack.rules()) {
      List<String> missing = gate.missing(rule);
      if (!missing.isEmpty()) {
        unfit.add(rule.code() + " " + rule.text().name().zh() + "：缺 " + String.join("、", missing));
      }
      rules.put(rule.code(), rule);
    }
  }
}
