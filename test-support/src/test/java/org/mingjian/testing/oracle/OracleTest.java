package org.mingjian.testing.oracle;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.testing.hostile.RandomClaims;

class OracleTest {
  private static final Path RULEPACK = HostileCase.RULEPACK;

  @TempDir Path folder;

  private Oracle hostile(long seed) throws Exception {
    new RandomClaims(seed, RULEPACK).write(folder, 0);
    return Oracle.open(folder, folder.resolve("local"), RULEPACK);
  }

  @Test
  void everyRuleOfThePackIsOneStatementThatRuns() throws Exception {
    try (Oracle oracle = hostile(1)) {
      assertEquals(88, oracle.rules().size());
      for (String rule : oracle.rules().keySet()) {
        assertDoesNotThrow(() -> oracle.outcomes(rule), rule);
      }
    }
  }

  @Test
  void everyTemplateHitsSomethingInHostileClaims() throws Exception {
    Set<String> hit = new HashSet<>();
    try (Oracle oracle = hostile(2)) {
      for (OracleRule rule : oracle.rules().values()) {
        if (!oracle.findings(rule.code()).isEmpty()) {
          hit.add(rule.template());
        }
      }
    }
    assertTrue(hit.size() >= 33, hit::toString);
  }

  @Test
  void institutionsStandOutInHostileClaims() throws Exception {
    try (HostileCase claims = new HostileCase(folder, 1, 0)) {
      int found = 0;
      for (OracleRule rule : claims.oracle.rules().values()) {
        boolean indicator = rule.parameters().containsKey("minPeers");
        found += indicator ? claims.oracle.findings(rule.code()).size() : 0;
      }
      assertTrue(found > 0);
    }
  }

  @Test
  void statementCanBeRead() throws Exception {
    try (Oracle oracle = hostile(1)) {
      String statement = oracle.statement("GZ10000301004000");
      assertTrue(statement.contains("point_drug_sex_item"), statement);
      assertTrue(!statement.contains("${"), statement);
    }
  }

  @Test
  void sameSeedGivesTheSameClaims(@TempDir Path other) throws Exception {
    new RandomClaims(5, RULEPACK).write(folder, 0);
    new RandomClaims(5, RULEPACK).write(other, 0);
    assertEquals(
        -1,
        java.nio.file.Files.mismatch(
            folder.resolve("fee_list_d.csv"), other.resolve("fee_list_d.csv")));
  }
}
