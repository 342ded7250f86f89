package org.mingjian.server.desk.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.database.Scope;

/// What an institution is found for most, 负面清单, beside what others of its city are found for on
/// average. Of others nothing is told but the average of several.
public final class NegativeList {
  private static final int RULES = 20;
  private static final int ROWS = 50;
  private static final long LEAST_PEERS = 5;

  private static final String OF_RULES =
      """
      SELECT rule, sum(findings) AS findings, sum(amount_fen) AS amount FROM finding_sum
      WHERE institution = ? AND standing = 'live' AND verdict <> 'INDICATOR'
        AND month >= CAST(? AS date)
      GROUP BY rule ORDER BY amount DESC, rule LIMIT %d
      """
          .formatted(RULES);

  private static final String OF_ITEMS =
      """
      SELECT rule, item, count(*) AS findings, sum(amount_fen) AS amount FROM finding
      WHERE institution = ? AND rule = ANY (CAST(? AS text[])) AND standing = 'live'
        AND month >= CAST(? AS date)
      GROUP BY rule, item ORDER BY amount DESC, rule, item LIMIT %d
      """
          .formatted(ROWS);

  private static final String OF_CITY =
      """
      SELECT rule, sum(amount_fen) AS amount FROM finding_rule_sum
      WHERE rule = ANY (CAST(? AS text[])) AND standing = 'live' AND verdict <> 'INDICATOR'
        AND month >= CAST(? AS date)
        AND (area_path = ? OR area_path ^@ (? || '/'))
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
  ///   average; empty where there are fewer than five, or nobody knows how many
  public record RuleRow(String rule, long findings, long amountFen, Optional<Long> peerMeanFen) {}

  /// The list of an institution.
  public record Whole(List<RuleRow> rules, List<Row> rows) {
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
  public record Asked(Scope scope, String institution, String areaPath, LocalDate from) {}

  /// The list, what costs most first.
  public Whole of(Asked asked, Patience patience) {
    String from = asked.from.withDayOfMonth(1).toString();
    List<Record> sums =
        database.inScope(
            asked.scope,
            patience,
            sql -> List.copyOf(sql.fetch(OF_RULES, asked.institution, from)));
    String[] rules = sums.stream().map(row -> text(row, "rule")).toArray(String[]::new);
    List<Row> rows =
        database.inScope(asked.scope, patience, sql -> items(sql, asked.institution, rules, from));
    SortedMap<String, Long> city = city(asked, rules, from, patience);
    long peers = institutions.applyAsLong(cityOf(asked.areaPath)) - 1;
    return new Whole(
        sums.stream()
            .map(row ->
                new RuleRow(
                    text(row, "rule"),
                    number(row, "findings"),
                    number(row, "amount"),
                    peers < LEAST_PEERS
                        ? Optional.empty()
                        : Optional.of(
                            (city.getOrDefault(text(row, "rule"), 0L) - number(row, "amount"))
                                / peers)))
            .toList(),
        rows);
  }

  private static List<Row> items(DSLContext sql, String institution, String[] rules, String from) {
    return sql.fetch(OF_ITEMS, institution, rules, from)
        .map(row ->
            new Row(
                text(row, "rule"),
                text(row, "item"),
                number(row, "findings"),
                number(row, "amount")));
  }

  /// Sums of the whole city, by nobody's name: an institution may not see them one by one.
  private SortedMap<String, Long> city(
      Asked asked, String[] rules, String from, Patience patience) {
    SortedMap<String, Long> sums = new TreeMap<>();
    String path = cityOf(asked.areaPath);
    database.inScope(
        Scope.service(),
        patience,
        sql -> {
          sql.fetch(OF_CITY, rules, from, path, path)
              .forEach(row -> sums.put(text(row, "rule"), number(row, "amount")));
          return sums;
        });
    return sums;
  }

  /// `/370000/370600` of `/370000/370600/370602`.
  private static String cityOf(String areaPath) {
    String[] codes = areaPath.split("/", -1);
    return codes.length <= 3 ? areaPath : "/" + codes[1] + "/" + codes[2];
  }

  private static String text(Record row, String column) {
    return row.get(column, String.class);
  }

  private static long number(Record row, String column) {
    return row.get(column, Long.class);
  }
}
