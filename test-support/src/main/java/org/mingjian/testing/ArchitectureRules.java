package org.mingjian.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The rules between modules and packages. Maven enforces the direction of modules at compile time;
/// these rules hold for packages, and would notice a dependency added to a pom by mistake.
public final class ArchitectureRules {
  private static final String ROOT = "org.mingjian";

  /// Each module's package, and the modules it names in its pom.
  private static final Map<String, Set<String>> DIRECTIONS =
      Map.ofEntries(
          Map.entry("values", Set.of()),
          Map.entry("finding", Set.of("values")),
          Map.entry("claims", Set.of("values")),
          Map.entry("knowledge", Set.of("values")),
          Map.entry("cases", Set.of("finding", "knowledge")),
          Map.entry("library", Set.of("knowledge")),
          Map.entry("engine", Set.of("claims", "knowledge", "finding")),
          Map.entry("rulepack", Set.of()),
          Map.entry("wire", Set.of("engine")),
          Map.entry("lake", Set.of("claims")),
          Map.entry("audit", Set.of("engine", "lake", "rulepack")),
          Map.entry("server", Set.of("engine", "knowledge", "audit", "wire", "cases")),
          Map.entry("synth", Set.of("claims", "knowledge", "lake", "rulepack", "engine")),
          Map.entry("testing", Set.of("audit", "synth")),
          Map.entry("cli", Set.of("audit", "library", "synth")),
          Map.entry("bench", Set.of("audit", "synth", "testing", "server", "wire", "cases")));

  private static final Set<String> CORE =
      Set.of("values", "finding", "claims", "knowledge", "engine", "cases");

  private ArchitectureRules() {}

  /// Main classes of all modules on the class path.
  public static JavaClasses mainClasses() {
    return new ClassFileImporter()
        .withImportOption(location -> !location.contains("/test-classes/"))
        .importPackages(ROOT);
  }

  /// All rules, each to be checked on its own so that one failure does not hide another.
  public static List<ArchRule> all() {
    Stream<ArchRule> general = Stream.of(knownModulesOnly(), noPackageCycles(), pureCore());
    return Stream.concat(
            general, DIRECTIONS.keySet().stream().sorted().map(ArchitectureRules::direction))
        .map(rule -> rule.allowEmptyShould(true))
        .toList();
  }

  private static ArchRule knownModulesOnly() {
    return classes()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .resideInAnyPackage(packagesOf(DIRECTIONS.keySet()))
        .as("every package belongs to a module");
  }

  private static ArchRule noPackageCycles() {
    return slices().matching(ROOT + ".(**)").should().beFreeOfCycles();
  }

  private static ArchRule pureCore() {
    return noClasses()
        .that()
        .resideInAnyPackage(packagesOf(CORE))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "org.springframework..",
            "tools.jackson..",
            "com.fasterxml.jackson..")
        .as("the core knows no database, no framework and no JSON library");
  }

  private static ArchRule direction(String module) {
    Set<String> allowed = new TreeSet<>(Set.of(module));
    addReachable(module, allowed);
    Set<String> forbidden = new TreeSet<>(DIRECTIONS.keySet());
    forbidden.removeAll(allowed);
    return noClasses()
        .that()
        .resideInAPackage(ROOT + "." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packagesOf(forbidden))
        .as(module + " depends on nothing but " + allowed);
  }

  private static void addReachable(String module, Set<String> reached) {
    for (String next : DIRECTIONS.getOrDefault(module, Set.of())) {
      reached.add(next);
      addReachable(next, reached);
    }
  }

  private static String[] packagesOf(Set<String> modules) {
    return modules.stream().map(module -> ROOT + "." + module + "..").toArray(String[]::new);
  }
}
