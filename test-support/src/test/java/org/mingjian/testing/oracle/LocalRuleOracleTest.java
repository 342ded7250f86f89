package org.mingjian.testing.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.claims.BatchSource;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.FieldPresence;
import org.mingjian.claims.PersonBatch;
import org.mingjian.knowledge.Parameters;
import org.mingjian.knowledge.Parameters.Parameter;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.pack.LocalRules;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;

/// Local rules in CEL say of hostile claims what plain SQL says of them.
class LocalRuleOracleTest {
  private static final List<String> CODES =
      IntStream.rangeClosed(1, 10).mapToObj(n -> "MJ370600-%03d".formatted(n)).toList();

  /// Thresholds under which hostile claims are hit often.
  private static final Map<String, String> LOW =
      Map.of(
          "maxDays",
          "5",
          "maxVisits",
          "1",
          "minPrice",
          "10",
          "maxInstitutions",
          "1",
          "maxKinds",
          "1",
          "examPercent",
          "10",
          "drugPercent",
          "90",
          "allowanceDays",
          "0");

  /// The window of the rule about what is left of drugs: hostile claims lie close together.
  private static final String REFILL = "MJ370600-002";

  private static final String REFILL_DAYS = "3";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {2, 7})
  void agreesWithPlainSql(long seed) throws Exception {
    try (HostileCase claims = new HostileCase(folder, seed, 0)) {
      AuditedClaims audit =
          new AuditedClaims(release(), new AllFields(new OracleDrafts(claims.oracle)));
      Map<String, Integer> hits = new TreeMap<>();
      for (String code : CODES) {
        List<Map<String, String>> rows = claims.oracle.rows(statement(code));
        List<String> wanted =
            rows.stream()
                .filter(LocalRuleOracleTest::isHit)
                .map(LocalRuleOracleTest::text)
                .sorted()
                .toList();
        assertEquals(
            wanted,
            audit.findings(code).stream().map(LocalRuleOracleTest::text).sorted().toList(),
            code);
        assertEquals(undetermined(rows), undetermined(audit, code), code);
        assertEquals(rows.size(), audit.judged(code), code);
        hits.put(code, wanted.size());
      }
      assertTrue(hits.values().stream().allMatch(count -> count > 0), hits::toString);
    }
  }

  /// A source that has every field local rules ask for.
  private record AllFields(BatchSource claims) implements BatchSource {
    @Override
    public Dictionaries dictionaries() {
      return claims.dictionaries();
    }

    @Override
    public FieldPresence fields() {
      return new FieldPresence(
          Set.of(
              "fee_list_d.prd_days",
              "fee_list_d.med_chrgitm_type",
              "setl_list_oprn_d.oprn_oprt_code"));
    }

    @Override
    public void forEach(int threads, Consumer<PersonBatch> consumer) {
      claims.forEach(threads, consumer);
    }
  }

  private static boolean isHit(Map<String, String> row) {
    return row.get("outcome").equals("HIT");
  }

  private static String text(Map<String, String> row) {
    return String.join(
        "|",
        row.get("psn_no"),
        row.get("fixmedins_code"),
        row.get("mdtrt_id"),
        row.get("line_key"),
        row.get("window_start"),
        row.get("amount"));
  }

  private static String text(OracleOutcome finding) {
    return String.join(
        "|",
        finding.person(),
        finding.institution(),
        finding.visit(),
        finding.line(),
        finding.windowStart(),
        Long.toString(finding.amountFen()));
  }

  /// Number and money by reason.
  private static Map<String, String> undetermined(List<Map<String, String>> rows) {
    Map<String, List<Long>> byReason = new TreeMap<>();
    for (Map<String, String> row : rows) {
      if (!isHit(row) && !row.get("outcome").equals("CLEAR")) {
        byReason
            .computeIfAbsent(row.get("outcome"), reason -> new ArrayList<>())
            .add(Long.valueOf(row.get("amount")));
      }
    }
    Map<String, String> counted = new TreeMap<>();
    byReason.forEach((reason, fen) ->
        counted.put(reason, fen.size() + " " + fen.stream().mapToLong(Long::longValue).sum()));
    return counted;
  }

  private static Map<String, String> undetermined(AuditedClaims audit, String code) {
    Map<String, long[]> sums = new TreeMap<>();
    for (OracleComparison.Undetermined one : audit.undetermined(code)) {
      long[] sum = sums.computeIfAbsent(one.reason(), reason -> new long[2]);
      sum[0] += one.count();
      sum[1] += one.amountFen();
    }
    Map<String, String> counted = new TreeMap<>();
    sums.forEach((reason, sum) -> counted.put(reason, sum[0] + " " + sum[1]));
    return counted;
  }

  private static Release release() {
    RulePack pack = RulePack.builtIn();
    PackFiles files = PackFiles.on(LocalRuleOracleTest.class.getClassLoader(), "local-rules");
    List<LocalRules.Rule> rules =
        LocalRules.in(files, pack.schemas().keySet()).rules().stream()
            .map(rule -> new LocalRules.Rule(lowered(rule.definition()), rule.file()))
            .toList();
    return new ReleaseBuilder(pack).with(new LocalRules(rules)).build().only(CODES);
  }

  private static RuleDefinition lowered(RuleDefinition rule) {
    Map<String, Parameter> parameters = new TreeMap<>(rule.parameters().byName());
    LOW.forEach((name, value) -> parameters.computeIfPresent(name, (same, old) -> set(old, value)));
    if (rule.code().equals(REFILL)) {
      parameters.computeIfPresent("windowDays", (same, old) -> set(old, REFILL_DAYS));
    }
    return rule.with(new Parameters(parameters));
  }

  private static Parameter set(Parameter old, String value) {
    return new Parameter(value, old.unit(), old.source());
  }

  private static String statement(String code) throws IOException {
    try (InputStream in =
        LocalRuleOracleTest.class.getResourceAsStream("/local-oracle/" + code + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
