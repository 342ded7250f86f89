package org.mingjian.server.desk.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.server.database.AreaPaths;
import org.mingjian.server.database.Columns;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.database.Scope;

/// What an institution is found for most, 负面清单, beside what others of its city are found for on
/// average. Both sides are counted alike: what institutions were told of, or all. Of others nothing
/// is told but the average of several.
public final class NegativeList {
  private static final int RULES = 20;
  private static final int ROWS = 50;
  private static final long LEAST_PEERS = 5;

  private static final String OF_RULES =
      """
      SELECT rule, sum(findings) AS findings, sum(amount_fen) AS amount FROM finding_sum
      WHERE institution = ? AND standing = 'live' AND verdict <> 'INDICATOR'
        AND month >= CAST(? AS date) AND (told OR ?)
      GROUP BY rule ORDER BY amount DESC, rule LIMIT %d
      """
          .formatted(RULES);

  private static final String OF_ITEMS =
      """
      SELECT rule, item, count(*) AS findings, sum(amount_fen) AS amount FROM finding
      WHERE institution = ? AND rule = ANY (CAST(? AS text[])) AND standing = 'live'
        AND month >= CAST(? AS date) AND (told OR ?)
      GROUP BY rule, item ORDER BY amount DESC, rule, item LIMIT %d
      """
          .formatted(ROWS);

  /// Of the whole city, less the institution's own there: whatever whoever asks sees of it.
  private static final String OF_OTHERS =
      """
      SELECT rule, sum(amount) AS amount FROM (
        SELECT rule, area_path, month, amount_fen AS amount FROM finding_rule_sum
        WHERE rule = ANY (CAST(? AS text[])) AND standing = 'live' AND verdict <> 'INDICATOR'
          AND (told OR ?)
        UNION ALL
        SELECT rule, area_path, month, -amount_fen FROM finding_sum
        WHERE institution = ? AND standing = 'live' AND verdict <> 'INDICATOR' AND (told OR ?)
      ) AS sums
      WHERE month >= CAST(? AS date) AND rule = ANY (CAST(? AS text[]))
        AND area_path ^@ ?
      GROUP BY rule
      """;

  private final Database database;
  private final ToLongFunction<String> institutions;

  /// @param institutions how many are registered in an area, by its path
  public NegativeList(Database database, ToLongFunction<String> institutions) {
    this.database = database;
    this.institutions = institutions;
  }

  /// What an institution is found for by a rule about an item. Money in fen.
  ///
  /// @param item empty where none is blamed
  public record Row(String rule, String item, long findings, long amountFen) {}

  /// What it is found for by a rule.
  ///
  /// @param peerMeanFen what the other registered institutions of the city are found for on
  ///   average, counted as its own; empty where there are fewer than five, or nobody knows how many
  public record RuleRow(String rule, long findings, long amountFen, Optional<Long> peerMeanFen) {}

  /// Which findings count, on both sides alike.
  public enum Base {
    /// Those institutions were told of.
    TOLD,
    /// All that stand.
    ALL
  }

  /// The list of an institution.
  ///
  /// @param told whether only what institutions were told of counts
  public record Whole(boolean told, List<RuleRow> rules, List<Row> rows) {
    /// Copies in.
    public Whole {
      rules = List.copyOf(rules);
      rows = List.copyOf(rows);
    }
  }

  /// An institution whose list is asked for, in a scope that shows it.
  ///
  /// @param areaPath of the institution
  /// @param from the first month that counts
  public record Asked(Scope scope, String institution, String areaPath, LocalDate from, Base base) {
    /// An institution knows of nothing but what it was told of.
    public Asked {
      base = scope.institution().isPresent() ? Base.TOLD : base;
      from = from.withDayOfMonth(1);
    }

    private boolean all() {
      return base == Base.ALL;
    }
  }

  /// The list, what costs most first.
  public Whole of(Asked asked, Patience patience) {
    List<Record> sums =
        database.inScope(
            asked.scope,
            patience,
            sql ->
                List.copyOf(
                    sql.fetch(OF_RULES, asked.institution, asked.from.toString(), asked.all())));
    String[] rules = sums.stream().map(row -> Columns.text(row, "rule")).toArray(String[]::new);
    List<Row> rows = database.inScope(asked.scope, patience, sql -> items(sql, asked, rules));
    SortedMap<String, Long> others =
        database.inScope(Scope.service(), patience, sql -> others(sql, asked, rules));
    long peers = institutions.applyAsLong(cityOf(asked.areaPath)) - 1;
    return new Whole(
        !asked.all(), sums.stream().map(row -> rule(row, others, peers)).toList(), rows);
  }

  private static RuleRow rule(Record row, SortedMap<String, Long> others, long peers) {
    String rule = Columns.text(row, "rule");
    Optional<Long> mean =
        peers < LEAST_PEERS ? Optional.empty() : Optional.of(others.getOrDefault(rule, 0L) / peers);
    return new RuleRow(rule, number(row, "findings"), number(row, "amount"), mean);
  }

  private static List<Row> items(DSLContext sql, Asked asked, String[] rules) {
    return sql.fetch(OF_ITEMS, asked.institution, rules, asked.from.toString(), asked.all())
        .map(row ->
            new Row(
                Columns.text(row, "rule"),
                Columns.text(row, "item"),
                number(row, "findings"),
                number(row, "amount")));
  }

  /// Sums of all others, by nobody's name: an institution may not see them one by one.
  private static SortedMap<String, Long> others(DSLContext sql, Asked asked, String[] rules) {
    SortedMap<String, Long> sums = new TreeMap<>();
    sql.fetch(
            OF_OTHERS,
            rules,
            asked.all(),
            asked.institution,
            asked.all(),
            asked.from.toString(),
            rules,
            AreaPaths.seen(cityOf(asked.areaPath)))
        .forEach(row -> sums.put(Columns.text(row, "rule"), number(row, "amount")));
    return sums;
  }

  /// `/370000/370600` of `/370000/370600/370602`.
  private static String cityOf(String areaPath) {
    String[] codes = areaPath.split("/", -1);
    return codes.length <= 3 ? areaPath : "/" + codes[1] + "/" + codes[2];
  }

  private static long number(Record row, String column) {
    return row.get(column, Long.class);
  }
}
