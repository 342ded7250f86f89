package org.mingjian.server.desk.away;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.server.database.Columns;
import org.mingjian.server.identity.Organisation;
import org.mingjian.values.MingjianException;

/// Standing delegations: those of an organisation are read and written in its scope; whom somebody
/// stands in for is known in their own, since they see all that the other sees.
public final class Delegations {
  private static final int MOST = 200;

  private static final String COLUMNS =
      "SELECT replace(CAST(delegation AS text), '-', '') AS id, from_account, to_account, first_day,"
          + " last_day, why, noted_by, noted, ended_by, ended, version FROM delegation ";

  private static final String ALL =
      COLUMNS
          + "WHERE organisation = ? AND ? IN ('', from_account, to_account)"
          + " ORDER BY last_day DESC, delegation LIMIT "
          + MOST;

  private static final String ONE =
      COLUMNS + "WHERE organisation = ? AND delegation = CAST(? AS uuid)";

  private static final String IN_FORCE =
      """
      SELECT from_account, min(first_day) AS first_day, max(last_day) AS last_day FROM delegation
      WHERE to_account = ? AND ended IS NULL AND CAST(? AS date) BETWEEN first_day AND last_day
      GROUP BY from_account
      """;

  private static final String OVERLAPS =
      """
      SELECT count(*) > 0 FROM delegation
      WHERE from_account = ? AND delegation <> CAST(? AS uuid) AND ended IS NULL
        AND first_day <= CAST(? AS date) AND last_day >= CAST(? AS date)
      """;

  private static final String ADD =
      """
      INSERT INTO delegation (delegation, area_path, institution, organisation, from_account,
        to_account, first_day, last_day, why, noted_by, noted)
      VALUES (CAST(? AS uuid), ?, ?, ?, ?, ?, CAST(? AS date), CAST(? AS date), ?, ?,
        CAST(? AS timestamptz))
      ON CONFLICT DO NOTHING
      """;

  private static final String CHANGE =
      """
      UPDATE delegation SET to_account = ?, first_day = CAST(? AS date), last_day = CAST(? AS date),
        why = ?, noted_by = ?, noted = CAST(? AS timestamptz), version = version + 1
      WHERE delegation = CAST(? AS uuid) AND version = ? AND from_account = ? AND ended IS NULL
      """;

  private static final String END =
      """
      UPDATE delegation SET ended_by = ?, ended = CAST(? AS timestamptz), version = version + 1
      WHERE delegation = CAST(? AS uuid) AND version = ? AND ended IS NULL
      """;

  private static final String COLLEAGUES =
      """
      SELECT a.account, a.person, a.area_path,
        array(SELECT CAST(r.role AS text) FROM account_role r
          WHERE r.account = a.account AND r.role IN ('reviewer', 'second-reviewer', 'verifier',
            'handler', 'supervisor', 'hospital-office', 'doctor') ORDER BY 1) AS roles
      FROM account a WHERE a.organisation = ? AND a.state = 'active' ORDER BY a.account
      """;

  private final Clock clock;

  /// In force by the day of `clock`, Asia/Shanghai.
  public Delegations(Clock clock) {
    this.clock = clock;
  }

  /// Somebody who is away, and for how long another has stood in for them and will.
  public record Away(String account, LocalDate first, LocalDate last) {}

  /// Whom somebody stands in for today, by account.
  public List<Away> awayFor(DSLContext sql, String account) {
    return sql.fetch(IN_FORCE, account, today().toString())
        .map(row ->
            new Away(
                row.get("from_account", String.class),
                Columns.day(row, "first_day"),
                Columns.day(row, "last_day")));
  }

  /// The same, with the last day of each.
  public SortedMap<String, LocalDate> standsFor(DSLContext sql, String account) {
    SortedMap<String, LocalDate> standsFor = new TreeMap<>();
    awayFor(sql, account).forEach(one -> standsFor.put(one.account, one.last));
    return standsFor;
  }

  /// The day it is.
  public LocalDate today() {
    return WorkingCalendar.day(clock.instant());
  }

  /// Those of an organisation, the last to end first.
  ///
  /// @param of those from or to this account; empty for all
  public List<Delegation> all(DSLContext sql, Organisation place, String of) {
    return sql.fetch(ALL, place.code(), of).map(Delegations::delegation);
  }

  /// One of an organisation.
  public Optional<Delegation> find(DSLContext sql, Organisation place, String id) {
    return sql.fetch(ONE, place.code(), id).stream().findFirst().map(Delegations::delegation);
  }

  /// The people at work in an organisation, by account.
  public List<Colleague> colleagues(DSLContext sql, Organisation place) {
    return sql
        .fetch(COLLEAGUES, place.code())
        .map(row ->
            new Colleague(
                row.get("account", String.class),
                row.get("person", String.class),
                row.get("area_path", String.class),
                Arrays.asList(row.get("roles", String[].class))))
        .stream()
        .filter(one -> !one.roles().isEmpty())
        .toList();
  }

  /// Notes one of version 0, or changes the one that has the version it says.
  ///
  /// @return whether it was; otherwise somebody else was faster
  /// @throws MingjianException [org.mingjian.server.desk.found.DeskError#COMMAND_REFUSED] where the
  ///   two are not of one organisation and role, the days are over, or somebody else stands in then
  public boolean keep(DSLContext sql, Organisation place, Delegation one) {
    Delegation.Pair pair = one.pair();
    sql.execute("SELECT 1 FROM account WHERE account = ? FOR UPDATE", pair.from());
    List<Colleague> colleagues = colleagues(sql, place);
    Colleague from = colleague(colleagues, pair.from());
    if (!colleague(colleagues, pair.to()).canStandInFor(from)) {
      throw Delegation.refused(
          "受托人须有相同角色，且管辖范围不小于委托人 a delegate has a role of theirs and sees what they see: "
              + pair.to());
    }
    checkDays(sql, one);
    return one.version() == 0 ? add(sql, place, from, one) : change(sql, one);
  }

  private static Colleague colleague(List<Colleague> all, String account) {
    return all.stream()
        .filter(one -> one.account().equals(account))
        .findFirst()
        .orElseThrow(() ->
            Delegation.refused(
                "不是本单位在岗的办案人员 nobody at work on cases in your organisation: " + account));
  }

  private void checkDays(DSLContext sql, Delegation one) {
    Delegation.Days days = one.days();
    if (days.last().isBefore(today())) {
      throw Delegation.refused("委托期限已过 the days are over: " + days.last());
    }
    boolean overlaps =
        sql.fetchSingle(
                OVERLAPS,
                one.pair().from(),
                one.id(),
                days.last().toString(),
                days.first().toString())
            .into(boolean.class);
    if (overlaps) {
      throw Delegation.refused(
          "该期间已委托他人，请先终止原委托 somebody stands in for them then already: " + one.pair().from());
    }
  }

  private static boolean add(DSLContext sql, Organisation place, Colleague from, Delegation one) {
    return sql.execute(
            ADD,
            one.id(),
            from.areaPath(),
            place.institution().orElse(""),
            place.code(),
            one.pair().from(),
            one.pair().to(),
            one.days().first().toString(),
            one.days().last().toString(),
            one.why(),
            one.noted().by(),
            one.noted().at().toString())
        == 1;
  }

  private static boolean change(DSLContext sql, Delegation one) {
    return sql.execute(
            CHANGE,
            one.pair().to(),
            one.days().first().toString(),
            one.days().last().toString(),
            one.why(),
            one.noted().by(),
            one.noted().at().toString(),
            one.id(),
            one.version(),
            one.pair().from())
        == 1;
  }

  /// Ends one that has the version it says, at once.
  ///
  /// @return whether it was
  public boolean end(DSLContext sql, Delegation one, Delegation.Sign sign) {
    return sql.execute(END, sign.by(), sign.at().toString(), one.id(), one.version()) == 1;
  }

  private static Delegation delegation(Record row) {
    return new Delegation(
        row.get("id", String.class),
        new Delegation.Pair(
            row.get("from_account", String.class), row.get("to_account", String.class)),
        new Delegation.Days(Columns.day(row, "first_day"), Columns.day(row, "last_day")),
        row.get("why", String.class),
        sign(row, "noted_by", "noted"),
        Optional.of(row.get("ended_by", String.class))
            .filter(by -> !by.isEmpty())
            .map(by -> sign(row, "ended_by", "ended")),
        row.get("version", Long.class));
  }

  private static Delegation.Sign sign(Record row, String by, String at) {
    return new Delegation.Sign(
        row.get(by, String.class), row.get(at, OffsetDateTime.class).toInstant());
  }
}
