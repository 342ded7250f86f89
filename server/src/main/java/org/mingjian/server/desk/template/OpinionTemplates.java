package org.mingjian.server.desk.template;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.server.database.Database;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Organisation;

/// The opinions of an organisation and of those who work there. Read and written in the scope of
/// the organisation, since those of a city's bureau are for its counties' reviewers too.
public final class OpinionTemplates {
  private static final String ALL =
      """
      SELECT replace(CAST(template AS text), '-', '') AS id, account, step, outcome, name, words,
        version
      FROM opinion_template
      WHERE organisation = ? AND account IN ('', ?) AND ? IN (step, '') AND ? IN (outcome, '')
      ORDER BY account = '', step, outcome, name, template
      """;

  private static final String ONE =
      """
      SELECT replace(CAST(template AS text), '-', '') AS id, account, step, outcome, name, words,
        version
      FROM opinion_template
      WHERE template = CAST(? AS uuid) AND organisation = ? AND account IN ('', ?)
      """;

  private static final String ADD =
      """
      INSERT INTO opinion_template (template, area_path, institution, organisation, account, step,
        outcome, name, words, version, changed, changed_by)
      VALUES (CAST(? AS uuid), ?, ?, ?, ?, ?, ?, ?, ?, 1, CAST(? AS timestamptz), ?)
      ON CONFLICT DO NOTHING
      """;

  private static final String CHANGE =
      """
      UPDATE opinion_template SET step = ?, outcome = ?, name = ?, words = ?, version = version + 1,
        changed = CAST(? AS timestamptz), changed_by = ?
      WHERE template = CAST(? AS uuid) AND organisation = ? AND account = ? AND version = ?
      """;

  private static final String REMOVE =
      """
      DELETE FROM opinion_template
      WHERE template = CAST(? AS uuid) AND organisation = ? AND account = ? AND version = ?
      """;

  private final Database database;
  private final Clock clock;

  /// Keeps them in `database`.
  public OpinionTemplates(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Those somebody may use, their own first.
  ///
  /// @param step those for this step and for every one; empty for all
  /// @param outcome the same
  public List<OpinionTemplate> of(Actor actor, String step, String outcome) {
    return database.inScope(
        actor.organisation().scope(),
        sql ->
            sql.fetch(ALL, actor.organisation().code(), actor.account(), step, outcome)
                .map(OpinionTemplates::template));
  }

  /// One they may use.
  public Optional<OpinionTemplate> find(Actor actor, String id) {
    return database.inScope(
        actor.organisation().scope(),
        sql ->
            sql.fetch(ONE, id, actor.organisation().code(), actor.account()).stream()
                .findFirst()
                .map(OpinionTemplates::template));
  }

  /// Adds a template of version 0, or changes one that has the version it says.
  ///
  /// @return whether it was; otherwise somebody else was faster
  public boolean keep(Actor actor, OpinionTemplate one) {
    return database.inScope(
            actor.organisation().scope(),
            sql -> one.version() == 0 ? add(sql, actor, one) : change(sql, actor, one))
        == 1;
  }

  private int add(DSLContext sql, Actor actor, OpinionTemplate one) {
    Organisation place = actor.organisation();
    return sql.execute(
        ADD,
        one.id(),
        place.areaPath(),
        place.institution().orElse(""),
        place.code(),
        one.account(),
        one.step(),
        one.outcome(),
        one.name(),
        one.words(),
        clock.instant().toString(),
        actor.account());
  }

  private int change(DSLContext sql, Actor actor, OpinionTemplate one) {
    return sql.execute(
        CHANGE,
        one.step(),
        one.outcome(),
        one.name(),
        one.words(),
        clock.instant().toString(),
        actor.account(),
        one.id(),
        actor.organisation().code(),
        one.account(),
        one.version());
  }

  /// Removes one that has the version it says.
  ///
  /// @return whether it was
  public boolean remove(Actor actor, OpinionTemplate one) {
    return database.inScope(
            actor.organisation().scope(),
            sql ->
                sql.execute(
                    REMOVE, one.id(), actor.organisation().code(), one.account(), one.version()))
        == 1;
  }

  private static OpinionTemplate template(Record row) {
    return new OpinionTemplate(
        row.get("id", String.class),
        row.get("account", String.class),
        row.get("step", String.class),
        row.get("outcome", String.class),
        row.get("name", String.class),
        row.get("words", String.class),
        row.get("version", Long.class));
  }
}
