package org.mingjian.server.desk.found;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jooq.DSLContext;

/// The institutions that findings are about, as far as a scope shows them.
public record FoundInstitutions(Names names) {
  /// From one to the next in the index of the sums, so that it costs by how many there are and not
  /// by how much was found.
  private static final String ALL =
      """
      WITH RECURSIVE found AS (
        (SELECT institution FROM finding_sum ORDER BY institution LIMIT 1)
        UNION ALL
        SELECT (SELECT s.institution FROM finding_sum s WHERE s.institution > found.institution
                ORDER BY s.institution LIMIT 1)
        FROM found WHERE found.institution IS NOT NULL)
      SELECT institution FROM found WHERE institution <> ''
      """;

  /// An institution.
  ///
  /// @param name its code where no finding says it
  public record Called(String code, String name) {
    private boolean holds(String text) {
      return code.toLowerCase(Locale.ROOT).contains(text)
          || name.toLowerCase(Locale.ROOT).contains(text);
    }
  }

  /// Those whose code or name holds a text, by code; `most` at most.
  public List<Called> find(DSLContext sql, String text, int most) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<String> codes = sql.fetch(ALL).getValues(0, String.class);
    SortedMap<String, String> called = names.of(sql, Names.Kind.INSTITUTION, codes);
    return codes.stream()
        .map(code -> new Called(code, called.getOrDefault(code, code)))
        .filter(one -> one.holds(wanted))
        .limit(most)
        .toList();
  }

  /// Whether anything was found at an institution.
  public boolean has(DSLContext sql, String code) {
    return !sql.fetch("SELECT 1 FROM finding_sum WHERE institution = ? LIMIT 1", code).isEmpty();
  }

  /// Whether anything was found by a rule.
  ///
  /// @param institution of the scope; empty for the bureau's, whose sums are coarser
  public static boolean hasRule(DSLContext sql, String rule, String institution) {
    String found =
        institution.isEmpty()
            ? "SELECT 1 FROM finding_rule_sum WHERE rule = ? LIMIT 1"
            : "SELECT 1 FROM finding_sum WHERE rule = ? AND institution = ? LIMIT 1";
    Object[] values =
        institution.isEmpty() ? new Object[] {rule} : new Object[] {rule, institution};
    return !sql.fetch(found, values).isEmpty();
  }
}
