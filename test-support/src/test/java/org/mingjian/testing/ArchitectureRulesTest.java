package org.mingjian.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingjian.engine.probe.LeansOnValues;
import org.mingjian.homeless.Stray;
import org.mingjian.values.probe.ReachesForSql;

class ArchitectureRulesTest {
  private static Set<String> brokenBy(Class<?>... probes) {
    JavaClasses imported = new ClassFileImporter().importClasses(probes);
    return ArchitectureRules.all().stream()
        .filter(rule -> rule.evaluate(imported).hasViolation())
        .map(ArchRule::getDescription)
        .collect(Collectors.toSet());
  }

  @Test
  void noticesEveryRuleTheProbesBreak() {
    Set<String> expected =
        Set.of(
            "the core knows no database, no framework and no JSON library",
            "values depends on nothing but [values]",
            "slices matching 'org.mingjian.(**)' should be free of cycles");
    assertEquals(expected, brokenBy(ReachesForSql.class, LeansOnValues.class));
  }

  @Test
  void allowsWhatThePomsAllow() {
    assertEquals(Set.of(), brokenBy(LeansOnValues.class));
  }

  @Test
  void noticesAPackageThatNoModuleOwns() {
    assertEquals(Set.of("every package belongs to a module"), brokenBy(Stray.class));
  }
}
